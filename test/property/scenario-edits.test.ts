/**
 * Editing while a scenario is open, on random plans with random scenarios: the scenario's plan becomes exactly what
 * the same edit makes of it, and nothing else moves.
 */
import { describe, expect, test } from 'vitest';
import { applyEdit, reverse } from '../../shared/plan/edits.ts';
import { getAt, placeAt, setAt, fieldAt } from '../../shared/plan/paths.ts';
import { belongsToDocument, editInScenario, editToPlanInScenario } from '../../shared/plan/scenarioEdits.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { monthAt } from '../../shared/plan/months.ts';
import type { Json, Plan, Scenario, ScenarioChange } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { seeded, type Random } from './random.ts';
import { randomPlan } from './randomPlan.ts';

const seeds = Array.from({ length: 60 }, (_, index) => 7_000 + index);

function plan(seed: number): Plan {
  const read = readPlan(randomPlan(seed % 300));
  if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.faults)}`);
  return { ...read.value, uncertainty: [], notes: {}, actuals: {} };
}

function scenarioPlan(of: Plan, id: string): Plan {
  const given = planOfScenario(of, id);
  if (!given.ok) throw new Error(JSON.stringify(given.faults));
  return given.value;
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;

/** Paths to every assumption, and to what holds assumptions. */
function places(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item: unknown, index) => places(item, `${path}.${idOf(item) ?? index}`));
    return path.split('.').length <= 3 ? [path, ...inside] : inside;
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'id' ? [] : places(inside, path === '' ? key : `${path}.${key}`),
  );
}

/** Another value for what stands at a path, valid more often than not. */
function another(random: Random, of: Plan, path: string): Json {
  const value = getAt(of, path) as Json;
  if (typeof value === 'number') return random.pick([value / 2, value * 0.9, value + 1, 0, 1, value]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') {
    const field = fieldAt(path);
    return field?.kind === 'choice' ? random.pick(field.options) : `${value}+`;
  }
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const first = list[0];
    if (typeof first === 'number') {
      const at = random.whole(0, list.length - 1);
      return random.pick<Json>([list.with(at, 0.5), list.map(() => 1), list]);
    }
    if (list.length > 1 && random.chance(0.5)) return list.toReversed();
    if (list.length > 1 && random.chance(0.5)) return list.slice(1);
    if (first !== undefined && random.chance(0.6)) {
      const id = idOf(first);
      return [
        ...list,
        id === undefined ? first : { ...(first as object), id: `${id}-x${random.whole(1, 999)}` },
      ];
    }
    return list;
  }
  return value;
}

interface Tried {
  readonly before: Plan;
  readonly after: Plan;
  readonly id: string;
  readonly values: readonly { readonly path: string; readonly value: Json }[];
}

function randomValues(random: Random, of: Plan): Tried['values'] {
  const all = places(of, '').filter((path) => path !== '' && !belongsToDocument(path));
  const one = (): { path: string; value: Json } => {
    const path = random.pick(all);
    const kind = fieldAt(path)?.kind;
    if (kind === 'series' && random.chance(0.7)) {
      const month = `${path}.${monthAt(of.start, random.whole(0, of.months - 1))}`;
      if (placeAt(of, month) !== undefined) return { path: month, value: random.whole(0, 3) };
    }
    return { path, value: another(random, of, path) };
  };
  return random.list(random.chance(0.7) ? 1 : random.whole(2, 4), one);
}

/** A few edits in a row in one scenario, of which those that the plan allows are made. */
function* edits(seed: number): Generator<Tried> {
  const random = seeded(seed);
  let now = withScenarios(random, plan(seed));
  for (let step = 0; step < 14; step += 1) {
    const { id } = random.pick(now.scenarios);
    const shown = scenarioPlan(now, id);
    const values = randomValues(random, shown);
    const edit = editInScenario(now, id, values, 'Edit');
    if (!edit.ok) continue;
    const made = applyEdit(now, edit.value);
    if (!made.ok) continue;
    yield { before: now, after: made.value, id, values };
    now = made.value;
  }
}

const ownChanges = (random: Random, of: Plan): readonly ScenarioChange[] => {
  const [team] = of.salesTeams;
  const [segment] = of.segments;
  return [
    ...(team === undefined
      ? []
      : [
          { path: `salesTeams.${team.id}.hires`, multiply: 1.5 },
          { path: `salesTeams.${team.id}.quota`, multiply: 0.9 },
          { path: `salesTeams.${team.id}.quota`, add: 10 },
        ]),
    ...(segment === undefined ? [] : [{ path: `segments.${segment.id}.churn`, multiply: 0.5 }]),
    ...(random.chance(0.3) ? [{ path: 'salesTeams', set: of.salesTeams as unknown as Json }] : []),
  ];
};

function withScenarios(random: Random, of: Plan): Plan {
  const first: Scenario = { id: 'first', name: 'First', basedOn: 'base', changes: ownChanges(random, of) };
  const second: Scenario = {
    id: 'second',
    name: 'Second',
    basedOn: 'first',
    changes: ownChanges(random, of),
  };
  const third: Scenario = { id: 'third', name: 'Third', basedOn: 'base', changes: [] };
  const whole = readPlan({ ...of, scenarios: [first, second, third] });
  if (!whole.ok) throw new Error(JSON.stringify(whole.faults));
  return whole.value;
}

const without = ({ scenarios: _scenarios, ...rest }: Plan): object => rest;

describe.each(seeds)('seed %i', (seed) => {
  test('the scenario becomes what the edit makes of its plan, and nothing else moves', () => {
    for (const { before, after, id, values } of edits(seed)) {
      let expected: Plan = scenarioPlan(before, id);
      for (const { path, value } of values) {
        const there = placeAt(expected, path);
        if (there?.absent === false && JSON.stringify(there.value) === JSON.stringify(value)) continue;
        expected = setAt(expected, path, value) ?? expected;
      }
      const read = readPlan({ ...expected, scenarios: [] });
      expect(read.ok, JSON.stringify(values)).toBe(true);
      if (!read.ok) continue;
      expect(without(scenarioPlan(after, id)), JSON.stringify(values)).toEqual(without(read.value));
      expect({ ...after, scenarios: [] }).toEqual({ ...before, scenarios: [] });
      for (const other of before.scenarios) {
        if (other.id !== id) expect(after.scenarios.find((one) => one.id === other.id)).toEqual(other);
      }
    }
  });

  test('it is taken back in one step', () => {
    for (const { before, id, values } of edits(seed)) {
      const edit = editInScenario(before, id, values, 'Edit');
      if (!edit.ok) continue;
      const made = applyEdit(before, edit.value);
      const back = made.ok ? applyEdit(made.value, reverse(edit.value)) : made;
      expect(back.ok && back.value).toEqual(before);
    }
  });

  test('set back to what the scenario starts from, no change of it is left', () => {
    for (const { after, id } of edits(seed)) {
      const { basedOn } = after.scenarios.find((one) => one.id === id)!;
      const parent = scenarioPlan(after, basedOn);
      const edit = editToPlanInScenario(after, id, parent, 'Back');
      if (!edit.ok) throw new Error('refused');
      const made = applyEdit(after, edit.value);
      if (!made.ok) continue;
      expect(without(scenarioPlan(made.value, id))).toEqual(without(parent));
    }
  });
});
