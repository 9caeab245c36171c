/** What planned numbers and variances are made of, when they are asked why. */
import type { SeriesVariance } from '../../../shared/analysis/variance.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { inMonth } from '../../readouts/relations.ts';
import type { Given, Relation, SeriesOver } from '../../state/relation.ts';
import { seriesName } from '../../state/seriesName.ts';
import { monthName } from '../../ui/format.ts';

/** Runs of months that have an actual number; of what is no flow the last of them alone. */
export function plannedToDate({ months }: Computed, series: SeriesVariance): readonly SeriesOver[] {
  const { name, kind, toDate } = series;
  if (kind !== 'flow') return [inMonth(name, months.indexOf(toDate.last))];
  const runs: SeriesOver[] = [];
  for (const [t, { actual }] of series.months.entries()) {
    if (actual === null) continue;
    const last = runs.at(-1);
    if (last?.to === t - 1) runs[runs.length - 1] = { ...last, to: t };
    else runs.push(inMonth(name, t));
  }
  return runs;
}

const named = (computed: Computed, { name }: SeriesVariance): string => seriesName(computed, name).whole;

export const sumToDate = (computed: Computed, series: SeriesVariance): Relation => ({
  name: say('{what}: planned to date', { what: named(computed, series) }),
  how: 'sum',
  parts: plannedToDate(computed, series),
});

const actual = (series: SeriesVariance, when: string, value: number): Given => ({
  kind: 'given',
  label: say('What really happened'),
  when,
  value,
  unit: series.unit,
});

export const varianceToDate = (computed: Computed, series: SeriesVariance): Relation => ({
  name: say('{what}: variance to date', { what: named(computed, series) }),
  how: 'difference',
  parts: [
    actual(
      series,
      series.kind === 'flow' ? say('To date') : monthName(series.toDate.last),
      series.toDate.actual ?? NaN,
    ),
    ...plannedToDate(computed, series).map((part) => ({ ...part, label: say('Planned') })),
  ],
});

/** Of the months that a bridge covers. */
export const varianceOver = (
  computed: Computed,
  series: SeriesVariance,
  over: Pick<SeriesOver, 'from' | 'to'> & { readonly when: string },
  value: number,
): Relation => ({
  name: say('{what}: variance', { what: named(computed, series) }),
  how: 'difference',
  parts: [
    actual(series, over.when, value),
    { kind: 'series', series: series.name, label: say('Planned'), ...over },
  ],
});

/** Of each month with an actual number; what is the same of all of them is said once. */
export function variancesByMonth(
  computed: Computed,
  series: SeriesVariance,
): readonly (Relation | undefined)[] {
  const like = varianceOver(computed, series, { from: 0, to: 0, when: '' }, 0);
  const [happened, planned] = like.parts;
  return series.months.map(({ month, actual: value, variance }, t) =>
    value === null || variance === null || happened?.kind !== 'given' || planned?.kind !== 'series'
      ? undefined
      : {
          ...like,
          parts: [
            { ...happened, when: monthName(month), value },
            { ...planned, from: t, to: t, when: undefined },
          ],
        },
  );
}
