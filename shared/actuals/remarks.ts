/** What a founder should know about an import, as data and in words. */
import { phrase, say } from '../language/say.ts';
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
  year: phrase('{place}: {heading} is a whole year; a month or a calendar quarter is needed.'),
  fiscal: phrase(
    '{place}: {heading} is a fiscal period, and which months that is the file does not say; a month or a calendar quarter is needed.',
  ),
  unknown: phrase('{place}: {heading} names no month, so its numbers are left out.'),
} as const;

/** `month` writes a month as its reader expects; `Mar 2027` when left out. */
export function remarkText(remark: Remark, month: (month: Month) => string = monthLabel): string {
  switch (remark.kind) {
    case 'noMonth':
      return say(notMonths[remark.reason], {
        place: placeName(remark.place),
        heading: remark.text === '' ? say('an empty heading') : `“${remark.text}”`,
      });
    case 'notANumber':
      return say('{place}: “{text}” is no number, so {series} has none there.', {
        place: placeName(remark.place),
        text: remark.text,
        series: seriesTitle(remark.series),
      });
    case 'duplicate': {
      const [first = '', second = ''] = remark.places.map(placeName);
      const values = { series: seriesTitle(remark.series), month: month(remark.month), first, second };
      return say(
        remark.equal
          ? '{series} of {month} stands twice, in {first} and {second}, with the same number.'
          : '{series} of {month} stands twice, in {first} and {second}, with different numbers; {second} counts.',
        values,
      );
    }
    case 'gap':
      return say('{series} has no number for {months}.', {
        series: seriesTitle(remark.series),
        months: listed(remark.months, month),
      });
    case 'outsidePlan':
      return say('{months}: not in the plan, so left out.', { months: listed(remark.months, month) });
    case 'spread':
      return say('{series}: {count} quarters, each spread evenly over its three months.', {
        series: seriesTitle(remark.series),
        count: remark.quarters,
      });
    case 'quarterEnd':
      return say('{series}: {count} quarters, each taken for the last month of the quarter.', {
        series: seriesTitle(remark.series),
        count: remark.quarters,
      });
    case 'quarterOfMonths':
      return say('{place}: a quarter of {series} whose months are in the file as well; the months count.', {
        place: placeName(remark.place),
        series: seriesTitle(remark.series),
      });
    case 'replaces':
      return say('{series}: other numbers are stored for {months}; these take their place.', {
        series: seriesTitle(remark.series),
        months: listed(remark.months, month),
      });
    case 'more':
      return say('And {number} more like these.', { number: remark.count });
    default:
      return remark satisfies never;
  }
}

/** `Mar 2027`, `Mar 2027 and May 2027`, `24 months between Jan 2019 and Dec 2020`. */
function listed(months: readonly Month[], month: (month: Month) => string): string {
  const [first = '', second] = months;
  const last = months.at(-1) ?? '';
  if (second === undefined) return month(first);
  const ends = { first: month(first), last: month(last) };
  if (months.length === 2) return say('{first} and {last}', ends);
  return say('{number} months between {first} and {last}', { number: months.length, ...ends });
}
