/** Rules never fail on a valid plan, whatever is in it, and every remark leads somewhere. A failure prints its seed. */
import { expect, test } from 'vitest';
import { attribute, judge } from '../../shared/analysis/index.ts';
import { checkRules, runChecks } from '../../shared/analysis/checks/index.ts';
import { compute } from '../../shared/model/index.ts';
import { placeAt } from '../../shared/plan/paths.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { randomPlan } from './randomPlan.ts';

const firstSeed = 20_271_301;
const seeds = Array.from({ length: 80 }, (_, i) => firstSeed + i);

test('rules look at any valid plan', () => {
  const tripped = new Set<string>();
  for (const seed of seeds) {
    const read = readPlan(randomPlan(seed));
    if (!read.ok) throw new Error(`seed ${seed} gives no valid plan`);
    const computed = compute(read.value);
    const findings = runChecks(computed, judge(computed), seed % 2 === 0 ? attribute(computed) : null);
    const keys = findings.map(({ key }) => key);
    expect(new Set(keys).size, `seed ${seed}: ${keys.join(' ')}`).toBe(keys.length);
    for (const { path, rule, found, t = 0 } of findings) {
      tripped.add(rule.id);
      expect(placeAt(read.value, path), `seed ${seed}: ${rule.id} at ${path}`).toBeDefined();
      expect(Number.isNaN(found), `seed ${seed}: ${rule.id}`).toBe(false);
      expect(t).toBeLessThan(read.value.months);
    }
  }
  expect(tripped.size).toBeGreaterThan(checkRules.length * 0.7);
});
