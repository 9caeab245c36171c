/** What removing something does to the rest of the plan, a sentence each. */
import { say } from '../../shared/language/say.ts';
import { described } from '../state/describing.ts';
import type { Computed } from '../../shared/model/index.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import type { Consequence } from '../../shared/plan/removal.ts';
import type { Plan, ScenarioChange } from '../../shared/plan/types.ts';
import { short } from '../ui/format.ts';

export interface ConsequenceWords {
  readonly text: string;
  /** What it is about, each by its label. */
  readonly about: readonly string[];
}

/** Teams are asked about, not told. */
export function consequenceInWords(
  consequence: Exclude<Consequence, { kind: 'team' }>,
  plan: Plan,
  computed: Computed,
): ConsequenceWords {
  const percent = (share: number): string => short(share, 'rate', plan.currency);
  const labels = (paths: readonly string[]): readonly string[] => [
    ...new Set(paths.map((path) => labelOf(plan, path))),
  ];
  const changed = (changes: readonly ScenarioChange[]): readonly string[] =>
    labels(changes.map(({ path }) => path));
  switch (consequence.kind) {
    case 'mix': {
      const { name, share, others } = consequence;
      const to = others
        .map((other) =>
          say('{name} {before} → {after}', {
            name: other.name,
            before: percent(other.before),
            after: percent(other.after),
          }),
        )
        .join(say('; '));
      return {
        text: say('{channel}: its share of {share} goes to the others in proportion. {to}', {
          channel: name,
          share: percent(share),
          to,
        }),
        about: [],
      };
    }
    case 'scenario': {
      const { name, dropped, rewritten } = consequence;
      const about = [...changed(dropped), ...changed(rewritten)];
      if (rewritten.length === 0) {
        return { text: say('Scenario “{name}” loses its changes to it.', { name }), about };
      }
      return dropped.length === 0
        ? { text: say('Scenario {name} says its changes anew, to the same effect.', { name }), about }
        : {
            text: say('Scenario “{name}” loses its changes to it, and says others anew to the same effect.', {
              name,
            }),
            about,
          };
    }
    case 'notes':
      return {
        text: say('{count} notes go with it.', { count: consequence.paths.length }),
        about: labels(consequence.paths),
      };
    case 'uncertainty':
      return {
        text: say('{count} ranges go with it.', { count: consequence.paths.length }),
        about: labels(consequence.paths),
      };
    case 'actuals':
      return {
        text: say('The actual numbers of {count} series go with it.', { count: consequence.series.length }),
        about: consequence.series.map((series) => described(computed, series).label),
      };
    default:
      return consequence satisfies never;
  }
}
