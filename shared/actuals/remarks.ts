/** What a founder should know about an import, as data and in words. */
import { monthLabel } from '../plan/months.ts';
import type { Month } from '../plan/types.ts';
import { seriesTitle, type PlanSeries } from './series.ts';
import { placeName, type Place } from './table.ts';

export type Remark =
  | {
      readonly kind: 'noMonth';
      readonly place: Place;
      readonly text: string;
      readonly reason: 'year' | 'fiscal' | 'unknown';
    }
  | { readonly kind: 'notANumber'; readonly place: Place; readonly text: string; readonly series: PlanSeries }
  | {
      readonly kind: 'duplicate';
      readonly series: PlanSeries;
      readonly month: Month;
      /** The earlier, and the later one that counts. */
      readonly places: readonly [Place, Place];
      readonly equal: boolean;
    }
  | { readonly kind: 'gap'; readonly series: PlanSeries; readonly months: readonly Month[] }
  | { readonly kind: 'outsidePlan'; readonly months: readonly Month[] }
  | { readonly kind: 'spread'; readonly series: PlanSeries; readonly quarters: number }
  | { readonly kind: 'quarterEnd'; readonly series: PlanSeries; readonly quarters: number }
  | { readonly kind: 'quarterOfMonths'; readonly place: Place; readonly series: PlanSeries }
  | { readonly kind: 'replaces'; readonly series: PlanSeries; readonly months: readonly Month[] }
  | { readonly kind: 'more'; readonly count: number };

/** `fault`: something of the file is not taken; `note`: something is taken in a way one should know. */
export const remarkTone = (remark: Remark): 'fault' | 'note' => {
  switch (remark.kind) {
    case 'noMonth':
    case 'notANumber':
    case 'outsidePlan':
    case 'gap':
    case 'more':
      return 'fault';
    case 'duplicate':
      return remark.equal ? 'note' : 'fault';
    case 'spread':
    case 'quarterEnd':
    case 'quarterOfMonths':
    case 'replaces':
      return 'note';
    default:
      return remark satisfies never;
  }
};

const notMonths = {
  year: 'is a whole year; a month or a calendar quarter is needed',
  fiscal:
    'is a fiscal period, and which months that is the file does not say; a month or a calendar quarter is needed',
  unknown: 'names no month, so its numbers are left out',
} as const;

/** `month` writes a month as its reader expects; `Mar 2027` when left out. */
export function remarkText(remark: Remark, month: (month: Month) => string = monthLabel): string {
  switch (remark.kind) {
    case 'noMonth': {
      const what = remark.text === '' ? 'an empty heading' : `“${remark.text}”`;
      return `${placeName(remark.place)}: ${what} ${notMonths[remark.reason]}.`;
    }
    case 'notANumber':
      return `${placeName(remark.place)}: “${remark.text}” is no number, so ${seriesTitle(remark.series)} has none there.`;
    case 'duplicate': {
      const [first, second] = remark.places.map(placeName);
      const what = `${seriesTitle(remark.series)} of ${month(remark.month)} stands twice, in ${first} and ${second}`;
      return remark.equal
        ? `${what}, with the same number.`
        : `${what}, with different numbers; ${second} counts.`;
    }
    case 'gap':
      return `${seriesTitle(remark.series)} has no number for ${listed(remark.months, month)}.`;
    case 'outsidePlan':
      return `${listed(remark.months, month)}: not in the plan, so left out.`;
    case 'spread':
      return `${seriesTitle(remark.series)}: ${quarters(remark.quarters)}, each spread evenly over its three months.`;
    case 'quarterEnd':
      return `${seriesTitle(remark.series)}: ${quarters(remark.quarters)}, each taken for the last month of the quarter.`;
    case 'quarterOfMonths':
      return `${placeName(remark.place)}: a quarter of ${seriesTitle(remark.series)} whose months are in the file as well; the months count.`;
    case 'replaces':
      return `${seriesTitle(remark.series)}: other numbers are stored for ${listed(remark.months, month)}; these take their place.`;
    case 'more':
      return `And ${remark.count} more like these.`;
    default:
      return remark satisfies never;
  }
}

const quarters = (count: number): string => `${count} ${count === 1 ? 'quarter' : 'quarters'}`;

/** `Mar 2027`, `Mar 2027 and May 2027`, `Jan 2019 to Dec 2020 (24 months)`. */
function listed(months: readonly Month[], month: (month: Month) => string): string {
  const [first = '', second] = months;
  const last = months.at(-1) ?? '';
  if (second === undefined) return month(first);
  if (months.length === 2) return `${month(first)} and ${month(second)}`;
  return `${months.length} months between ${month(first)} and ${month(last)}`;
}
