/** How long the export of a workbook takes and how large it is. Its answer is checked before its time is trusted. */
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { exported } from '../workbook/exported.ts';
import { compareSeries } from '../workbook/seriesCells.ts';
import { formulaCount, readXlsx } from '../workbook/xlsxFile.ts';
import { stretched, tenToTwenty } from './plans.ts';

interface WorkbookFigures {
  /** From the plan to bytes: rows are printed as they are written, so there are no two parts to time. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly formulas: number;
  readonly answersChecked: number;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** The median of the time of `rounds` exports, after one to warm up whose file is checked. */
async function figuresOf(plan: Plan, rounds: number): Promise<WorkbookFigures> {
  const bytes = await exported(plan);
  const file = readXlsx(bytes);
  const { compared, differing } = compareSeries(file, compute(plan));
  if (differing.length > 0) throw new Error(`the workbook is wrong: ${differing.slice(0, 5).join('; ')}`);
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await exported(plan);
    seconds.push((performance.now() - start) / 1000);
  }
  return {
    seconds: rounded(seconds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!),
    megabytes: rounded(bytes.length / 1e6),
    formulas: formulaCount(file),
    answersChecked: compared,
  };
}

export const workbookFigures = async (): Promise<Readonly<Record<string, WorkbookFigures>>> => ({
  tenToTwenty: await figuresOf(tenToTwenty(), 5),
  sixtyMonths8Segments: await figuresOf(stretched(60, 8), 1),
});
