/** Which column is what: the same on every sheet of the model, so that a month is found in one place. */
import { fiscalQuarters, fiscalYears, type Period } from '../../plan/fiscal.ts';
import { monthAt } from '../../plan/months.ts';
import type { Plan } from '../../plan/types.ts';

/** Sheets of the model: series name, label, unit, opening balance or constant, months, fiscal quarters and years. */
export const keyColumn = 1;
export const labelColumn = 2;
export const unitColumn = 3;
export const openingColumn = 4;
export const firstMonthColumn = 5;

/** The row with the months as `YYYY-MM` and, under it, their numbers 0 … T−1. */
export const monthRow = 4;
export const indexRow = 5;

/** Inputs: path, label, unit, what is wrong with what was typed, note, source, then the value or values. */
export const inputColumns = { path: 1, label: 2, unit: 3, check: 4, note: 5, source: 6, value: 7 } as const;

export const monthColumn = (month: number): number => firstMonthColumn + month;

/** The first month before the plan that anything refers to: invoices of a year and a month ago. */
export const firstEarlierMonth = -13;
export const earlierColumn = (month: number): number => firstMonthColumn + month - firstEarlierMonth;

export interface PeriodColumn extends Period {
  readonly kind: 'quarter' | 'year';
  readonly column: number;
}

/** Each fiscal year after its quarters, to the right of the months. */
export function periodColumns(
  plan: Pick<Plan, 'start' | 'months' | 'fiscalYearStart'>,
): readonly PeriodColumn[] {
  const months = Array.from({ length: plan.months }, (_, t) => monthAt(plan.start, t));
  const quarters = fiscalQuarters(months, plan.fiscalYearStart);
  let column = monthColumn(plan.months);
  return fiscalYears(months, plan.fiscalYearStart).flatMap((year): PeriodColumn[] => [
    ...quarters
      .filter(({ from }) => from >= year.from && from <= year.to)
      .map((quarter) => ({ ...quarter, kind: 'quarter' as const, column: column++ })),
    { ...year, kind: 'year' as const, column: column++ },
  ]);
}
