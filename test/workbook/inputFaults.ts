/** Whether the Inputs sheet has every assumption of the plan at its path, and no number that is not one. */
import { monthAt } from '../../shared/plan/months.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { isObject } from '../../shared/plan/values.ts';
import { placeOf } from './cellGraph.ts';
import { inputCell } from './editCells.ts';
import { leavesOf } from './planChanges.ts';
import { cellAt, type XlsxFile } from './xlsxFile.ts';

export function inputFaults(file: XlsxFile, plan: Plan): readonly string[] {
  const sheet = file.sheets.find(({ name }) => name === 'Inputs');
  if (sheet === undefined) return ['there is no sheet Inputs'];
  const numbers = leavesOf(plan).flatMap(({ path, field, value }) =>
    numbersOf(plan, path, field.kind, value),
  );
  const missing = numbers.flatMap(({ path, value }) => {
    const at = inputCell(file, path);
    const cell = at === undefined ? undefined : cellAt(sheet, at);
    return cell?.value === value && cell.formula === undefined
      ? []
      : [`${path} should be ${value} and is ${String(cell?.formula ?? cell?.value)}`];
  });
  const unnamed = Array.from(sheet.rows).flatMap(([row, cells]) => {
    const path = cells.get(1);
    const named = path?.kind === 'text' && getAt(plan, path.value) !== undefined;
    return Array.from(cells.values())
      .filter(({ kind, formula }) => kind === 'number' && formula === undefined)
      .slice(0, named ? 0 : 1)
      .map((cell) => `${placeOf(sheet, cell)}, row ${row}, is typed without a path of the plan beside it`);
  });
  return [...missing, ...unnamed];
}

interface NumberAt {
  readonly path: string;
  readonly value: number | string;
}

function numbersOf(plan: Plan, path: string, kind: string, value: unknown): readonly NumberAt[] {
  if (typeof value === 'number' && kind === 'series')
    return Array.from({ length: plan.months }, (_, t) => ({
      path: `${path}.${monthAt(plan.start, t)}`,
      value,
    }));
  if (typeof value === 'number' || typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value))
    return (value as readonly number[]).map((number, index) => ({
      path: `${path}.${kind === 'series' ? monthAt(plan.start, index) : index}`,
      value: number,
    }));
  return isObject(value)
    ? Object.entries(value).map(([key, share]) => ({ path: `${path}.${key}`, value: share as number }))
    : [];
}
