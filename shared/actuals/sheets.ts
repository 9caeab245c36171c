/** The sheets of a workbook as tables, those that months and numbers are found in first. */
import { ok, refused, type Result } from '../plan/result.ts';
import { recognise } from './recognise.ts';
import { nothing, tableOfCells, type Table, type TableFault } from './table.ts';

export interface NamedTable {
  /** The sheet's name; empty for a file that is one table. */
  readonly name: string;
  readonly table: Table;
}

/**
 * @param sheets rows of cells, dates as `YYYY-MM-DD` or as dates
 * @returns at least one table. Empty sheets are left out; refused where all are, or where none could be read.
 */
export function tablesOfSheets(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[],
): Result<readonly NamedTable[], TableFault> {
  const read = sheets.map(({ name, rows }) => ({ name, read: tableOfCells(rows) }));
  const tables = read.flatMap(({ name, read }) => (read.ok ? [{ name, table: read.value }] : []));
  if (tables.length === 0) {
    const fault = read.map(({ read }) => (read.ok ? undefined : read.faults)).find((one) => one !== nothing);
    return refused(fault ?? nothing);
  }
  const hasMonths = new Set(tables.filter(({ table }) => recognise(table).ok));
  return ok([...tables.filter((one) => hasMonths.has(one)), ...tables.filter((one) => !hasMonths.has(one))]);
}
