/** A plan as the bytes of its workbook, made by the product as for anybody who exports it. */
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import { onlyCells, withWrongValues } from './wrongValues.ts';

const date = '2027-01-15';
const created = new Date(`${date}T12:00:00Z`);

interface ExportedAs {
  /** Every cached value is wrong. */
  readonly wrong?: boolean;
  /** There is nothing but cells, which LibreOffice takes far less time over. */
  readonly bare?: boolean;
}

export async function exported(
  plan: Plan,
  { wrong = false, bare = false }: ExportedAs = {},
): Promise<Uint8Array> {
  const workbook = printWorkbook(plan, { scenario: { id: 'base', name: 'Base plan' }, date });
  const cells = wrong ? withWrongValues(workbook) : workbook;
  const writing = await writeWorkbook(bare ? onlyCells(cells) : cells, { created });
  if (writing.kind !== 'written') throw new Error('the export was cancelled by nobody');
  return writing.bytes;
}
