/** What a change of the plan's months does is told beforehand, and is just what then happens. */
import { expect, test } from 'vitest';
import { effectsOfHorizon } from '../../shared/plan/horizonEffects.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';

const plan = (): Plan => planOfCase('ten-to-twenty');

test('a longer plan loses nothing', () => {
  const before = plan();
  const { cut, targets, scenarios, plan: after } = effectsOfHorizon(before, before.start, before.months + 12);
  expect({ cut, targets, scenarios }).toEqual({ cut: [], targets: [], scenarios: [] });
  expect(readPlan(after).ok).toBe(true);
});

test('a shorter one says which series are cut, and which targets move', () => {
  const before = plan();
  const { cut, targets, plan: after } = effectsOfHorizon(before, before.start, 12);
  expect(cut.length).toBeGreaterThan(0);
  for (const path of cut) {
    expect(getAt(after, path)).toEqual((getAt(before, path) as readonly number[]).slice(0, 12));
    expect((getAt(before, path) as readonly number[]).length).toBe(before.months);
  }
  expect(targets).toEqual([{ index: 1, from: '2028-12', to: '2027-12' }]);
});

test('constant tails are no loss', () => {
  const before = plan();
  const [team] = before.salesTeams;
  const hires = Array.from({ length: before.months }, (_, t) => (t < 3 ? 1 : 0));
  const flat = {
    ...before,
    salesTeams: before.salesTeams.map((one) => (one === team ? { ...one, hires } : one)),
  };
  expect(effectsOfHorizon(flat, before.start, 12).cut).not.toContain(`salesTeams.${team!.id}.hires`);
});

test('a scenario that sets a whole series loses its last months, and so it is said', () => {
  const before = plan();
  const hires = Array.from({ length: before.months }, (_, t) => t);
  const [scenario] = before.scenarios;
  const change = { path: `salesTeams.${before.salesTeams[0]!.id}.hires`, set: hires };
  const changed = { ...before, scenarios: [{ ...scenario!, changes: [change] }] };
  expect(effectsOfHorizon(changed, before.start, 12).scenarios).toEqual([{ name: scenario!.name, count: 1 }]);
  expect(effectsOfHorizon(changed, before.start, before.months + 1).scenarios).toEqual([]);
});

test('notes and ranges of a month stay with its number, and go with it', () => {
  const before = plan();
  const [team] = before.salesTeams;
  const hires = `salesTeams.${team!.id}.hires`;
  const note = { text: 'A reason' };
  const noted: Plan = {
    ...before,
    salesTeams: before.salesTeams.map((one) =>
      one === team ? { ...one, hires: Array.from({ length: before.months }, (_, t) => t) } : one,
    ),
    notes: { [`${hires}.2027-01`]: note, [`${hires}.2028-12`]: note, [hires]: note },
    uncertainty: ['2027-01', '2028-12'].map((month) => ({
      path: `${hires}.${month}`,
      mode: 'replace',
      distribution: { kind: 'uniform', low: 0, high: 1 },
    })),
  };
  expect(readPlan(noted).ok).toBe(true);
  const later = effectsOfHorizon(noted, '2027-07', before.months).plan;
  expect(Object.keys(later.notes)).toEqual([`${hires}.2027-07`, `${hires}.2029-06`, hires]);
  expect(later.uncertainty.map(({ path }) => path)).toEqual([`${hires}.2027-07`, `${hires}.2029-06`]);
  const shorter = effectsOfHorizon(noted, before.start, 18).plan;
  expect(Object.keys(shorter.notes)).toEqual([`${hires}.2027-01`, hires]);
  expect(shorter.uncertainty.map(({ path }) => path)).toEqual([`${hires}.2027-01`]);
  for (const after of [later, shorter]) expect(readPlan(after).ok).toBe(true);
});
