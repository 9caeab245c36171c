/**
 * Which line of a file is which series, on what scale and with which sign. A mapping is data: it is proposed, changed
 * by the founder, kept with the plan (provenance.ts) and used again for the next file with the same headings.
 */
import { phrase } from '../language/say.ts';
import type { Plan } from '../plan/types.ts';
import { unitInfo } from '../plan/units.ts';
import { nameFinder, nameKey } from './names.ts';
import { readNumber, type NumberLocale } from './numbers.ts';
import type { Line, Recognised } from './recognise.ts';
import type { PlanSeries } from './series.ts';

/** What a number of the file is multiplied with; the words also stand in notes, where they stay English. */
export const scales = [
  { factor: 1, words: phrase('as they stand') },
  { factor: 1000, words: phrase('in thousands') },
  { factor: 10_000, words: phrase('in tens of thousands') },
  { factor: 1_000_000, words: phrase('in millions') },
  { factor: 1_000_000_000, words: phrase('in billions') },
  { factor: 0.01, words: phrase('in per cent') },
] as const;

export type Scale = (typeof scales)[number]['factor'];

/** What one line of the file means. */
export interface LineMapping {
  readonly heading: string;
  /** `null`: the line is left out. */
  readonly series: string | null;
  readonly scale: Scale;
  /** The file writes with the other sign, as when costs are negative. */
  readonly negate: boolean;
}

/** By `nameKey` of the heading. */
export type RememberedMappings = ReadonlyMap<string, Omit<LineMapping, 'heading'>>;

/** One for each line of the file, in order. A series is proposed once at most. */
export function proposeMapping(
  plan: Plan,
  series: readonly PlanSeries[],
  recognised: Recognised,
  remembered: RememberedMappings = new Map(),
): readonly LineMapping[] {
  const finder = nameFinder(plan, series);
  const byName = new Map(series.map((one) => [one.name, one]));
  const taken = new Set<string>();
  return recognised.lines.map((line): LineMapping => {
    const { heading } = line;
    const kept = remembered.get(nameKey(heading));
    const isKnown = kept !== undefined && (kept.series === null || byName.has(kept.series));
    const found = isKnown ? byName.get(kept.series ?? '') : finder.find(heading);
    if (found === undefined || taken.has(found.name))
      return { heading, series: null, scale: 1, negate: false };
    taken.add(found.name);
    if (isKnown) return { heading, series: found.name, scale: kept.scale, negate: kept.negate };
    return { heading, series: found.name, ...wayOfWriting(line, found, recognised) };
  });
}

/** The scale and sign in which a line seems to give a series. */
export function wayOfWriting(
  line: Line,
  series: PlanSeries,
  { comments, locale }: Pick<Recognised, 'comments' | 'locale'>,
): Pick<LineMapping, 'scale' | 'negate'> {
  const numbers = line.cells.flatMap(({ cell }) => readNumber(cell, locale.locale) ?? []);
  const { style } = unitInfo(series.unit);
  const negate =
    isOutgoing(series.name) && numbers.filter(({ value }) => value < 0).length * 2 > numbers.length;
  if (style === 'percent') {
    const isShare =
      numbers.some(({ percent }) => percent) || numbers.every(({ value }) => Math.abs(value) <= 3);
    return { scale: isShare ? 1 : 0.01, negate };
  }
  const said = scaleIn(line.heading) ?? (style === 'money' ? comments.map(scaleIn).find(Boolean) : undefined);
  return { scale: said ?? 1, negate };
}

/** Costs and losses, which the model counts as positive numbers. */
const outgoing = new Set(
  'cogs salesMarketing researchDevelopment generalAdmin salesCost commissions marketingCost churnedArr contractionArr churnedCustomers leavers cost commission'.split(
    ' ',
  ),
);
const isOutgoing = (name: string): boolean => outgoing.has(name.slice(name.lastIndexOf('.') + 1));

const thousands =
  /\b(?:in )?(?:thousands?|tsd|tausend)\b|[('’ ](?:000s?)\b|\b(?:k|t)(?:eur|usd|gbp|chf)\b|\b[kt][€$£]|[€$£] ?k\b|\bk\b|千/iu;
const millions =
  /\b(?:in )?(?:millions?|mio|mn|mm)\b|\bm(?:eur|usd|gbp|chf)\b|\bm[€$£]|[€$£] ?m\b|[([]m[)\]]|百万/iu;
const billions = /\b(?:in )?(?:billions?|bn|mrd)\b|[€$£] ?bn\b/iu;

/** `Revenue (kUSD)`, `thousands of US dollars`, `万元`. */
function scaleIn(text: string): Scale | undefined {
  const looked = text.slice(0, 500);
  if (billions.test(looked)) return 1_000_000_000;
  if (millions.test(looked)) return 1_000_000;
  if (/万/u.test(looked)) return 10_000;
  return thousands.test(looked) ? 1000 : undefined;
}

/** A number of the file as the plan counts it. */
export function numberOf(
  cell: Line['cells'][number]['cell'],
  { scale, negate }: Pick<LineMapping, 'scale' | 'negate'>,
  locale: NumberLocale,
): number | undefined {
  const read = readNumber(cell, locale);
  if (read === undefined) return undefined;
  // A percent sign has already made it a share.
  const times = read.percent && scale === 0.01 ? 1 : scale;
  const value = times === 0.01 ? read.value / 100 : read.value * times;
  return negate && value !== 0 ? -value : value;
}
