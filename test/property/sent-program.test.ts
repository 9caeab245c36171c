/** A program that another thread made and sent gives the numbers, nodes and names of one made here. Seeds are in the names. */
import { describe, expect, test } from 'vitest';
import { attribute } from '../../shared/analysis/index.ts';
import { forEachPlace } from '../../shared/engine/shape.ts';
import {
  addressOf,
  compute,
  explain,
  needsLong,
  programOf,
  takeProgram,
  type Computed,
} from '../../shared/model/index.ts';
import { model } from '../../shared/model/model.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { randomPlan } from './randomPlan.ts';

const seeds = Array.from({ length: 12 }, (_, i) => 20_261_122 + i);

function planOfSeed(seed: number): Plan {
  const read = readPlan(randomPlan(seed));
  if (!read.ok) throw new Error(`seed ${seed} gives no valid plan`);
  return read.value;
}

/** Where every quantity and input is, months beside the plan included. */
function placesOf({ compiled, plan }: Computed): readonly unknown[] {
  const found: unknown[] = [];
  for (const { name, over } of [...model.quantities, ...model.inputs]) {
    forEachPlace(model, { ...plan, months: 2 }, over, (places) => {
      for (const month of [-2, -1, 0, plan.months - 1, plan.months]) {
        found.push([name, ...places, month, compiled.unrolled.nodeOf(name, places, month)]);
      }
    });
  }
  return found;
}

describe.each(seeds)('plan of seed %i', (seed) => {
  test('what was sent works as what was made here', () => {
    const plan = planOfSeed(seed);
    const here = compute(plan);
    const sent = structuredClone(programOf(plan));
    takeProgram(plan, sent);
    const there = compute(plan);
    expect(there.compiled).not.toBe(here.compiled);
    expect(there.compiled.unrolled.graph).toBe(sent.graph);
    expect(there.values).toEqual(here.values);
    expect(there.seriesNames).toEqual(here.seriesNames);
    expect(there.constraints()).toEqual(here.constraints());
    expect(attribute(there)).toEqual(attribute(here));
    const places = placesOf(here);
    expect(
      places.filter((place) => (place as readonly unknown[]).at(-1) !== undefined).length,
    ).toBeGreaterThan(100);
    expect(placesOf(there)).toEqual(places);
    const address = addressOf(there, 'arr', plan.months - 1)!;
    expect(explain(there, address)).toEqual(explain(here, address));
  });
});

test('only a large plan of a shape not met before is worth another thread', () => {
  const small = planOfSeed(seeds[0]!);
  expect(needsLong({ ...small, months: 12 })).toBe(false);
  const [segment] = small.segments;
  const large = { ...small, months: 60, segments: Array.from({ length: 8 }, () => segment!) };
  expect(needsLong(large)).toBe(true);
  takeProgram(large, structuredClone(programOf(large)));
  expect(needsLong(large)).toBe(false);
});
