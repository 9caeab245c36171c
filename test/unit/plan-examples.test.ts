/** The examples have the numbers of the shared cases, in words of their own. */
import { describe, expect, test } from 'vitest';
import { chinese } from '../../shared/language/zh/index.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import { exampleInWords } from '../../shared/plan/examples/inWords.ts';
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

  test('is the same plan in Chinese, in Chinese words', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const said = exampleInWords(read.value, chinese);
    expect(readPlan(asJson(said)).ok).toBe(true);
    expect(withoutWords(asJson(said))).toEqual(withoutWords(asJson(read.value)));
    expect(Object.keys(said.notes)).toEqual(Object.keys(read.value.notes));
    const { salesTeams, segments, channels, scenarios } = said;
    const names = [said, ...salesTeams, ...segments, ...channels, ...scenarios].map(({ name }) => name);
    expect(names.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });

  test('says where some of its assumptions come from', () => {
    const notes = read.ok ? Object.values(read.value.notes) : [];
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.every(({ text, source }) => text !== undefined && source !== undefined)).toBe(true);
  });
});
