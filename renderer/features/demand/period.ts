/** The month or fiscal year that the funnel shows. */
import { fiscalYears, type Period } from '../../../shared/plan/fiscal.ts';
import { monthName } from '../../ui/format.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly period: Period;
}

/** Fiscal years first, then months. */
export function periodChoices(months: readonly string[], fiscalYearStart: number): readonly Choice[] {
  return [
    ...fiscalYears(months, fiscalYearStart).map((period) => ({
      id: `year-${period.from}`,
      label: period.label,
      period,
    })),
    ...months.map((month, t) => ({
      id: `month-${t}`,
      label: monthName(month),
      period: { label: monthName(month, 'long'), from: t, to: t, whole: true },
    })),
  ];
}
