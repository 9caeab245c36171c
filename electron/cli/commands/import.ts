/** `groundplan import`: what was changed in a workbook that came back, as a document. The plan itself stays as it is. */
import { readFile } from 'node:fs/promises';
import type { Plan } from '../../../shared/plan/types.ts';
import { badInput, type Outcome } from '../outcome.ts';
import { writeOut } from '../outFile.ts';
import { fileProblem } from '../planFile.ts';

/** Says in a few lines what the document holds. */
export async function importWorkbook(file: string, plan: Plan, out: string): Promise<Outcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return badInput([`${file}: ${fileProblem(error)}`]);
  }
  // Loaded only here: the other commands start without the reader and the printer it compares with.
  const { readWorkbook } = await import('../../files/readWorkbook.ts');
  const { changesDocument, effectOf, faultsTogether, readBack } =
    await import('../../../shared/workbook/back/index.ts');
  const reading = await readWorkbook(bytes);
  if (!reading.ok) return badInput([`${file}: ${reading.reason}`]);
  const review = readBack(reading.workbook, plan);
  if (review.kind === 'refused') return badInput([`${file}: ${review.reason}`]);

  const { changes, origin, remarks } = review;
  const { id } = origin.scenario;
  const faults = faultsTogether(plan, id, changes);
  const document = changesDocument(plan, review, effectOf(plan, id, changes), faults);
  const lines = [
    counted(changes.length, 'input was changed', 'inputs were changed', 'No input was changed'),
    ...changes.map(
      ({ path, was, is, now, fault }) =>
        `  ${path}: ${was} → ${is ?? 'nothing'}${now === undefined ? '' : `  (today the plan has ${now ?? 'nothing'})`}${fault === undefined ? '' : `  (cannot be taken: ${fault})`}`,
    ),
    ...faults.map(({ text }) => `  Together they cannot be taken: ${text}`),
    ...(remarks.length === 0
      ? []
      : [
          counted(remarks.length, 'other difference', 'other differences', ''),
          ...remarks.map(({ text }) => `  ${text}`),
        ]),
  ];
  return writeOut(out, `${JSON.stringify(document, null, 2)}\n`, `${lines.join('\n')}\n`);
}

const counted = (count: number, one: string, many: string, none: string): string =>
  count === 0 ? none : `${count} ${count === 1 ? one : many}:`;
