/** The columns of a table by month: every month and the total of its fiscal year; or quarters, or years alone. */
import { fiscalQuarters, fiscalYears, type Period } from '../../shared/plan/fiscal.ts';
import { language, say } from '../../shared/language/say.ts';
import { monthName } from '../ui/format.ts';
import type { GridColumn } from './model.ts';

export const spans = ['months', 'quarters', 'years'] as const;
export type Span = (typeof spans)[number];

/** The same columns for the same calendar, so that rows need not be drawn again: of every span that is on the screen. */
const known = new Map<string, readonly GridColumn[]>();
/** Calendars of before are forgotten. */
const mostKnown = 12;

export function monthColumns(
  months: readonly string[],
  fiscalYearStart: number,
  span: Span = 'months',
): readonly GridColumn[] {
  const key = [months[0], months.length, fiscalYearStart, span, language()].join(' ');
  let columns = known.get(key);
  if (columns === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (columns = made(months, fiscalYearStart, span)));
  }
  return columns;
}

function made(months: readonly string[], fiscalYearStart: number, span: Span): readonly GridColumn[] {
  const years = fiscalYears(months, fiscalYearStart);
  switch (span) {
    case 'years':
      return years.map((year) => ({ ...total(year, months), label: year.label, isPart: true }));
    case 'quarters': {
      const quarters = fiscalQuarters(months, fiscalYearStart);
      return years.flatMap((year) => [
        ...quarters
          .filter(({ from }) => from >= year.from && from <= year.to)
          .map((quarter) => ({
            ...total(quarter, months),
            label: quarter.label.replace(year.label, '').trim(),
            band: year.label,
            isPart: true,
          })),
        { ...total(year, months), band: year.label },
      ]);
    }
    case 'months':
      return years.flatMap((year) => [
        ...months.slice(year.from, year.to + 1).map((month, offset) => ({
          id: month,
          label: monthName(month, 'abbreviated'),
          name: monthName(month, 'long'),
          // A fiscal year that is the calendar year says so above its months.
          ...(fiscalYearStart === 1 ? {} : { detail: month.slice(0, 4) }),
          kind: 'entry' as const,
          from: year.from + offset,
          to: year.from + offset,
          band: year.label,
        })),
        { ...total(year, months), band: year.label },
      ]);
    default:
      return span satisfies never;
  }
}

/** A year that the plan holds in part says from when to when. */
function total({ label, from, to, whole }: Period, months: readonly string[]): GridColumn {
  const range = `${monthName(months[from] ?? '')} – ${monthName(months[to] ?? '')}`;
  return {
    id: label,
    label: say('Year'),
    name: say('{name}, {month}', { name: label, month: range }),
    ...(whole ? {} : { detail: say('part') }),
    kind: 'total',
    from,
    to,
  };
}
