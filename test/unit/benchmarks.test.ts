/** Figures of the field: about assumptions and series that exist, and picked for the plan they are shown beside. */
import { expect, test } from 'vitest';
import { benchmarkOf, benchmarks, benchmarksFor } from '../../shared/benchmarks/index.ts';
import { fieldAt } from '../../shared/plan/paths.ts';
import { companySeries, listedSeries, serviceSeries } from '../../shared/plan/schema/metrics.ts';
import { planOfCase } from '../cases/cases.ts';

const plan = planOfCase('ten-to-twenty');
const ids = (path: string, of = plan): readonly string[] => benchmarksFor(path, of).map(({ id }) => id);

const seriesNames: ReadonlySet<string> = new Set([
  ...companySeries,
  ...Object.entries(listedSeries).flatMap(([list, names]) => names.map((name) => `${list}.*.${name}`)),
  ...Object.entries(serviceSeries).flatMap(([team, names]) => names.map((name) => `${team}.${name}`)),
]);

test('are about assumptions and series that there are, each under its own id', () => {
  expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length);
  const lost = benchmarks
    .flatMap(({ about }) => about)
    .filter((pattern) => !seriesNames.has(pattern) && fieldAt(pattern.replaceAll('*', 'x')) === undefined);
  expect(lost).toEqual([]);
  expect(() => benchmarkOf('none')).toThrow('called none');
});

test('are those of the band of contract values', () => {
  expect(ids('segments.smb.winRate')).toEqual(['won-inbound']);
  expect(ids('segments.mid.winRate')).toEqual(['won-sales-led']);
  expect(ids('segments.ent.churn.0')).toEqual(['churn-large', 'churn-enterprise']);
  expect(ids('segments.ent.csm.accountsPerCsm')).toEqual(['accounts-100k']);
  expect(ids('grr')).toEqual(['grr-small']);
});

test('of a team and of a channel are found, whatever they are called', () => {
  expect(ids('salesTeams.mid-ae.ramp.2')).toEqual(['ramp-total', 'ramp-mean', 'ramp-curve']);
  expect(ids('salesTeams.segments.attainment')).toEqual(['attainment', 'quota-reached']);
  expect(ids('channels.lines.leadToMql').length).toBeGreaterThan(0);
  expect(ids('costs.raise')).toEqual([]);
  expect(ids('')).toEqual([]);
});

test('are given for all bands where a dollar says nothing', () => {
  const yen = { ...plan, currency: 'JPY' };
  expect(ids('segments.smb.winRate', yen)).toEqual(['won-inbound', 'won-sales-led', 'won-enterprise']);
  expect(benchmarksFor('segments.smb.winRate', yen).every(({ when }) => when !== undefined)).toBe(true);
});
