/** What removing a segment of the example does, as the dialog tells it. */
import { expect, test } from 'vitest';
import { consequencesOfRemoving } from '../../shared/plan/removal.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';

function plan(extra: Partial<Plan> = {}): Plan {
  const read = readPlan({
    ...planOfCase('ten-to-twenty'),
    scenarios: [],
    uncertainty: [],
    notes: {},
    ...extra,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

function removed(before: Plan, path: string, sellTo?: string) {
  const removal = consequencesOfRemoving(before, path, { sellTo });
  if (!removal.ok) throw new Error(JSON.stringify(removal.faults));
  return removal.value;
}

const range = (path: string) => ({
  path,
  mode: 'multiply' as const,
  distribution: { kind: 'uniform' as const, low: 0.9, high: 1.1 },
});

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

test('its teams go with it, or sell to another segment', () => {
  const before = plan();
  const [segment, other] = ids(before.segments);
  const teams = before.salesTeams.filter((team) => team.segment === segment);
  expect(teams.length).toBeGreaterThan(0);
  const alone = removed(before, `segments.${segment}`);
  expect(alone.plan.salesTeams.length).toBe(before.salesTeams.length - teams.length);
  const told = alone.consequences.filter(({ kind }) => kind === 'team');
  expect(told).toEqual(teams.map(({ id, name }) => ({ kind: 'team', id, name, sellsTo: undefined })));
  const moved = removed(before, `segments.${segment}`, other);
  expect(ids(moved.plan.salesTeams)).toEqual(ids(before.salesTeams));
  for (const { id } of teams) {
    expect(moved.plan.salesTeams.find((team) => team.id === id)?.segment).toBe(other);
  }
});

test('its share of each channel goes to the others in proportion', () => {
  const before = plan();
  const [first = '', second = '', third = ''] = ids(before.segments);
  const [channel] = before.channels;
  const mixed = plan({
    channels: [{ ...channel!, segmentMix: { [first]: 0.5, [second]: 0.3, [third]: 0.2 } }],
  });
  const { plan: after, consequences } = removed(mixed, `segments.${first}`);
  expect(after.channels[0]?.segmentMix).toEqual({ [second]: 0.6, [third]: 0.4 });
  const mix = consequences.find(({ kind }) => kind === 'mix');
  expect(mix).toMatchObject({ name: channel!.name, share: 0.5 });
});

test('a scenario that shares out a channel anew comes to the same among those that stay', () => {
  const before = plan();
  const [first = '', second = '', third = ''] = ids(before.segments);
  const [channel] = before.channels;
  const path = `channels.${channel!.id}.segmentMix`;
  const mixed = plan({
    channels: [{ ...channel!, segmentMix: { [first]: 0.5, [second]: 0.3, [third]: 0.2 } }],
    scenarios: [
      {
        id: 'other',
        name: 'Other',
        basedOn: 'base',
        changes: [
          { path: `segments.${first}.acv`, multiply: 2 },
          { path: `${path}.${first}`, set: 0.2 },
          { path: `${path}.${second}`, set: 0.6 },
        ],
      },
    ],
  });
  const { plan: after, consequences } = removed(mixed, `segments.${first}`);
  const scenario = planOfScenario(after, 'other');
  expect(scenario.ok && scenario.value.channels[0]?.segmentMix).toEqual({ [second]: 0.75, [third]: 0.25 });
  expect(after.scenarios[0]?.changes).toEqual([{ path, set: { [second]: 0.75, [third]: 0.25 } }]);
  expect(consequences.find(({ kind }) => kind === 'scenario')).toMatchObject({ name: 'Other' });
});

test('notes, ranges and actual numbers about it go, and paths by position close up', () => {
  const before = plan();
  const [first = ''] = ids(before.segments);
  const cohorts = `segments.${first}.openingCohorts`;
  const noted = plan({
    notes: { [`${cohorts}.0.arr`]: { text: 'first' }, [`${cohorts}.1.arr`]: { text: 'second' } },
    uncertainty: [range(`${cohorts}.0.arr`), range(`${cohorts}.1.arr`)],
    actuals: { [`segments.${first}.arr`]: { '2027-01': 1 } },
  });
  const row = removed(noted, `${cohorts}.0`);
  expect(row.plan.notes).toEqual({ [`${cohorts}.0.arr`]: { text: 'second' } });
  expect(row.plan.uncertainty.map(({ path }) => path)).toEqual([`${cohorts}.0.arr`]);
  expect(row.consequences.map(({ kind }) => kind)).toEqual(['notes', 'uncertainty']);
  const whole = removed(noted, `segments.${first}`);
  expect(whole.plan).toMatchObject({ notes: {}, uncertainty: [], actuals: {} });
});

test('the last segment cannot be removed, nor what is not there', () => {
  const before = plan();
  const [first = '', second = '', third = ''] = ids(before.segments);
  const one = removed(removed(before, `segments.${first}`).plan, `segments.${second}`).plan;
  expect(consequencesOfRemoving(one, `segments.${third}`).ok).toBe(false);
  expect(consequencesOfRemoving(one, `segments.${first}`).ok).toBe(false);
});
