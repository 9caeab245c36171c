/** The examples have the numbers of the shared cases; a new plan is small, valid and explained. */
import { describe, expect, test } from 'vitest';
import { examples } from '../../shared/plan/examples/index.ts';
import { newPlan } from '../../shared/plan/newPlan.ts';
import { printPlan } from '../../shared/plan/print.ts';
import type { Json } from '../../shared/plan/types.ts';
import { parsePlan, readPlan } from '../../shared/plan/validate.ts';
import { casePlan } from './plan-cases.ts';

/** All but the words: names and notes are the examples' own. */
function withoutWords(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'name' && key !== 'notes')
      .map(([key, inside]) => [key, withoutWords(inside)]),
  );
}

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

test('there are the four hand-made cases', () => {
  expect(examples.map(({ id }) => id)).toEqual(['ten-to-twenty', 'first-hires', 'outrun', 'product-led']);
});

describe.each(examples)('$id', ({ id, title, summary, plan }) => {
  const read = readPlan(plan);

  test('is valid, printed and read again', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(parsePlan(printPlan(read.value))).toStrictEqual(read);
    expect(read.value.name).toBe(title);
  });

  test('has the numbers of the case, in words of its own', () => {
    const original = casePlan(id);
    expect(withoutWords(asJson(plan))).toEqual(withoutWords(asJson(original)));
    expect(title).not.toBe(original.name);
    expect(summary.length).toBeGreaterThan(200);
  });

  test('says where some of its assumptions come from', () => {
    const notes = read.ok ? Object.values(read.value.notes) : [];
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.every(({ text, source }) => text !== undefined && source !== undefined)).toBe(true);
  });
});

test('a new plan is valid, small and explained', () => {
  const read = newPlan({ name: 'Mine', currency: 'CHF', start: '2027-04' });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { value: plan } = read;
  expect([plan.name, plan.currency, plan.start, plan.months]).toEqual(['Mine', 'CHF', '2027-04', 24]);
  expect([plan.segments.length, plan.salesTeams.length, plan.channels.length]).toEqual([1, 1, 2]);
  expect([plan.support.hires, plan.onboarding.hires, plan.csm.hires]).toEqual(['auto', 'auto', 'auto']);
  expect(plan.targets).toEqual([{ metric: 'arr', month: '2028-03', value: 480_000, bound: 'atLeast' }]);
  expect(Object.keys(plan.notes).length).toBeGreaterThan(25);
});

test('a new plan with a bad currency or month is refused, not made', () => {
  const read = newPlan({ name: 'Mine', currency: 'francs', start: 'April' });
  expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['currency', 'start']);
});
