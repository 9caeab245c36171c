/** Where an assumption counts: what reads it at once, what depends on it in the end, whether it can move a target. */
import { describe, expect, test } from 'vitest';
import { addressOfPath, compute, explain, whereItCounts } from '../../shared/model/index.ts';
import { setAt } from '../../shared/plan/paths.ts';
import { planOfCase } from '../cases/cases.ts';

const plan = planOfCase('ten-to-twenty');
const computed = compute(plan);
const feeds = (path: string): readonly string[] =>
  whereItCounts(computed, path).feeds.map(({ address }) => address);
const reached = (path: string): readonly string[] =>
  whereItCounts(computed, path).reaches.flatMap(({ series }) => series.map(({ name }) => name));

describe('what reads an assumption', () => {
  test('is said once of each kind, in the first month in which it does', () => {
    expect(feeds('segments.mid.winRate')).toContain('segment.won(mid)@0');
    expect(feeds('salesTeams.mid-ae.hires')).toEqual(['team.plannedStarts(mid-ae)@1']);
    expect(feeds('salesTeams.mid-ae.hires.2027-12')).toEqual(['team.plannedStarts(mid-ae)@12']);
    expect(feeds('cash.opening')).toEqual(['cash@-1']);
    expect(feeds('segments.smb.name')).toEqual([]);
  });

  test('explains itself by the assumption', () => {
    for (const path of [
      'salesTeams.mid-ae.quota',
      'support.handleMinutes',
      'costs.benefits',
      'segments.smb.churn.0',
    ]) {
      for (const address of feeds(path)) {
        const paths = explain(computed, address)!.inputs.map((input) => input.path);
        expect(paths, `${path} → ${address}`).toContain(path);
      }
    }
  });
});

describe('what depends on an assumption', () => {
  test.each([
    'segments.mid.winRate',
    'salesTeams.mid-ae.salary',
    'salesTeams.mid-ae.hires.2028-03',
    'costs.hosting',
    'support.handleMinutes',
    'channels.paid.costPerLead',
    'cash.opening',
  ])('is all that %s moves', (path) => {
    const changed = setAt(plan, path, path === 'salesTeams.mid-ae.hires.2028-03' ? 5 : 0.123);
    const other = compute(changed!);
    const moved = computed.seriesNames.filter(
      (name) =>
        !name.includes('.') &&
        computed.series(name)!.some((value, t) => !Object.is(value, other.series(name)![t])),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(reached(path)).toEqual(expect.arrayContaining(moved));
  });

  test('is not what it cannot move', () => {
    expect(reached('salesTeams.mid-ae.salary')).not.toContain('arr');
    const { targets } = whereItCounts(computed, 'salesTeams.mid-ae.hires.2028-06');
    expect(targets).toEqual([false, true]);
    expect(whereItCounts(computed, 'costs.hosting').targets).toEqual([false, false]);
  });
});

test('an assumption has an address where it is a number', () => {
  expect(addressOfPath(computed, 'segments.mid.winRate')).toBe('segment.winRate(mid)');
  expect(addressOfPath(computed, 'salesTeams.mid-ae.hires.2027-04')).toBe('team.hires(mid-ae)@3');
  expect(addressOfPath(computed, 'salesTeams.mid-ae.hires')).toBe('team.hires(mid-ae)@0');
  expect(addressOfPath(computed, 'segments.mid.name')).toBeUndefined();
  expect(addressOfPath(computed, 'nowhere')).toBeUndefined();
});
