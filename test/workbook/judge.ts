/**
 * Many workbooks to LibreOffice and back, and each held against the engine. While it works on one batch, the next is
 * made here: that keeps two cores busy.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Computed } from '../../shared/model/index.ts';
import { inFolder } from './inFolder.ts';
import { errorCells } from './inspect.ts';
import { recalculatedValues } from './libreoffice.ts';
import { compareSeries, noDifference, worseOf, type Comparison, type Difference } from './seriesCells.ts';
import { readValues } from './valuesFile.ts';
import { sheetNames, type FileSheets } from './xlsxFile.ts';

export interface Case {
  readonly name: string;
  /** The bytes of an xlsx file; asked for once. */
  readonly file: () => Promise<Uint8Array>;
  /** What every series must be; asked for when the file is back. */
  readonly expected: () => Computed;
  /** Whatever else is to be said of the values that LibreOffice came to. */
  readonly alsoAsk?: (saved: FileSheets) => readonly string[];
}

export interface Judgement extends Comparison {
  readonly faults: readonly string[];
}

interface Batch {
  readonly cases: readonly Case[];
  readonly files: readonly { readonly path: string; readonly sheets: readonly string[] }[];
}

const casesPerBatch = 20;

/**
 * Judgements by name. @throws where LibreOffice does not give a file back
 */
export async function judgeAll(cases: readonly Case[]): Promise<ReadonlyMap<string, Judgement>> {
  const judgements = new Map<string, Judgement>();
  await inFolder(async (folder) => {
    const judge = async ({ cases, files }: Batch): Promise<void> => {
      const saved = await recalculatedValues(
        files.map(({ path }) => path),
        join(folder, 'saved'),
      );
      for (const [index, { name, expected, alsoAsk }] of cases.entries()) {
        const { path, sheets: sent } = files[index]!;
        const sheets = Array.from(saved.get(path)!, ([name, csv]) => readValues(name, csv));
        const file = { sheets };
        const lost = sent.filter((name) => !saved.get(path)!.has(name));
        const comparison = compareSeries(file, expected());
        const faults = [
          ...lost.map((name) => `the sheet ${name} did not come back`),
          ...errorCells(file),
          ...(alsoAsk?.(file) ?? []),
        ];
        judgements.set(name, { ...comparison, faults });
      }
    };
    const running: Promise<void>[] = [];
    for (let from = 0; from < cases.length; from += casesPerBatch) {
      const batch = cases.slice(from, from + casesPerBatch);
      const files: { path: string; sheets: readonly string[] }[] = [];
      for (const [index, { file }] of batch.entries()) {
        const path = join(folder, `${from + index}.xlsx`);
        const bytes = await file();
        await writeFile(path, bytes);
        files.push({ path, sheets: sheetNames(bytes) });
      }
      // Two starts of LibreOffice at once; more would only wait for each other.
      if (running.length > 1) await running.shift();
      const work = judge({ cases: batch, files });
      // Seen at once, so that a failure while the next batch is made is not an unhandled one.
      work.catch(() => undefined);
      running.push(work);
    }
    await Promise.all(running);
  });
  return judgements;
}

/** What to print of many judgements: how much was compared, and the worst difference and where. */
export function summary(judgements: ReadonlyMap<string, Judgement>): string {
  let compared = 0;
  let worst: Difference = noDifference;
  for (const [name, judgement] of judgements) {
    compared += judgement.compared;
    worst = worseOf(worst, { ...judgement.worst, where: `${name}: ${judgement.worst.where}` });
  }
  return `${compared} cells of ${judgements.size} workbooks; the worst relative difference is ${worst.relative.toExponential(2)}: ${worst.where}`;
}

/** The first faults of a judgement, for a message a person can read; none where all is well. */
export const complaints = (judgement: Judgement | undefined): readonly string[] =>
  judgement === undefined
    ? ['was not judged']
    : [
        ...judgement.faults.slice(0, 5),
        ...judgement.differing.slice(0, 10),
        ...more(judgement.differing.length),
      ];

const more = (count: number): readonly string[] => (count > 10 ? [`… ${count} cells differ`] : []);
