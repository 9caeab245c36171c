/** The measures that plans are compared by, and how one differs from the base plan: in words as well as by its sign. */
import { isBetterLow } from '../../../shared/analysis/betterLow.ts';
import { say } from '../../../shared/language/say.ts';
import { unitInfo, type Unit } from '../../../shared/plan/units.ts';
import { distance, percentText, short } from '../../ui/format.ts';
import type { Beside } from './useBeside.ts';

export interface Measure {
  readonly series: string;
  /** The month looked at, or that of the plan in which the series is lowest. */
  readonly at: 'month' | 'lowest';
}

export const measures: readonly Measure[] = [
  { series: 'arr', at: 'month' },
  { series: 'customers', at: 'month' },
  { series: 'nrr', at: 'month' },
  { series: 'grossMargin', at: 'month' },
  { series: 'cash', at: 'lowest' },
  { series: 'cash', at: 'month' },
  { series: 'burnMultiple', at: 'month' },
  { series: 'cacPayback', at: 'month' },
  { series: 'ltvCac', at: 'month' },
  { series: 'ruleOf40', at: 'month' },
  { series: 'employees', at: 'month' },
  { series: 'arrPerEmployee', at: 'month' },
];

/** Neither more nor less of these is good by itself. */
const neutral: ReadonlySet<string> = new Set(['employees', 'funding', 'leads']);

/** The month that a measure is read in. */
export function monthOf({ series, at }: Measure, { series: read }: Beside, t: number): number {
  if (at === 'month') return t;
  const values = read(series);
  let low = 0;
  for (let month = 0; month < (values?.length ?? 0); month += 1) {
    if ((values?.[month] ?? Infinity) < (values?.[low] ?? Infinity)) low = month;
  }
  return low;
}

export interface Difference {
  /** `+$1.2 m`, `−3 points`; as it is. */
  readonly amount: string;
  /** `+7.4%`; nothing where it says nothing. */
  readonly share: string | undefined;
  readonly verdict: 'better' | 'worse' | 'neither';
}

/** Undefined where one of them is not defined, or where nobody would see a difference. */
export function differenceOf(
  series: string,
  unit: Unit,
  currency: string,
  from: number | undefined,
  to: number | undefined,
): Difference | undefined {
  if (from === undefined || to === undefined || !Number.isFinite(from) || !Number.isFinite(to))
    return undefined;
  const by = to - from;
  const sign = by > 0 ? '+' : '−';
  const isRate = unitInfo(unit).style === 'percent';
  const inWords = (value: number): string =>
    isRate ? distance(value, unit, currency) : short(value, unit, currency);
  const amount = inWords(Math.abs(by));
  if (short(from, unit, currency) === short(to, unit, currency) || amount === inWords(0)) return undefined;
  const share =
    isRate || from <= 0 ? undefined : percentText(Math.abs(by) / from, Math.abs(by) / from < 0.1 ? 1 : 0);
  const good = by > 0 !== isBetterLow(series);
  return {
    amount: `${sign}${amount}`,
    share: share === undefined ? undefined : `${sign}${share}`,
    verdict: neutral.has(series) ? 'neither' : good ? 'better' : 'worse',
  };
}

/** Said beside the sign, for those who do not see colours or signs. */
export function verdictWord({ verdict }: Difference): string | undefined {
  switch (verdict) {
    case 'better':
      return say('better');
    case 'worse':
      return say('worse');
    case 'neither':
      return undefined;
    default:
      return verdict satisfies never;
  }
}
