/** What is written into a grid of series, as changes of the plan: one edit, whatever was typed, pasted or filled. */
import { labelOf } from '../../shared/plan/labels.ts';
import type { NameOf, OnWrite, RowWrite, SeriesRow } from '../grid/model.ts';
import { change, changeAll } from '../state/changes.ts';
import { monthsOf } from '../state/months.ts';
import { useResults } from '../state/results.ts';

/** With the team or channel whose it is. */
export const nameOfSeries: NameOf = ({ id }) => {
  const { plan } = useResults.getState();
  return plan === null ? id : labelOf(plan, id);
};

export const writeSeries: OnWrite = (writes, act, label) => {
  const { plan } = useResults.getState();
  if (plan === null) return undefined;
  const months = monthsOf(plan);
  const [first] = writes;
  const [cell] = first?.cells ?? [];
  if (act === 'type' && first !== undefined && cell !== undefined) {
    // Typing into a constant row changes all of it; a row by month changes one.
    const { id, entry } = first.row;
    return change(entry?.isConstant === true ? id : `${id}.${months[cell.t] ?? ''}`, cell.value);
  }
  return changeAll(
    writes.flatMap((write) => changesOf(write, months)),
    label,
  );
};

/** Few months one by one, so that a scenario says just those; many, and any of a constant row, as the whole row. */
function changesOf(
  { row, cells }: RowWrite,
  months: readonly string[],
): readonly { readonly path: string; readonly value: unknown }[] {
  const isConstant = row.entry?.isConstant === true;
  if (!isConstant && cells.length * 2 <= months.length) {
    return cells.map(({ t, value }) => ({ path: `${row.id}.${months[t] ?? ''}`, value }));
  }
  const values = numbersOf(row, months.length);
  for (const { t, value } of cells) values[t] = value;
  const [first] = values;
  const isStill = isConstant && values.every((value) => value === first);
  return [{ path: row.id, value: isStill ? first : values }];
}

const numbersOf = ({ numbers }: SeriesRow, length: number): number[] =>
  Array.from({ length }, (_, t) => numbers?.[t] ?? 0);
