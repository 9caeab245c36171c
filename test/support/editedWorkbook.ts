/** An exported workbook as somebody would send it back: some inputs changed, by their paths, nothing else touched. */
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { ReadWorkbook } from '../../shared/tables/receivedWorkbook.ts';
import { findRecord } from '../../shared/workbook/back/findRecord.ts';
import { printOrigin } from '../../shared/workbook/printWorkbook.ts';
import type { Row, Workbook } from '../../shared/workbook/workbook.ts';

/** Throws where the bytes are no workbook. */
export async function workbookOf(bytes: Uint8Array): Promise<ReadWorkbook> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.workbook;
}

export async function withInputs(
  bytes: Uint8Array,
  values: Readonly<Record<string, number>>,
): Promise<Buffer> {
  const record = findRecord(await workbookOf(bytes));
  if (record.kind !== 'origin') throw new Error(record.reason);
  const printed = printOrigin(record.origin);
  const changed = (row: Row): Row => {
    const path = row.cells.find(({ column }) => column === 1)?.value;
    const value = typeof path === 'string' ? values[path] : undefined;
    return value === undefined
      ? row
      : { ...row, cells: row.cells.map((cell) => (cell.role === 'input' ? { ...cell, value } : cell)) };
  };
  const workbook: Workbook = {
    ...printed,
    sheets: printed.sheets.map((sheet) =>
      sheet.kind === 'inputs' ? { ...sheet, rows: () => [...sheet.rows()].map(changed) } : sheet,
    ),
  };
  const writing = await writeWorkbook(workbook, { created: new Date(0) });
  if (writing.kind !== 'written') throw new Error('Nobody cancelled this');
  return Buffer.from(writing.bytes);
}
