/**
 * What an import would store, before it does: a number for each series and month of the plan, and everything the
 * founder should know about how it came to that, each with its place in the file.
 */
import { monthNumber, monthText, monthsBetween } from '../plan/months.ts';
import type { Month, Plan } from '../plan/types.ts';
import { numberOf, type LineMapping } from './mapping.ts';
import { isBlank, type NumberLocale } from './numbers.ts';
import { monthsOfPeriod } from './periods.ts';
import type { Line, LineCell, Recognised } from './recognise.ts';
import type { Remark } from './remarks.ts';
import type { PlanSeries } from './series.ts';
import { cellText, type Place } from './table.ts';

export interface PreviewMonth {
  readonly value: number;
  /** Where the number stands in the file. */
  readonly place: Place;
  /** A third of a quarter's. */
  readonly spread: boolean;
}

export interface PreviewSeries {
  readonly series: PlanSeries;
  /** Months of the plan, in order. */
  readonly months: ReadonlyMap<Month, PreviewMonth>;
}

export interface Preview {
  /** In the order of the file; series without a number for a month of the plan are left out. */
  readonly series: readonly PreviewSeries[];
  readonly remarks: readonly Remark[];
}

/** More than these nobody reads; the rest is counted. */
const mostRemarks = 300;

interface Found extends PreviewMonth {
  readonly month: Month;
}

export function previewImport(
  plan: Plan,
  known: readonly PlanSeries[],
  recognised: Recognised,
  mapping: readonly LineMapping[],
): Preview {
  const byName = new Map(known.map((one) => [one.name, one]));
  const remarks: Remark[] = recognised.unread.map(({ place, text, reason }) => ({
    kind: 'noMonth',
    place,
    text,
    reason,
  }));
  const bySeries = new Map<string, { readonly series: PlanSeries; readonly found: Found[] }>();
  for (const [index, line] of recognised.lines.entries()) {
    const mapped = mapping[index];
    const series = mapped === undefined ? undefined : byName.get(mapped.series ?? '');
    if (mapped === undefined || series === undefined) continue;
    const found = foundIn(line, mapped, series, recognised.locale.locale, remarks);
    const there = bySeries.get(series.name);
    if (there === undefined) bySeries.set(series.name, { series, found: [...found] });
    else for (const one of found) there.found.push(one);
  }
  const outside = new Set<Month>();
  const previews: PreviewSeries[] = [];
  for (const { series, found } of bySeries.values()) {
    const months = inPlan(plan, oneAMonth(series, found, remarks), outside);
    remarks.push(...gapsOf(series, months), ...replacedIn(plan, series, months));
    if (months.size > 0) previews.push({ series, months });
  }
  if (outside.size > 0) remarks.push({ kind: 'outsidePlan', months: [...outside].toSorted() });
  const more = remarks.length - mostRemarks;
  return {
    series: previews,
    remarks: more > 0 ? [...remarks.slice(0, mostRemarks), { kind: 'more', count: more }] : remarks,
  };
}

function foundIn(
  line: Line,
  mapped: LineMapping,
  series: PlanSeries,
  locale: NumberLocale,
  remarks: Remark[],
): readonly Found[] {
  const read: { readonly cell: LineCell; readonly value: number }[] = [];
  for (const cell of line.cells) {
    if (isBlank(cell.cell)) continue;
    const value = numberOf(cell.cell, mapped, locale);
    if (value !== undefined && Number.isFinite(value)) read.push({ cell, value });
    else {
      remarks.push({ kind: 'notANumber', place: cell.place, text: cellText(cell.cell).slice(0, 80), series });
    }
  }
  const monthly = new Set(
    read.flatMap(({ cell: { period } }) => (period.kind === 'month' ? [period.month] : [])),
  );
  let spread = 0;
  const found = read.flatMap(({ cell: { period, place }, value }): readonly Found[] => {
    const months = monthsOfPeriod(period);
    if (period.kind !== 'quarter') return months.map((month) => ({ month, value, place, spread: false }));
    if (months.some((month) => monthly.has(month))) {
      remarks.push({ kind: 'quarterOfMonths', place, series });
      return [];
    }
    spread += 1;
    if (series.kind !== 'flow') return [{ month: period.month, value, place, spread: false }];
    return months.map((month) => ({ month, value: value / 3, place, spread: true }));
  });
  if (spread > 0)
    remarks.push({ kind: series.kind === 'flow' ? 'spread' : 'quarterEnd', series, quarters: spread });
  return found;
}

/** Where a month comes twice, the later in the file counts. */
function oneAMonth(
  series: PlanSeries,
  found: readonly Found[],
  remarks: Remark[],
): ReadonlyMap<Month, Found> {
  const months = new Map<Month, Found>();
  for (const one of found) {
    const before = months.get(one.month);
    if (before !== undefined) {
      remarks.push({
        kind: 'duplicate',
        series,
        month: one.month,
        places: [before.place, one.place],
        equal: before.value === one.value,
      });
    }
    months.set(one.month, one);
  }
  return new Map([...months].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function inPlan(
  plan: Plan,
  months: ReadonlyMap<Month, Found>,
  outside: Set<Month>,
): ReadonlyMap<Month, PreviewMonth> {
  const kept = new Map<Month, PreviewMonth>();
  for (const [month, { value, place, spread }] of months) {
    const t = monthsBetween(plan.start, month) ?? -1;
    if (t < 0 || t >= plan.months) outside.add(month);
    else kept.set(month, { value, place, spread });
  }
  return kept;
}

/** Months missing between the first and the last. Balances of quarters have no number for the months between. */
function gapsOf(series: PlanSeries, months: ReadonlyMap<Month, PreviewMonth>): readonly Remark[] {
  const numbers = [...months.keys()].map((month) => monthNumber(month) ?? 0);
  const steps = numbers.slice(1).map((month, index) => month - (numbers[index] ?? 0));
  const usual = steps.length > 0 && steps.every((step) => step % 3 === 0) ? 3 : 1;
  const missing: Month[] = [];
  for (const [index, step] of steps.entries()) {
    const from = numbers[index] ?? 0;
    for (let month = from + usual; month < from + step; month += usual) missing.push(monthText(month));
  }
  return missing.length === 0 ? [] : [{ kind: 'gap', series, months: missing }];
}

function replacedIn(
  plan: Plan,
  series: PlanSeries,
  months: ReadonlyMap<Month, PreviewMonth>,
): readonly Remark[] {
  const stored = Object.hasOwn(plan.actuals, series.name) ? plan.actuals[series.name] : undefined;
  const replaced = [...months].flatMap(([month, { value }]) =>
    stored?.[month] === undefined || stored[month] === value ? [] : [month],
  );
  return replaced.length === 0 ? [] : [{ kind: 'replaces', series, months: replaced }];
}
