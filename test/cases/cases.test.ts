/** Every number of every shared case, from the plain evaluator and from the batch one. */
import { describe, expect, test } from 'vitest';
import { resultDocument } from '../../shared/analysis/index.ts';
import { prepareBatch } from '../../shared/engine/batch.ts';
import { Op } from '../../shared/engine/operations.ts';
import { compute } from '../../shared/model/index.ts';
import { agrees, cases } from './cases.ts';

describe.each(cases)('$name, $scenario', ({ plan, expected }) => {
  test('every series, month by month', () => {
    const { series, months } = resultDocument(plan);
    expect(months).toEqual(expected.months);
    expect(Object.keys(series).toSorted()).toEqual(Object.keys(expected.series).toSorted());
    const differing = Object.entries(expected.series).flatMap(([name, wanted]) =>
      wanted.flatMap((value, t) =>
        agrees(series[name]![t]!, value) ? [] : [{ name, t, found: series[name]![t], expected: value }],
      ),
    );
    expect(differing).toEqual([]);
  });

  test('constraints, targets and killers', () => {
    const found = resultDocument(plan);
    expect(found.constraints).toEqual(expected.constraints);
    found.targets.forEach((target, i) => {
      const wanted = expected.targets[i]!;
      expect(target).toMatchObject({ metric: wanted.metric, month: wanted.month, holds: wanted.holds });
      expect(agrees(target.plan, wanted.plan) && agrees(target.gap, wanted.gap)).toBe(true);
    });
    expect(found.targets.length).toBe(expected.targets.length);
    expect(found.attribution.length).toBe(expected.attribution.length);
    found.attribution.forEach((attribution, i) => {
      const wanted = expected.attribution[i]!;
      const scale = Math.max(Math.abs(wanted.naive ?? 0), Math.abs(wanted.plan ?? 0), 1);
      const near = (a: number | null, b: number | null): boolean =>
        a === null || b === null ? a === b : Math.abs(a - b) <= 1e-8 * scale;
      for (const [id, share] of Object.entries(wanted.killers)) {
        expect(near(attribution.killers[id as keyof typeof wanted.killers], share), id).toBe(true);
      }
      expect(near(attribution.naive, wanted.naive) && near(attribution.plan, wanted.plan)).toBe(true);
    });
  });

  test('the batch evaluator, with every assumption given as if it varied', () => {
    const computed = compute(plan);
    const { graph } = computed.compiled.unrolled;
    const inputs = Array.from(graph.op.keys()).filter((node) => graph.op[node] === Op.input);
    const outputs = computed.compiled.series.flatMap(({ nodes }) => [...nodes]);
    const names = computed.seriesNames.flatMap((name) => computed.months.map((_, t) => ({ name, t })));
    const trials = 3;
    const differing: unknown[] = [];
    prepareBatch(graph, computed.values, inputs, outputs, trials).run(
      (input, _, lanes) => lanes.fill(computed.values[inputs[input]!]!),
      (output, _, lanes) => {
        const { name, t } = names[output]!;
        const wanted = expected.series[name]![t]!;
        for (const value of lanes) {
          if (!agrees(Number.isNaN(value) ? null : value, wanted)) differing.push({ name, t, value, wanted });
        }
      },
    );
    expect(differing).toEqual([]);
  });
});
