/** A plan as the bytes of its workbook, made by the product as for anybody who exports it. */
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import { onlyCells, withWrongValues } from './wrongValues.ts';

const date = '2027-01-15';
const created = new Date(`${date}T12:00:00Z`);

const printed = (plan: Plan): Workbook =>
  printWorkbook(plan, { scenario: { id: 'base', name: 'Base plan' }, date });

async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  const writing = await writeWorkbook(workbook, { created });
  if (writing.kind !== 'written') throw new Error('the export was cancelled by nobody');
  return writing.bytes;
}

export const exported = (plan: Plan): Promise<Uint8Array> => bytesOf(printed(plan));

/** Every cached value is wrong. */
export const wronglyExported = (plan: Plan): Promise<Uint8Array> => bytesOf(withWrongValues(printed(plan)));

/** Every cached value is wrong, and there is nothing but cells. */
export const barelyExported = (plan: Plan): Promise<Uint8Array> =>
  bytesOf(onlyCells(withWrongValues(printed(plan))));
