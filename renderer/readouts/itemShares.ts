/** What share each of a list of things has of a series in the last month, and why. */
import { say } from '../../shared/language/say.ts';
import type { Items } from '../forms/useItems.ts';
import { described, inSentence, seriesOf } from '../state/describing.ts';
import type { Relation } from '../state/relation.ts';
import { useShown } from '../state/shown.tsx';
import { monthName, short } from '../ui/format.ts';
import { inMonth } from './relations.ts';

export interface Share {
  readonly text: string;
  readonly meaning: string;
  /** What all of them are shares of, and when. */
  readonly of: string;
  readonly relation: Relation;
}

/** None where there is only one thing, or nothing to share. */
export function useShares({ list, items }: Items, series: string): ReadonlyMap<string, Share> {
  const { plan, computed } = useShown();
  const last = plan.months - 1;
  const parts = items.map(({ id }) => inMonth(`${list}.${id}.${series}`, last));
  const total = parts.reduce((sum, part) => sum + (seriesOf(computed, part.series)?.[last] ?? 0), 0);
  if (items.length < 2 || !(total > 0)) return none;
  return new Map(
    parts.map((part, index) => {
      const { id = '', name = '' } = items[index] ?? {};
      const { label } = described(computed, part.series);
      const text = short((seriesOf(computed, part.series)?.[last] ?? 0) / total, 'rate', plan.currency);
      const relation: Relation = {
        name: say('{name}: share of {what}', { name, what: label }),
        how: 'share',
        parts: [part, ...parts],
      };
      const meaning = say('{share} of {what} in {month}', {
        share: text,
        what: label,
        month: monthName(computed.months[last] ?? '', 'long'),
      });
      const of = say('Share of {what}, {month}', {
        what: inSentence(label),
        month: monthName(computed.months[last] ?? ''),
      });
      return [id, { text, meaning, of, relation }];
    }),
  );
}

const none: ReadonlyMap<string, Share> = new Map();
