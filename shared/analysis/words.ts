/**
 * The verdict in words, shared by the command line and the window. Numbers are given by the caller's formatter, so
 * that each writes them as its reader expects.
 */
import { killers, type KillerId } from '../model/killers.ts';
import type { Attribution, TargetVerdict } from './result.ts';

export interface VerdictWords {
  /** A metric's value, such as `17.6 m USD`. */
  readonly value: (metric: string, value: number) => string;
  /** A month, such as `December 2027`. */
  readonly month: (month: string) => string;
  /** What a metric is called in a sentence, such as `ARR`. */
  readonly metric: (metric: string) => string;
}

export const killerWords = Object.fromEntries(
  killers.map(({ id, label, takes }) => [id, { name: label, takes }]),
) as Readonly<Record<KillerId, { readonly name: string; readonly takes: string }>>;

/** A few words for the top of the window: `Holds, by 0.4 m`, `Short by 2.4 m`. */
export function verdictInShort(verdict: TargetVerdict, words: VerdictWords): string {
  const { gap, bound, holds, metric } = verdict;
  if (gap === null) return 'Cannot be told: not defined in that month';
  const distance = words.value(metric, Math.abs(gap));
  if (holds) return gap === 0 ? 'Holds exactly' : `Holds, with ${distance} to spare`;
  return bound === 'atLeast' ? `Short by ${distance}` : `Over by ${distance}`;
}

/** Whole sentences for the verdict's head. The killers follow where they are known. */
export function verdictSentences(
  verdict: TargetVerdict,
  attribution: Attribution | undefined,
  words: VerdictWords,
): readonly string[] {
  const { metric, month, target, plan, bound, holds } = verdict;
  const name = words.metric(metric);
  if (plan === null) return [`${name} is not defined in ${words.month(month)}, so the target cannot hold.`];
  const wanted = `${bound === 'atLeast' ? 'at least' : 'at most'} ${words.value(metric, target)}`;
  const first = holds
    ? `The plan reaches ${words.value(metric, plan)} ${name} by ${words.month(month)}; the target of ${wanted} holds.`
    : `The plan reaches ${words.value(metric, plan)} ${name} by ${words.month(month)}, not ${wanted}.`;
  const takers = attribution ? mainTakers(attribution, bound) : [];
  if (takers.length === 0 || attribution?.naive === null || attribution?.naive === undefined) return [first];
  const naive = `A spreadsheet of heads times quota would say ${words.value(metric, attribution.naive)}.`;
  const named = takers.map(
    ({ id, share }) => `${killerWords[id].takes} (${words.value(metric, Math.abs(share))})`,
  );
  const second = `Most of the difference: ${named.join(', then ')}.`;
  return [first, naive, second];
}

/** The killers that take most, up to three, as long as each is at least a tenth of what all takers take. */
export function mainTakers(
  { killers }: Attribution,
  bound: TargetVerdict['bound'],
): readonly { readonly id: KillerId; readonly share: number }[] {
  const harmful = bound === 'atLeast' ? -1 : 1;
  const takers = (Object.entries(killers) as [KillerId, number | null][])
    .flatMap(([id, share]) => (share !== null && share * harmful > 0 ? [{ id, share }] : []))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const total = takers.reduce((sum, { share }) => sum + Math.abs(share), 0);
  return takers.filter(({ share }) => Math.abs(share) >= total / 10).slice(0, 3);
}
