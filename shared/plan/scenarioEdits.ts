/**
 * Editing while a scenario is open: what is edited becomes `set` changes of that scenario, and nothing else of the
 * document moves. The list of changes stays as short as a person would write it: a later value replaces an earlier
 * one, what is set back to what the scenario starts from is no change, and what is edited inside something that the
 * scenario already sets is written there.
 */
import { changeMade } from './changes.ts';
import { editBetween } from './edits/between.ts';
import { setChange, type Edit, type EditRefusal } from './edits/edit.ts';
import { same } from './edits/equal.ts';
import { monthAt } from './months.ts';
import { fieldAt, placeAt, setAt, splitPath } from './paths.ts';
import { ok, refused, type Result } from './result.ts';
import { above, changesGiving, made, type Wanted } from './scenarioChanges.ts';
import { planOfScenario } from './scenarios.ts';
import type { Json, Plan } from './types.ts';
import type { Bag } from './values.ts';

/** `undefined` takes a segment's share away. */
export interface ValueAt {
  readonly path: string;
  readonly value: unknown;
}

/** Of the plan document as a whole, whichever scenario is open: never a scenario's change. */
const documentFields: ReadonlySet<string> = new Set([
  'format',
  'name',
  'currency',
  'start',
  'months',
  'fiscalYearStart',
  'scenarios',
  'uncertainty',
  'notes',
  'actuals',
]);

export const belongsToDocument = (path: string): boolean => documentFields.has(splitPath(path)[0] ?? '');

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/**
 * The edit that gives the scenario's plan these values, one after the other. Its changes may be none. Refused where
 * a path leads nowhere in the scenario's plan; whether the values are any good is asked when the edit is applied.
 */
export function editInScenario(
  plan: Plan,
  id: string,
  values: readonly ValueAt[],
  label: string,
): Result<Edit, EditRefusal> {
  const scenario = plan.scenarios.find((one) => one.id === id);
  const parent = planOfScenario(plan, scenario?.basedOn ?? '');
  if (scenario === undefined || !parent.ok) return refused({ kind: 'nowhere', path: `scenarios.${id}` });
  const start: Bag = { ...parent.value };
  const present = made(start, scenario.changes);
  if (present === undefined) return refused({ kind: 'nowhere', path: `scenarios.${id}.changes` });
  const wanted = wantedOf(present, values);
  if (!wanted.ok) return wanted;
  const changes = changesGiving(start, scenario.changes, wanted.value);
  if (same(changes, scenario.changes)) return ok({ label, changes: [] });
  return ok({
    label,
    changes: [setChange(`scenarios.${id}.changes`, scenario.changes as Json, changes as Json)],
  });
}

/** The edit by which the scenario's plan becomes `next`, a plan made from it. Of the document's own fields none. */
export function editToPlanInScenario(
  plan: Plan,
  id: string,
  next: Plan,
  label: string,
): Result<Edit, EditRefusal> {
  const present = planOfScenario(plan, id);
  if (!present.ok) return refused({ kind: 'nowhere', path: `scenarios.${id}` });
  return editInScenario(plan, id, valuesBetween(present.value, next), label);
}

function wantedOf(present: Bag, values: readonly ValueAt[]): Result<Wanted, EditRefusal> {
  let document = present;
  const sets = new Map<string, Json>();
  for (const value of values) {
    for (const one of taken(document, value)) {
      const place = placeAt(document, one.path);
      if (place !== undefined && !place.absent && same(place.value, one.value)) continue;
      const change = place === undefined ? undefined : asChange(document, one, place.keys.at(-1));
      const result = change === undefined ? undefined : changeMade(document, change);
      if (change === undefined || result?.ok !== true) return refused({ kind: 'nowhere', path: one.path });
      document = result.value;
      // The later one stands after what was said in between.
      sets.delete(change.path);
      sets.set(change.path, change.set);
    }
  }
  return ok({ sets: [...sets].map(([path, set]) => ({ path, set })), document });
}

/** A whole list or group is taken apart: only what differs in it becomes a change, unless things come, go or move. */
function taken(present: Bag, { path, value }: ValueAt): readonly ValueAt[] {
  const kind = fieldAt(path)?.kind;
  if (kind !== 'list' && kind !== 'group') return [{ path, value }];
  const next = setAt(present, path, value);
  // Values that are no list or group at all are refused as they stand.
  if (next === undefined || !Array.isArray(value) === (kind === 'list')) return [{ path, value }];
  return valuesBetween(present as unknown as Plan, next as unknown as Plan);
}

/** What makes the one plan of the other, without the document's own fields. */
function valuesBetween(before: Plan, after: Plan): readonly ValueAt[] {
  const lists = new Set<string>();
  const found: ValueAt[] = [];
  for (const change of editBetween(before, after, '').changes) {
    if (belongsToDocument(change.path)) continue;
    if (change.kind === 'set') found.push({ path: change.path, value: change.to });
    else lists.add(change.path);
  }
  const outer = [...lists].filter(
    (path) => ![...lists].some((other) => other !== path && isWithin(path, other)),
  );
  return [
    ...outer.map((path) => ({ path, value: placeAt(after, path)?.value })),
    ...found.filter(({ path }) => !outer.some((list) => isWithin(path, list))),
  ];
}

/** A month by its name, whatever becomes of the plan's start; shares as a whole, since they have to sum to 1. */
function asChange(
  document: Bag,
  { path, value }: ValueAt,
  key: string | number | undefined,
): { readonly path: string; readonly set: Json } | undefined {
  const outer = above(path);
  const kind = fieldAt(outer)?.kind;
  if (kind === 'shares') {
    const after = setAt(document, path, value);
    const shares = after === undefined ? undefined : (placeAt(after, outer)?.value as Json | undefined);
    return shares === undefined ? undefined : { path: outer, set: shares };
  }
  if (value === undefined) return undefined;
  const { start } = document;
  const month = kind === 'series' && typeof key === 'number' && typeof start === 'string';
  return { path: month ? `${outer}.${monthAt(start, key)}` : path, set: value as Json };
}
