/** A part of a bridge in words: what it changes, or what its changes have in common. */
import { phrase, say } from '../language/say.ts';
import { labelOf } from '../plan/labels.ts';
import { getAt } from '../plan/paths.ts';
import type { PlanSection } from '../plan/sectionOf.ts';
import type { Plan } from '../plan/types.ts';
import type { ChangedAssumption } from './bridgeChanges.ts';
import type { Gathered } from './bridgeParts.ts';

const sectionNames: Readonly<Record<PlanSection, string>> = {
  targets: phrase('Targets'),
  sales: phrase('Sales'),
  demand: phrase('Demand'),
  customers: phrase('Customers'),
  service: phrase('Service'),
  money: phrase('Money'),
  basics: phrase('Plan basics'),
};

export function bridgeLabel({ changes, gathering }: Gathered, before: Plan, after: Plan): string {
  const main = changeLabel(changes[0]!, before, after);
  const count = changes.length;
  switch (gathering.kind) {
    case 'alone':
      return main;
    case 'together':
      return say('{what}, with what depends on it', { what: main });
    case 'thing': {
      const plan = getAt(after, gathering.path) === undefined ? before : after;
      return say('{what}: {count} changes', { what: labelOf(plan, gathering.path), count });
    }
    case 'section':
      return say('{what}: {count} changes', { what: say(sectionNames[gathering.section]), count });
    default:
      return gathering satisfies never;
  }
}

function changeLabel({ path, kind }: ChangedAssumption, before: Plan, after: Plan): string {
  switch (kind) {
    case 'set':
      return labelOf(after, path);
    case 'added':
      return say('{what}: added', { what: labelOf(after, path) });
    case 'removed':
      return say('{what}: removed', { what: labelOf(before, path) });
    default:
      return kind satisfies never;
  }
}
