/** What grows by itself is known to a re-forecast, wherever it is said: in the plan, a scenario, a range. */
import { describe, expect, test } from 'vitest';
import { reforecast } from '../../shared/analysis/reforecast.ts';
import { growthOf, growths } from '../../shared/analysis/reforecastGrowth.ts';
import { monthAt } from '../../shared/plan/months.ts';
import { getAt, placeAt, setAt } from '../../shared/plan/paths.ts';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { planFields } from '../../shared/plan/schema/plan.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';

const example = planOfCase('ten-to-twenty');
const things: Readonly<Record<string, string>> = {
  segments: example.segments[0]!.id,
  salesTeams: example.salesTeams[0]!.id,
  channels: example.channels[0]!.id,
  'costs.lines': example.costs.lines[0]!.id,
};
const ofExample = (pattern: string): string =>
  pattern
    .replace(
      /^(segments|salesTeams|channels|costs\.lines)\.\*/u,
      (_, list: string) => `${list}.${things[list]!}`,
    )
    .replace('.*.', '.0.');

/** A year and a half on, with every rate there is. */
const start = 18;
const plan = growths.reduce<Plan>((of, { rate }) => setAt(of, ofExample(rate), 0.1)!, example);
const paths = growths
  .flatMap(({ of, steps }) =>
    of.map((pattern) => ({ path: ofExample(pattern), isStepped: steps !== undefined })),
  )
  .filter(({ path }) => typeof getAt(plan, path) === 'number');

function numbersWithin(fields: Readonly<Record<string, Field>>, above: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = above === '' ? name : `${above}.${name}`;
    if (field.kind === 'group') return numbersWithin(field.fields, path);
    if (field.kind === 'list') return numbersWithin(field.item, `${path}.*`);
    return field.kind === 'number' ? [path] : [];
  });
}

test('every rate of growth in a plan document is known, and leads to numbers of the plan', () => {
  const rates = numbersWithin(planFields, '').filter((path) => /(?:growth|\.raise)$/iu.test(path));
  expect(growths.map(({ rate }) => rate).toSorted()).toEqual(rates.toSorted());
  for (const { rate, of } of growths)
    for (const path of [rate, ...of].map(ofExample))
      if (!path.includes('.assistants.')) expect(placeAt(plan, path), path).toBeDefined();
});

describe.each(paths)('$path', ({ path, isStepped }) => {
  const growth = 1.1 ** (isStepped ? 1 : 1.5);

  test('has grown, and what is within it too', () => {
    expect(growthOf(plan, path, start)).toBeCloseTo(growth, 12);
    expect(growthOf(plan, `${path}.2027-03`, start)).toBeCloseTo(growth, 12);
    expect(growthOf(plan, `${path}x`, start)).toBe(1);
  });

  test('is the same in the plan from here and in a scenario that sets it to what it was', () => {
    const was = getAt(plan, path) as number;
    const same = { id: 'same', name: 'Same', basedOn: 'base', changes: [{ path, set: was }] };
    const read = readPlan({ ...plan, scenarios: [same], uncertainty: [] });
    if (!read.ok) throw new Error(JSON.stringify(read.faults[0]));
    const made = reforecast(read.value, monthAt(plan.start, start - 1));
    if (!made.ok) throw new Error(JSON.stringify(made.faults[0]));
    const now = getAt(made.value.plan, path) as number;
    expect(now).toBeCloseTo(was * growth, 6);
    expect(made.value.plan.scenarios[0]!.changes).toEqual([{ path, set: now }]);
  });
});
