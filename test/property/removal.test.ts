/**
 * Removing, adding and moving things of random plans whose scenarios, notes, ranges and actuals refer to them: a valid
 * plan is left, the scenarios come to the same without what has gone, and undo gives exactly the plan before.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, editBetween, reverse } from '../../shared/plan/edits.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { consequencesOfRemoving, withAdded, withMoved } from '../../shared/plan/removal.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { faultText, readPlan } from '../../shared/plan/validate.ts';
import type { Fault } from '../../shared/plan/validate/faults.ts';
import { seeded, type Random } from './random.ts';
import { randomPlan } from './randomPlan.ts';

type Bag = Record<string, unknown>;

/** Every list of things, those inside other things included. */
function listsOf(plan: Plan): readonly string[] {
  const teams = [...plan.salesTeams.map(({ id }) => `salesTeams.${id}`), 'support', 'onboarding', 'csm'];
  return [
    'segments',
    'salesTeams',
    'channels',
    'costs.lines',
    'cash.funding',
    'targets',
    ...plan.segments.map(({ id }) => `segments.${id}.openingCohorts`),
    ...teams.flatMap((team) => [`${team}.opening`, `${team}.assistants`]),
  ];
}

const thingsIn = (plan: Plan, list: string): readonly Bag[] => getAt(plan, list) as readonly Bag[];

const pathsIn = (plan: Plan, list: string): readonly string[] =>
  thingsIn(plan, list).map(
    (thing, index) => `${list}.${typeof thing['id'] === 'string' ? thing['id'] : index}`,
  );

