/** What has to be equal however the numbers came about, and what is said to be positive, in random plans. */
import { describe, expect, test } from 'vitest';
import { Interpreter } from '../../shared/engine/interpret.ts';
import { parseFormula } from '../../shared/engine/parse.ts';
import { forEachPlace } from '../../shared/engine/shape.ts';
import { compute } from '../../shared/model/index.ts';
import { identities } from '../../shared/model/identities.ts';
import { model } from '../../shared/model/model.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { randomPlan } from './randomPlan.ts';

const seeds = Array.from({ length: 30 }, (_, i) => 20_270_500 + i);

const planOf = (seed: number) => {
  const read = readPlan(randomPlan(seed));
  if (!read.ok) throw new Error(`the plan of seed ${seed} is not valid`);
  return read.value;
};

describe.each(seeds)('plan of seed %i', (seed) => {
  const plan = planOf(seed);
  const computed = compute(plan);
  const { nodeOf } = computed.compiled.unrolled;

  test('wholes are the sum of their parts', () => {
    const interpreter = new Interpreter(model, plan, (read) => {
      const of = read.of.kind === 'input' ? read.of.input : read.of.quantity;
      return computed.values[nodeOf(of.name, read.places, read.month)!]!;
    });
    for (const { name, over, whole, parts } of identities) {
      const [left, right] = [parseFormula(whole), parseFormula(parts)];
      forEachPlace(model, plan, over, (places) => {
        for (let t = 0; t < plan.months; t++) {
          const scope = { ...Object.fromEntries(over.map((dimension, i) => [dimension, places[i]!])), t };
          const [a, b] = [interpreter.value(left, scope), interpreter.value(right, scope)];
          const scale = Math.max(1, Math.abs(a), ...computed.series('arr')!);
          expect(Math.abs(a - b) / scale, `${name} at ${places.join()} in month ${t}`).toBeLessThan(1e-9);
        }
      });
    }
  });

  test('what is declared positive is', () => {
    for (const { name, over } of model.quantities.filter(({ positive }) => positive)) {
      forEachPlace(
        model,
        plan,
        over.filter((dimension) => dimension !== 'signed'),
        (places) => {
          const signings = over.includes('signed') ? plan.months : 1;
          for (let signed = 0; signed < signings; signed++) {
            const all = over.includes('signed') ? [...places, signed] : places;
            for (let t = signed; t < plan.months; t++) {
              const node = nodeOf(name, all, t);
              if (node !== undefined) expect(computed.values[node]!, name).toBeGreaterThan(0);
            }
          }
        },
      );
    }
  });
});
