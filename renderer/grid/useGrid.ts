/**
 * What happens in a grid: where one is, what is selected and typed, and the edits that come of it. The numbers
 * themselves belong to whoever uses the grid; here they are only asked for and handed over.
 */
import type { PeriodAsked } from '../state/view.ts';
import { useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { editable } from '../ui/format.ts';
import { readNumber, type Read } from '../ui/readNumber.ts';
import { clear, fillDown, fillOn, fillRight, reset, type Writes } from './fill.ts';
import type { Act, GridColumn, GridRow, NameOf, OnWrite, RowWrite, SeriesRow } from './model.ts';
import { nearest } from './moves.ts';
import { at, blockOf, isOne, type Block, type Cell, type Selection } from './ranges.ts';
import { refusalOf, totalsAreSums } from './targets.ts';
import { labelOf, spreadInWords } from './words.ts';

export interface Editing {
  readonly cell: Cell;
  /** The row and the column there when typing began; others may have come in their place since. */
  readonly row: string;
  readonly column: string;
  /** The position of its number. */
  readonly t: number;
  readonly text: string;
  readonly before: number;
  /** Arrow keys move in the text once one has gone into it; before, they go to the next cell. */
  readonly isInText: boolean;
}

/** What the line under the grid says, or what stands beside a cell that refused. */
export interface Note {
  readonly text: string;
  readonly refusedAt?: Cell;
  /** What was written, as long as it stands there. */
  readonly did?: readonly RowWrite[];
}

export interface GridData {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly currency: string;
  readonly onWrite?: OnWrite | undefined;
  readonly nameOf?: NameOf | undefined;
  /** `over`: the number is that of a quarter or a year, `t` its last month. */
  readonly onWhy?: ((series: string, t: number, over?: PeriodAsked) => void) | undefined;
  /** A quarter or a year of what is typed by month was asked about, by the id of its row. */
  readonly onWhyTyped?: ((row: string, t: number, over: PeriodAsked) => void) | undefined;
}

const labelAlone: NameOf = ({ label }) => label;

export function useGrid(data: GridData) {
  const { rows, columns, currency, onWrite, onWhy, onWhyTyped, nameOf = labelAlone } = data;
  const [chosen, setChosen] = useState<Selection>(at(0, 0));
  const [begun, setEditing] = useState<Editing | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const selection: Selection = { anchor: nearest(chosen.anchor, data), head: nearest(chosen.head, data) };
  const block = blockOf(selection, size);

  const rowAt = ({ row }: Cell): SeriesRow | undefined => {
    const found = rows[row];
    return found?.kind === 'series' ? found : undefined;
  };
  const isStillThere = ({ cell, row, column }: Editing): boolean =>
    rowAt(cell)?.id === row && columns[cell.column]?.id === column;
  const editing = begun !== null && isStillThere(begun) ? begun : null;
  const read = (text: string, row: SeriesRow): Read =>
    readNumber(text, { unit: row.unit, range: row.entry?.range ?? {}, currency });
  const faultOf = ({ cell, text }: Editing): string | undefined => {
    const row = rowAt(cell);
    const reading = row === undefined ? undefined : read(text, row);
    return reading?.ok === false ? reading.reason : undefined;
  };
  const fault = editing === null ? undefined : faultOf(editing);

  const refuse = (text: string, refusedAt: Cell): void => setNote({ text, refusedAt });
  /** Whether it was taken. */
  const hand = (writes: readonly RowWrite[], act: Act, refusedAt: Cell): boolean => {
    const refusal = onWrite?.(writes, act, act === 'type' ? '' : labelOf(act, writes, nameOf));
    if (refusal !== undefined) refuse(refusal, refusedAt);
    return refusal === undefined;
  };

  const give = (row: SeriesRow, t: number, value: number, cell: Cell): void => {
    if (value !== row.numbers?.[t]) hand([{ row, cells: [{ t, value }] }], 'type', cell);
    else setNote(null);
  };
  const type = (now: Editing, text: string): void => {
    setEditing({ ...now, text });
    const row = rowAt(now.cell);
    const reading = row === undefined ? undefined : read(text, row);
    if (row !== undefined && reading?.ok === true && reading.value !== null) {
      give(row, now.t, reading.value, now.cell);
    }
  };
  /** `text` is what was typed; without it, what stands there is offered for editing. */
  const begin = (cell: Cell, text?: string): void => {
    const row = rowAt(cell);
    const column = columns[cell.column];
    if (row === undefined || column === undefined) return;
    const refusal = refusalOf(row) ?? (column.kind === 'total' ? say(totalsAreSums) : undefined);
    const before = row.numbers?.[column.from];
    if (refusal !== undefined || before === undefined || onWrite === undefined) {
      refuse(refusal ?? say('This is worked out, not typed.'), cell);
      return;
    }
    setNote(null);
    const now = {
      cell,
      row: row.id,
      column: column.id,
      t: column.from,
      before,
      text: text ?? editable(before, row.unit),
      isInText: text === undefined,
    };
    if (text === undefined) setEditing(now);
    else type(now, text);
  };
  const takeBack = (): void => {
    const row = editing === null ? undefined : rowAt(editing.cell);
    if (editing !== null && row !== undefined) give(row, editing.t, editing.before, editing.cell);
    setEditing(null);
  };
  /** Whether nothing stands in the way of leaving the field: what was typed counts already, unless it cannot. */
  const finish = (): boolean => {
    if (fault !== undefined) return false;
    setEditing(null);
    return true;
  };

  const write = (planned: Writes, act: Act, also: readonly (string | undefined)[] = []): boolean => {
    if (!planned.ok) {
      refuse(planned.reason, planned.at);
      return false;
    }
    const changed = planned.writes.filter(({ row, cells }) =>
      cells.some(({ t, value }) => row.numbers?.[t] !== value),
    );
    const [only] = changed;
    const isSingle = changed.length === 1 && only?.cells.length === 1 && isOne(block) && act !== 'paste';
    if (changed.length > 0 && !hand(changed, isSingle ? 'type' : act, selection.anchor)) return false;
    const words = isSingle ? [] : [`${labelOf(act, planned.writes, nameOf)}.`, spreadInWords(planned.writes)];
    const text = [...words, ...also].filter((each) => each !== undefined).join(' ');
    setNote(text === '' ? null : { text, did: changed });
    return true;
  };

  /** Selects a block, without taking away what was said about it. */
  const show = ({ top, bottom, left, right }: Block): void =>
    setChosen({ anchor: { row: top, column: left }, head: { row: bottom, column: right } });

  /** What was done is said until it is undone. */
  const isUndone = note?.did?.some(({ row: { id }, cells }) => {
    const row = rows.find((each) => each.id === id);
    return row?.kind !== 'series' || cells.some(({ t, value }) => row.numbers?.[t] !== value);
  });

  return {
    selection,
    block,
    editing,
    fault,
    note: isUndone === true ? null : note,
    rowAt,
    nameOf,
    read,
    begin,
    type,
    takeBack,
    finish,
    goInText: () => setEditing((now) => (now === null ? null : { ...now, isInText: true })),
    select(next: Selection): void {
      setChosen(next);
      setNote(null);
    },
    refuse,
    quiet: () => setNote(null),
    write,
    clear: () => write(clear(rows, columns, block), 'clear'),
    fillRight: () => write(fillRight(rows, columns, block), 'fillRight'),
    fillDown: () => write(fillDown(rows, columns, block), 'fillDown'),
    reset: () => write(reset(rows, columns, block), 'reset'),
    fillOn(to: Block): void {
      if (write(fillOn(rows, columns, block, to), 'fill')) show(to);
    },
    show,
    /** Whether there is an answer to be had. */
    why(cell: Cell): boolean {
      const row = rowAt(cell);
      const column = columns[cell.column];
      if (row === undefined || column === undefined) return false;
      const { name, from, to } = column;
      const over = from < to ? { name, from, to, isSum: row.gather === 'sum' } : undefined;
      if (row.series !== undefined && onWhy !== undefined) onWhy(row.series, to, over);
      else if (row.series === undefined && over !== undefined && onWhyTyped !== undefined) {
        onWhyTyped(row.id, to, over);
      } else return false;
      return true;
    },
  };
}

export type GridState = ReturnType<typeof useGrid>;
