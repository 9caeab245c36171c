/** How many effects are computed where hundreds of inputs were changed, and what each of them is of. */
import { expect, test } from 'vitest';
import { judge } from '../../shared/analysis/index.ts';
import { compute } from '../../shared/model/index.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { monthAt } from '../../shared/plan/months.ts';
import { getAt, setAt } from '../../shared/plan/paths.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { effectOf, type InputChange } from '../../shared/workbook/back/index.ts';
import { stretched } from '../bench/plans.ts';

const large = stretched(60, 8);

const change = (plan: Plan, path: string, is: number): InputChange => ({
  path,
  label: labelOf(plan, path),
  unit: '',
  was: Number(getAt(plan, path)),
  is,
  place: 'Inputs!G7',
});

const monthsOf = (path: string, is: number): readonly InputChange[] =>
  Array.from({ length: large.months }, (_, t) => change(large, `${path}.${monthAt(large.start, t)}`, is));

const after = (plan: Plan, changes: readonly InputChange[]): readonly (number | null)[] =>
  judge(compute(changes.reduce((of, { path, is }) => setAt(of, path, is)!, plan))).map(
    (verdict) => verdict.plan,
  );

const reached = (
  effects: ReturnType<typeof effectOf>,
  index: number,
): readonly (number | null)[] | undefined => effects.each[index]?.map((effect) => effect.after);

test('nearly two thousand changed months have the effects of their rows', () => {
  const rows = [
    ...large.salesTeams.flatMap(({ id }) => [`salesTeams.${id}.hires`, `salesTeams.${id}.committedStarts`]),
    ...large.salesTeams.map(({ id }) => `salesTeams.${id}.managers`),
    ...['support', 'onboarding', 'csm'].flatMap((team) => [`${team}.committedStarts`, `${team}.hires`]),
    ...large.channels.flatMap(({ id }) => ['baseLeads', 'sdrs'].map((field) => `channels.${id}.${field}`)),
    ...large.costs.lines.flatMap(({ id }) => [`costs.lines.${id}.monthly`, `costs.lines.${id}.heads`]),
  ].filter((row) => setAt(large, `${row}.${large.start}`, 1) !== undefined);
  const changes = [
    ...rows.flatMap((row, index) => monthsOf(row, 1 + (index % 3))),
    change(large, 'cash.opening', 1),
  ];
  expect(changes.length).toBeGreaterThan(1800);
  const started = performance.now();
  const effects = effectOf(large, 'base', changes);
  process.stdout.write(
    `effects of ${changes.length} changes of a 60-month, 8-segment plan: ${Math.round(performance.now() - started)} ms\n`,
  );
  expect(effects.of).toBe('row');
  expect(new Set(effects.each).size).toBe(rows.length + 1);
  const hires = changes.slice(0, 60);
  expect(reached(effects, 0)).toEqual(after(large, hires));
  expect(reached(effects, 59)).toEqual(reached(effects, 0));
  expect(reached(effects, 60)).not.toEqual(reached(effects, 0));
  expect(effects.together?.map((effect) => effect.after)).toEqual(after(large, changes));
});

test('where hundreds of rows were changed they are those of the parts of the plan', () => {
  const lists = { segments: large.segments, salesTeams: large.salesTeams, channels: large.channels };
  const numeric = Object.entries(lists).flatMap(([list, things]) =>
    things.flatMap((thing) =>
      Object.entries(thing)
        .filter(([, value]) => typeof value === 'number')
        .map(([field]) => `${list}.${thing.id}.${field}`),
    ),
  );
  expect(numeric.length).toBeGreaterThan(200);
  const changes = numeric.map((path) => change(large, path, Number(getAt(large, path))));
  const effects = effectOf(large, 'base', changes);
  expect(effects.of).toBe('part');
  expect(new Set(effects.each).size).toBe(
    large.segments.length + large.salesTeams.length + large.channels.length,
  );
});

test('a handful has each its own', () => {
  const changes = [change(large, 'cash.opening', 1), change(large, 'support.handleMinutes', 60)];
  const effects = effectOf(large, 'base', changes);
  expect(effects.of).toBe('change');
  expect(reached(effects, 1)).toEqual(after(large, changes.slice(1)));
});
