/** Edits of random plans: taken back, put together, found again between two plans. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdit,
  describeEdit,
  editAtPath,
  editBetween,
  reverse,
  squash,
  type Change,
  type Edit,
} from '../../shared/plan/edits.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { getAt, placeAt, setAt } from '../../shared/plan/paths.ts';
import { printPlan } from '../../shared/plan/print.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { seeded, type Random } from './random.ts';
import { randomPlan } from './randomPlan.ts';

function plan(seed: number): Plan {
  const read = readPlan(randomPlan(seed % 300));
  if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.faults)}`);
  return read.value;
}

/** Without the scenarios: most random changes of structure would break one of them. */
const bare = (seed: number): Plan => ({
  ...plan(seed),
  scenarios: [],
  uncertainty: [],
  notes: {},
  actuals: {},
});

/** Paths to every number, word and month of a plan. */
function leaves(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => leaves(item, `${path}.${idOf(item) ?? index}`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inside]) =>
    leaves(inside, path === '' ? key : `${path}.${key}`),
  );
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;

const things = ['salesTeams', 'channels', 'costs.lines', 'cash.funding', 'targets'] as const;

function randomEdit(random: Random, before: Plan): Edit {
  const kind = random.whole(0, 5);
  if (kind === 0) {
    const path = random.pick(things);
    const list = getAt(before, path) as readonly Json[];
    if (list.length > 0) return { label: path, changes: [rearrangement(random, path, list)] };
  }
  if (kind === 1) return editAtPath(before, 'notes.segments.seg-0.acv', { text: String(random.whole(0, 9)) });
  if (kind === 2) {
    const [channel] = before.channels;
    if (channel !== undefined) {
      const month = random.pick([0, 3, 11]);
      return editAtPath(
        before,
        `channels.${channel.id}.baseLeads.${monthOf(before, month)}`,
        random.whole(0, 99),
      );
    }
  }
  const path = random.pick(leaves({ ...before }, '').filter((leaf) => !leaf.startsWith('notes.')));
  const value = getAt(before, path);
  if (typeof value === 'number') return editAtPath(before, path, random.pick([value + 1, value / 2, 0, 1]));
  if (typeof value === 'boolean') return editAtPath(before, path, !value);
  return editAtPath(before, 'name', `Name ${random.whole(0, 99)}`);
}

function monthOf({ start }: Plan, t: number): string {
  const [year = '', month = ''] = start.split('-');
  const number = 12 * Number(year) + Number(month) - 1 + t;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function rearrangement(random: Random, path: string, list: readonly Json[]): Change {
  const at = random.whole(0, list.length - 1);
  const value = list[at] as Json;
  if (random.chance(0.3)) return { kind: 'remove', path, at, value };
  if (random.chance(0.5)) return { kind: 'move', path, from: at, to: random.whole(0, list.length - 1) };
  const copy =
    typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: 'copy' } : value;
  return { kind: 'insert', path, at: random.whole(0, list.length), value: copy };
}

function walk(seed: number, steps: number): { before: Plan; after: Plan; edits: readonly Edit[] } {
  const random = seeded(seed);
  const before = bare(seed);
  let after = before;
  const edits: Edit[] = [];
  for (let step = 0; step < steps; step += 1) {
    const edit = randomEdit(random, after);
    const made = applyEdit(after, edit);
    if (!made.ok) continue;
    expect(describeEdit(after, edit)).not.toBe('');
    after = made.value;
    edits.push(edit);
  }
  return { before, after, edits };
}

function made(before: Plan, edit: Edit): Plan {
  const result = applyEdit(before, edit);
  if (!result.ok) throw new Error(JSON.stringify([edit, result.faults]).slice(0, 2000));
  return result.value;
}

const empty: Edit = { label: '', changes: [] };

test('an edit taken back leaves the plan as it was', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { before, after, edits } = walk(seed, 12);
      let back = after;
      for (const edit of edits.toReversed()) back = made(back, reverse(edit));
      expect(back).toEqual(before);
      done += edits.length;
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(800);
}, 60_000);

test('edits put together do what they did one by one, and are taken back together', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { before, after, edits } = walk(seed, 12);
      let whole = empty;
      for (const edit of edits) whole = squash(whole, edit);
      const rest = edits.toReversed();
      let fromBehind = empty;
      for (const edit of rest) fromBehind = squash(edit, fromBehind);
      for (const edit of [whole, fromBehind]) {
        expect(made(before, edit)).toEqual(after);
        expect(made(after, reverse(edit))).toEqual(before);
      }
      const both = edits.flatMap(({ changes }) => changes);
      expect(whole.changes.length).toBeLessThanOrEqual(both.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('an edit and its reverse put together are nothing, or leave nothing changed', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { before, edits } = walk(seed, 3);
      let there = empty;
      for (const edit of edits) there = squash(there, edit);
      expect(made(before, squash(there, reverse(there)))).toEqual(before);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('the edit between two plans leads from one to the other and back', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, two) => {
      const near = walk(one, 8);
      for (const [a, b] of [
        [near.before, near.after],
        [plan(one), plan(two)],
      ] as const) {
        const edit = editBetween(a, b, 'difference');
        expect(made(a, edit)).toEqual(b);
        expect(made(b, reverse(edit))).toEqual(a);
        expect(printPlan(made(a, edit))).toBe(printPlan(b));
        expect(describeEdit(a, edit).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('every place of a plan can be read, written and named', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const document = plan(seed);
      for (const path of leaves({ ...document, scenarios: [], notes: {}, actuals: {} }, '')) {
        const value = getAt(document, path);
        expect(placeAt(document, path)?.absent, path).toBe(false);
        expect(setAt(document, path, value), path).toEqual(document);
        expect(labelOf(document, path), path).not.toBe('');
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
