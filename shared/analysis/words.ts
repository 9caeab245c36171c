/**
 * The verdict in words, shared by the command line and the window. Numbers are given by the caller's formatter, so
 * that each writes them as its reader expects.
 */
import { say } from '../language/say.ts';
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

/** In the language that is spoken when they are read. */
export const killerWords = Object.fromEntries(
  killers.map(({ id, label, takes }) => [
    id,
    {
      get name() {
        return say(label);
      },
      get takes() {
        return say(takes);
      },
    },
  ]),
) as Readonly<Record<KillerId, { readonly name: string; readonly takes: string }>>;

/** A few words for the top of the window: `Holds, by 0.4 m`, `Short by 2.4 m`. */
export function verdictInShort(verdict: TargetVerdict, words: VerdictWords): string {
  const { gap, bound, holds, metric } = verdict;
  if (gap === null) return say('Cannot be told: not defined in that month');
  const distance = words.value(metric, Math.abs(gap));
  if (holds) return gap === 0 ? say('Holds exactly') : say('Holds, with {distance} to spare', { distance });
  return say(bound === 'atLeast' ? 'Short by {distance}' : 'Over by {distance}', { distance });
}

/** Whole sentences for the verdict's head. The killers follow where they are known. */
export function verdictSentences(
  verdict: TargetVerdict,
  attribution: Attribution | undefined,
  words: VerdictWords,
): readonly string[] {
  const { metric, month, target, plan, bound, holds } = verdict;
  const name = words.metric(metric);
  const when = words.month(month);
  if (plan === null) {
    return [
      say('{metric} is not defined in {month}, so the target cannot hold.', { metric: name, month: when }),
    ];
  }
  const reached = {
    plan: words.value(metric, plan),
    metric: name,
    month: when,
    target: words.value(metric, target),
  };
  const atLeast = bound === 'atLeast';
  const first = holds
    ? say(
        atLeast
          ? 'The plan reaches {plan} {metric} by {month}; the target of at least {target} holds.'
          : 'The plan reaches {plan} {metric} by {month}; the target of at most {target} holds.',
        reached,
      )
    : say(
        atLeast
          ? 'The plan reaches {plan} {metric} by {month}, not at least {target}.'
          : 'The plan reaches {plan} {metric} by {month}, not at most {target}.',
        reached,
      );
  const takers = attribution ? mainTakers(attribution, bound) : [];
  if (takers.length === 0 || attribution?.naive === null || attribution?.naive === undefined) return [first];
  const naive = say('A spreadsheet of heads times quota would say {value}.', {
    value: words.value(metric, attribution.naive),
  });
  const named = takers.map(({ id, share }) =>
    say('{cause} ({share})', {
      cause: killerWords[id].takes,
      share: words.value(metric, Math.abs(share)),
    }),
  );
  const second = say('Most of the difference: {causes}.', { causes: named.join(say(', then ')) });
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
