/** An example in the language of the window that opens it: once it is somebody's plan, its names are theirs. */
import type { Catalogue } from '../../language/say.ts';
import type { Note, Plan } from '../types.ts';

/** Names and notes as the catalogue has them; what it has not stays as it is. */
export function exampleInWords(plan: Plan, catalogue: Catalogue): Plan {
  const said = (text: string): string => catalogue[text] ?? text;
  const named = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
    list.map((thing) => ({ ...thing, name: said(thing.name) }));
  const noted = ({ text, source, ...rest }: Note): Note => ({
    ...rest,
    ...(text !== undefined && { text: said(text) }),
    ...(source !== undefined && { source: said(source) }),
  });
  return {
    ...plan,
    name: said(plan.name),
    segments: named(plan.segments),
    salesTeams: named(plan.salesTeams).map((team) => ({ ...team, assistants: named(team.assistants) })),
    channels: named(plan.channels),
    costs: { ...plan.costs, lines: named(plan.costs.lines) },
    scenarios: named(plan.scenarios),
    notes: Object.fromEntries(Object.entries(plan.notes).map(([path, note]) => [path, noted(note)])),
  };
}
