/** A target's verdict in a few words, the same above every screen and at the head of the verdict. */
import { verdictInShort } from '../../shared/analysis/index.ts';
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import type { Computed } from '../../shared/model/index.ts';
import { say } from '../../shared/language/say.ts';
import { described } from '../state/describing.ts';
import type { Relation } from '../state/relation.ts';
import { distance, monthName } from '../ui/format.ts';
import { inMonth } from './relations.ts';

export interface VerdictInShort {
  /** Also by shape: ▲ holds, ▼ does not, ◇ cannot be told. */
  readonly glyph: '▲' | '▼' | '◇';
  readonly tone: 'gain' | 'loss' | 'ink';
  /** `Holds, with $0.4 m to spare`, `Short by $3.1 m`, `Over by $2 m`. */
  readonly words: string;
}

export function verdictWords(verdict: TargetVerdict, computed: Computed): VerdictInShort {
  const { currency } = computed.plan;
  const words = verdictInShort(verdict, {
    value: (metric, value) => distance(value, described(computed, metric).unit, currency),
    month: (month) => monthName(month, 'long'),
    metric: (metric) => described(computed, metric).label,
  });
  if (verdict.gap === null) return { glyph: '◇', tone: 'ink', words };
  return verdict.holds ? { glyph: '▲', tone: 'gain', words } : { glyph: '▼', tone: 'loss', words };
}

/** What is missing or to spare, without saying whether it holds; empty where that cannot be told. */
export function gapWords(verdict: TargetVerdict, computed: Computed): string {
  const { gap, holds, metric } = verdict;
  if (gap === null) return '';
  if (!holds || gap === 0) return verdictWords(verdict, computed).words;
  return say('{distance} to spare', {
    distance: distance(Math.abs(gap), described(computed, metric).unit, computed.plan.currency),
  });
}

/** How far the plan is from a target. `index`: its place in the plan's list, where it is one of those. */
export function gapOf(verdict: TargetVerdict, computed: Computed, index?: number): Relation {
  const { metric, month, target } = verdict;
  const { label, unit } = described(computed, metric);
  return {
    name: say('Gap to the target: {metric}', { metric: label }),
    how: 'difference',
    parts: [
      inMonth(metric, computed.months.indexOf(month)),
      {
        kind: 'given',
        label: say('Target'),
        when: monthName(month),
        value: target,
        unit,
        ...(index !== undefined && { path: `targets.${index}.value` }),
      },
    ],
  };
}