/** A share each, of which some may be nothing. */
function mix(random: Random, plan: Plan): Record<string, number> {
  const parts = plan.segments.map(() => (random.chance(0.4) ? 0 : random.between(0.1, 1)));
  const only = random.whole(0, parts.length - 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(
    plan.segments.map(({ id }, index) => [id, all === 0 ? (index === only ? 1 : 0) : parts[index]! / all]),
  );
}

/** Changes that name things in all the ways a path can. */
function changesOf(random: Random, plan: Plan): readonly Bag[] {
  const kind = random.whole(0, 9);
  const segment = random.pick(plan.segments).id;
  const list = random.pick(listsOf(plan));
  const [team] = random.chance(0.5) ? plan.salesTeams : plan.salesTeams.toReversed();
  const [channel] = random.chance(0.5) ? plan.channels : plan.channels.toReversed();
  const thing = thingsIn(plan, list).length === 0 ? undefined : random.pick(pathsIn(plan, list));
  if (kind === 0 && team !== undefined) return [{ path: `salesTeams.${team.id}.segment`, set: segment }];
  if (kind === 1 && channel !== undefined) {
    const shares = Object.entries(mix(random, plan));
    return shares.map(([id, share]) => ({ path: `channels.${channel.id}.segmentMix.${id}`, set: share }));
  }
  if (kind === 2 && channel !== undefined)
    return [{ path: `channels.${channel.id}.segmentMix`, set: mix(random, plan) }];
  if (kind === 3) return [{ path: list, set: thingsIn(plan, list).filter(() => random.chance(0.7)) }];
  if (kind === 4 && thing !== undefined) return [{ path: thing, set: getAt(plan, thing) }];
  if (kind === 5) return [{ path: 'salesTeams', set: plan.salesTeams.map((one) => ({ ...one, segment })) }];
  if (kind === 6) return [{ path: 'costs', set: plan.costs }];
  if (kind === 7 && team !== undefined)
    return [{ path: 'salesTeams', set: [...plan.salesTeams, { ...team, id: 'of-the-scenario', segment }] }];
  if (thing === undefined) return [];
  const inside = Object.entries(getAt(plan, thing) as Bag).filter(([, value]) => typeof value === 'number');
  return inside.length === 0 ? [] : [{ path: `${thing}.${random.pick(inside)[0]}`, multiply: 1 }];
}

/** As random plans are, but full of references; what would make the plan invalid is left out. */
function entangled(seed: number): Plan {
  const random = seeded(seed);
  let plan = valid(randomPlan(seed % 400))!;
  const add = (document: object): void => {
    plan = valid(document) ?? plan;
  };
  for (let round = 0; round < 14; round += 1) {
    const list = random.pick(listsOf(plan));
    const things = pathsIn(plan, list);
    if (things.length > 0) {
      const thing = random.pick(things);
      add({ ...plan, notes: { ...plan.notes, [thing]: { text: thing } } });
      const numbers = Object.entries(getAt(plan, thing) as Bag).filter(
        ([, value]) => typeof value === 'number',
      );
      if (numbers.length > 0) {
        const path = `${thing}.${random.pick(numbers)[0]}`;
        add({ ...plan, notes: { ...plan.notes, [path]: { source: path } } });
        const distribution = { kind: 'uniform', low: 0.9, high: 1.1 };
        add({ ...plan, uncertainty: [...plan.uncertainty, { path, mode: 'multiply', distribution }] });
      }
      const series = { segments: 'arr', salesTeams: 'heads', channels: 'leads' }[list];
      if (series !== undefined)
        add({ ...plan, actuals: { ...plan.actuals, [`${thing}.${series}`]: { [plan.start]: seed } } });
    }
    const basedOn = random.pick(['base', ...plan.scenarios.map(({ id }) => id)]);
    const from = planOfScenario(plan, basedOn);
    if (!from.ok) throw new Error('unreachable');
    const scenario = { id: `tangle-${round}`, name: `Tangle ${round}`, basedOn };
    const changes = random.list(random.whole(1, 3), () => changesOf(random, from.value)).flat();
    add({ ...plan, scenarios: [...plan.scenarios, { ...scenario, changes }] });
    if (changes.length > 0 && random.chance(0.3))
      add({ ...plan, notes: { ...plan.notes, [`scenarios.tangle-${round}.changes.0`]: { text: 'Why' } } });
  }
  return plan;
}

function valid(document: unknown): Plan | undefined {
  const read = readPlan(document);
  return read.ok ? read.value : undefined;
}

/** Exactly the same, whatever the order in which entries are written. */
function expectUndone(before: Plan, after: Plan, seed: number): void {
  const edit = editBetween(before, after, 'Removed');
  const made = applyEdit(before, edit);
  expect(made, `seed ${seed}`).toEqual({ ok: true, value: after });
  expect(applyEdit(after, reverse(edit)), `seed ${seed}`).toEqual({ ok: true, value: before });
}

const planOf = (plan: Plan, scenario: string): Plan => {
  const given = planOfScenario(plan, scenario);
  if (!given.ok) throw new Error(JSON.stringify(given.faults));
  return given.value;
};

/** Scenarios that leave this list the plan's own: what is removed from one is removed from the other. */
function sharing(plan: Plan, list: string): readonly string[] {
  const replaces = (id: string): boolean => {
    const scenario = plan.scenarios.find((one) => one.id === id);
    return (
      scenario !== undefined &&
      (scenario.changes.some(
        (change) => 'set' in change && (list === change.path || list.startsWith(`${change.path}.`)),
      ) ||
        replaces(scenario.basedOn))
    );
  };
  return plan.scenarios.map(({ id }) => id).filter((id) => !replaces(id));
}

test('after every removal the plan is valid, scenarios included, and undo gives exactly the plan before', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const before = entangled(seed);
      const random = seeded(seed + 1);
      for (const list of listsOf(before)) {
        const paths = pathsIn(before, list);
        if (paths.length === 0 || (list !== 'segments' && random.chance(0.6))) continue;
        const path = random.pick(paths);
        const others = pathsIn(before, 'segments').filter((other) => other !== path);
        const sellTo =
          list === 'segments' && others.length > 0 && random.chance(0.5)
            ? random.pick(others).slice('segments.'.length)
            : undefined;
        const removal = consequencesOfRemoving(before, path, { sellTo });
        if (list === 'segments' && others.length === 0) {
          expect(removal.ok, `seed ${seed}`).toBe(false);
          continue;
        }
        if (!removal.ok) throw new Error(`seed ${seed}, ${path}: ${JSON.stringify(removal.faults)}`);
        const { plan: after, consequences } = removal.value;
        expect(readPlan(after).ok, `seed ${seed}, ${path}`).toBe(true);
        expect(thingsIn(after, list).length).toBe(paths.length - 1);
        expect(
          consequences.filter(({ kind }) => kind === 'team').length > 0 && list !== 'segments',
          `seed ${seed}`,
        ).toBe(false);
        expectUndone(before, after, seed);
        const byId = !/\.\d+$/u.test(path);
        expect(
          byId && JSON.stringify(after).includes(`"${path}.`),
          `seed ${seed}: ${path} is still named`,
        ).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

test('scenarios come to what they came to before, without what has gone', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const before = entangled(seed);
      const random = seeded(seed + 2);
      for (const list of ['salesTeams', 'channels', 'costs.lines', 'cash.funding', 'targets']) {
        const paths = pathsIn(before, list);
        if (paths.length === 0) continue;
        const at = random.whole(0, paths.length - 1);
        const removal = consequencesOfRemoving(before, paths[at]!);
        if (!removal.ok) throw new Error(`seed ${seed}: ${JSON.stringify(removal.faults)}`);
        for (const id of sharing(before, list)) {
          const expected = thingsIn(planOf(before, id), list).toSpliced(at, 1);
          expect(thingsIn(planOf(removal.value.plan, id), list), `seed ${seed}, ${id}`).toEqual(expected);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** The one reason to refuse: a range by position, in a list that a scenario makes shorter, would lead nowhere. */
function expectOfRange(faults: readonly Fault[], where: string): void {
  expect(faults.length, where).toBeGreaterThan(0);
  for (const { found } of faults) expect(found, where).toMatch(/ at "uncertainty\.\d+\.path"$/u);
}

test('things that are added or moved take what refers to them along', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const entangledPlan = entangled(seed);
      const random = seeded(seed + 3);
      for (const list of listsOf(entangledPlan)) {
        const things = thingsIn(entangledPlan, list);
        if (things.length === 0) continue;
        const from = random.whole(0, things.length - 1);
        const to = random.whole(0, things.length - 1);
        tried += 1;
        const where = `seed ${seed}, ${list}`;
        const copy = 'id' in things[from]! ? { ...things[from], id: 'a-copy' } : { ...things[from] };
        const refusal = [
          withMoved(entangledPlan, list, from, to),
          withAdded(entangledPlan, list, to, copy),
        ].find(({ ok }) => !ok);
        if (refusal?.ok === false) expectOfRange(refusal.faults, where);
        // Without the reason to refuse, nothing is refused.
        const before = refusal === undefined ? entangledPlan : { ...entangledPlan, uncertainty: [] };
        const moved = withMoved(before, list, from, to);
        if (!moved.ok) throw new Error(`refused to move, ${where}: ${faultText(moved.faults, 3)}`);
        expect(thingsIn(moved.value, list)).toEqual(
          things.toSpliced(from, 1).toSpliced(to, 0, things[from]!),
        );
        expectUndone(before, moved.value, seed);
        const back = withMoved(moved.value, list, to, from);
        expect(back, where).toEqual({ ok: true, value: before });

        const added = withAdded(before, list, to, copy);
        if (!added.ok) throw new Error(`refused to add, ${where}: ${faultText(added.faults, 3)}`);
        expectUndone(before, added.value, seed);
        const again = 'id' in copy ? `${list}.a-copy` : `${list}.${to}`;
        const gone = consequencesOfRemoving(added.value, again);
        expect(gone.ok && gone.value.plan, where).toEqual(before);
      }
    }),
    { numRuns: 12 },
  );
  expect(tried).toBeGreaterThan(12);
});
