/**
 * The series of a saved workbook, as anyone who knows nothing of its making would find them: the name in column A, the
 * months in a row of `YYYY-MM`. And whether they are what the engine says.
 */
import { agrees } from '../cases/cases.ts';
import type { Computed } from '../../shared/model/index.ts';
import { placeOf } from './cellGraph.ts';
import type { FileCell, FileSheet, FileSheets } from './xlsxFile.ts';

export interface SeriesRow {
  readonly sheet: FileSheet;
  readonly row: number;
  /** The cell of each month of the sheet. */
  readonly cells: ReadonlyMap<string, FileCell | undefined>;
}

const isMonth = (cell: FileCell): boolean =>
  cell.kind === 'text' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(cell.value);

/** Sheets whose rows are inputs or copies: series are not looked for there. */
const notSeries: ReadonlySet<string> = new Set(['Summary', 'Inputs', 'Killers', 'Checks', 'About']);

/** The first row that has at least twelve months; 0 where there is none. */
export function monthRow(sheet: FileSheet): number {
  for (const [row, cells] of sheet.rows)
    if (Array.from(cells.values()).filter(isMonth).length >= 12) return row;
  return 0;
}

/** Month by column. */
export const monthColumns = (sheet: FileSheet): ReadonlyMap<number, string> =>
  new Map(
    Array.from(sheet.rows.get(monthRow(sheet))?.values() ?? [])
      .filter(isMonth)
      .map(({ column, value }) => [column, String(value)]),
  );

/** Every row of the parts of the model, by what stands in column A; a name may stand on more than one sheet. */
function seriesRows(file: FileSheets): ReadonlyMap<string, readonly SeriesRow[]> {
  const found = new Map<string, SeriesRow[]>();
  for (const sheet of file.sheets) {
    if (notSeries.has(sheet.name)) continue;
    const columns = Array.from(monthColumns(sheet));
    if (columns.length === 0) continue;
    for (const [row, cells] of sheet.rows) {
      const name = cells.get(1);
      if (name?.kind !== 'text' || name.value === '') continue;
      const rows = found.get(name.value) ?? [];
      found.set(name.value, rows);
      rows.push({
        sheet,
        row,
        cells: new Map(columns.map(([column, month]) => [month, cells.get(column)])),
      });
    }
  }
  return found;
}

export interface Comparison {
  readonly compared: number;
  readonly worst: Difference;
  /** In words, each with its place. */
  readonly differing: readonly string[];
}

export interface Difference {
  /** Relative, to at least 1,000: beyond 1e-9 it is no agreement (model.md: absolute 1e-6 near zero). */
  readonly relative: number;
  readonly where: string;
}

export const noDifference: Difference = { relative: 0, where: 'nowhere' };

export const worseOf = (a: Difference, b: Difference): Difference => (b.relative > a.relative ? b : a);

/** Holds every month of every series of the engine, and the constraints, against the file. */
export function compareSeries(file: FileSheets, computed: Computed): Comparison {
  const rows = seriesRows(file);
  const differing: string[] = [];
  let compared = 0;
  let worst = noDifference;
  const rowsOf = (name: string): readonly SeriesRow[] => {
    const found = rows.get(name) ?? [];
    if (found.length === 0) differing.push(`${name} has no row`);
    return found;
  };
  const { months } = computed;
  for (const name of computed.seriesNames) {
    const numbers = computed.series(name)!;
    for (const { sheet, row, cells } of rowsOf(name))
      months.forEach((month, t) => {
        compared++;
        const cell = cells.get(month);
        const expected = Number.isNaN(numbers[t]!) ? null : numbers[t]!;
        const found = cell?.kind === 'number' ? cell.value : null;
        const where = `${name} ${month}, ${sheet.name} row ${row}`;
        const undefinedAsSaid = cell?.kind === 'text' && cell.value === '';
        if (!agrees(found, expected) || (expected === null && !undefinedAsSaid))
          differing.push(`${where}: ${shown(cell)}, not ${String(expected)}`);
        else if (found !== null && expected !== null)
          worst = worseOf(worst, {
            relative: Math.abs(found - expected) / Math.max(1000, Math.abs(expected)),
            where: `${where}: ${found}, not ${expected}`,
          });
      });
  }
  for (const [id, words] of Object.entries(computed.constraints()))
    for (const { sheet, row, cells } of rowsOf(`segments.${id}.constraint`))
      months.forEach((month, t) => {
        compared++;
        const cell = cells.get(month);
        if (cell?.value !== words[t])
          differing.push(
            `segments.${id}.constraint ${month}, ${placeOf(sheet, { row, column: cell?.column ?? 1 })}: ${shown(cell)}, not ${words[t]!}`,
          );
      });
  return { compared, worst, differing };
}

const shown = (cell: FileCell | undefined): string =>
  cell === undefined ? 'nothing' : `${cell.kind} ${JSON.stringify(cell.value ?? '')}`;
