/** Rules never fail on a valid plan, whatever is in it, and every remark leads somewhere. A failure prints its seed. */
import { expect, test } from 'vitest';
import { attribute, judge } from '../../shared/analysis/index.ts';
import { checkRules, runChecks } from '../../shared/analysis/checks/index.ts';
import { compute } from '../../shared/model/index.ts';
import { placeAt } from '../../shared/plan/paths.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { randomPlan } from './randomPlan.ts';

const firstSeed = 20_271_301;
const seeds = Array.from({ length: 40 }, (_, i) => firstSeed + i);

const tripped = new Set<string>();

test.each(seeds)('rules look at the plan of seed %i', (seed) => {
  const read = readPlan(randomPlan(seed));
  if (!read.ok) throw new Error('no valid plan');
  const computed = compute(read.value);
  const findings = runChecks(computed, judge(computed), seed % 4 === 0 ? attribute(computed) : null);
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size, keys.join(' ')).toBe(keys.length);
  for (const { path, rule, found, t = 0 } of findings) {
    tripped.add(rule.id);
    expect(placeAt(read.value, path), `${rule.id} at ${path}`).toBeDefined();
    expect(Number.isNaN(found), rule.id).toBe(false);
    expect(t).toBeLessThan(read.value.months);
  }
});

test('most rules find something in one of them', () => {
  expect(tripped.size).toBeGreaterThan(checkRules.length * 0.6);
});
