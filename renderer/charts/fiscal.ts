/** Fiscal years over the months of a plan: where each begins and ends, and whether the plan covers it whole. */
export interface FiscalYear {
  /** The calendar year in which it ends, such as `FY 2027`. */
  readonly label: string;
  /** First and last month of the plan that belong to it. */
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

export function fiscalYears(months: readonly string[], fiscalYearStart: number): readonly FiscalYear[] {
  const years: { label: string; from: number; to: number }[] = [];
  for (const [t, month] of months.entries()) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const ends = fiscalYearStart === 1 ? year : number >= fiscalYearStart ? year + 1 : year;
    const label = `FY ${ends}`;
    const last = years.at(-1);
    if (last?.label === label) last.to = t;
    else years.push({ label, from: t, to: t });
  }
  return years.map((year) => ({ ...year, whole: year.to - year.from === 11 }));
}
