/**
 * Which series a heading means. Only whole names are proposed: a wrong proposal that nobody notices costs more than
 * one more choice.
 */
import type { Plan } from '../plan/types.ts';
import type { PlanSeries } from './series.ts';
import { synonyms } from './synonyms.ts';

/** Words that say nothing about which series it is: units, ends of months, glue. */
const glue = new Set(
  (
    'and of the in total actual actuals at end month monthly quarterly eom eop per ' +
    'k m mn mio mm tsd bn thousand thousands million millions 000 000s teur tusd keur kusd meur musd ' +
    'usd eur gbp cny jpy chf cad aud us dollars dollar euro euros'
  ).split(' '),
);

/** `Sales & marketing (kUSD)` and `sales_marketing` become `sales marketing`. */
export function nameKey(text: string): string {
  const words = wordsOf(text);
  const telling = words.filter((word) => !glue.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 300)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Finds the series of one plan by what a file calls them. */
export interface NameFinder {
  /** Undefined where the heading is none of them. */
  readonly find: (heading: string) => PlanSeries | undefined;
}

interface Owner {
  readonly words: readonly string[];
  readonly byKey: ReadonlyMap<string, PlanSeries>;
}

export function nameFinder(plan: Plan, series: readonly PlanSeries[]): NameFinder {
  const company = keysOf(series.filter(({ name }) => !name.includes('.')));
  const exact = new Map(series.map((one) => [one.name.toLowerCase(), one]));
  const owners = ownersOf(plan, series);
  return {
    find: (heading) => {
      const whole = exact.get(heading.trim().toLowerCase());
      if (whole !== undefined) return whole;
      const words = nameKey(heading).split(' ');
      return company.get(words.join(' ')) ?? ownedBy(owners, words);
    },
  };
}

function ownedBy(owners: readonly Owner[], words: readonly string[]): PlanSeries | undefined {
  for (const owner of owners) {
    const at = indexOfRun(words, owner.words);
    if (at === -1) continue;
    const rest = words.toSpliced(at, owner.words.length);
    const found = owner.byKey.get(rest.join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
}

function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  return words.findIndex((_, at) => run.every((word, index) => words[at + index] === word));
}

/** What each of some series may be called. */
function keysOf(series: readonly PlanSeries[]): ReadonlyMap<string, PlanSeries> {
  const keys = new Map<string, PlanSeries>();
  const add = (text: string, one: PlanSeries): void => {
    const key = nameKey(text);
    if (!keys.has(key)) keys.set(key, one);
  };
  // The model's own names before what others call them.
  for (const one of series) add(one.label, one);
  for (const one of series) add(leafOf(one.name), one);
  for (const one of series) {
    const leaf = leafOf(one.name);
    for (const name of Object.hasOwn(synonyms, leaf) ? (synonyms[leaf] ?? []) : []) add(name, one);
  }
  return keys;
}

const leafOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Owners of the longest names first: `Mid-market sales` before `Mid-market`. */
function ownersOf(plan: Plan, series: readonly PlanSeries[]): readonly Owner[] {
  const things = [
    ...(['segments', 'salesTeams', 'channels'] as const).flatMap((list) =>
      plan[list].map(({ id, name }) => ({ prefix: `${list}.${id}.`, names: [name, id] })),
    ),
    { prefix: 'support.', names: ['support'] },
    { prefix: 'onboarding.', names: ['onboarding'] },
    { prefix: 'csm.', names: ['csm', 'customer success'] },
  ];
  return things
    .flatMap(({ prefix, names }) => {
      const byKey = keysOf(series.filter(({ name }) => name.startsWith(prefix)));
      return names.map((name) => ({ words: nameKey(name).split(' '), byKey }));
    })
    .filter(({ words }) => words.join('') !== '')
    .toSorted((a, b) => b.words.length - a.words.length);
}
