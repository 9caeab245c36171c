/** Edits of two windows at once: what each wrote is there, whatever the other did meanwhile. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebased } from '../../renderer/state/rebase.ts';
import { mergedValue } from '../../renderer/state/rebaseValue.ts';
import { applyEdit, editAtPath, editBetween, type Change, type Edit } from '../../shared/plan/edits.ts';
import { monthAt } from '../../shared/plan/months.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { casePlan } from './plan-cases.ts';

const base = casePlan('ten-to-twenty');

function made(plan: Plan, edits: readonly Edit[]): Plan {
  let next = plan;
  for (const edit of edits) {
    const result = applyEdit(next, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    next = result.value;
  }
  return next;
}

/** Values typed one after the other, as a form makes its edits. */
function typed(plan: Plan, values: readonly (readonly [path: string, value: Json])[]): readonly Edit[] {
  let next = plan;
  return values.map(([path, value]) => {
    const edit = editAtPath(next, path, value);
    next = made(next, [edit]);
    return edit;
  });
}

const change = (...changes: readonly Change[]): Edit => ({ label: 'An edit', changes });
const theirs = (...values: readonly (readonly [string, Json])[]): Plan => made(base, typed(base, values));

describe('edits of two windows', () => {
  test('of two months of one constant series are both in', () => {
    const path = 'costs.lines.office.heads';
    const flat = made(base, [editAtPath(base, path, 3)]);
    const other = made(flat, [editAtPath(flat, `${path}.${monthAt(base.start, 4)}`, 7)]);
    const mine = typed(flat, [[`${path}.${monthAt(base.start, 9)}`, 8]]);
    const { plan, lost } = rebased(flat, other, mine);
    expect(getAt(plan, path)).toEqual(
      Array.from({ length: base.months }, (_, t) => (t === 4 ? 7 : t === 9 ? 8 : 3)),
    );
    expect(lost).toBe(0);
  });

  test('of one place: the later hand wins, and nothing is said to be lost', () => {
    const { plan, kept, lost } = rebased(
      base,
      theirs(['cash.opening', 5]),
      typed(base, [['cash.opening', 6]]),
    );
    expect([getAt(plan, 'cash.opening'), kept.length, lost]).toEqual([6, 1, 0]);
  });

  test('an edit that is in the plan already is neither made again nor lost', () => {
    const edits = typed(base, [
      ['cash.opening', 6],
      ['costs.benefits', 0.3],
    ]);
    expect(rebased(base, made(base, edits), edits)).toMatchObject({ kept: [], lost: 0 });
    const pasted = editBetween(base, made(base, edits), 'Pasted');
    expect(rebased(base, made(base, [pasted]), [pasted])).toMatchObject({ kept: [], lost: 0 });
  });

  test('a pasted block keeps what the other window wrote beside it', () => {
    const pasted = editBetween(base, theirs(['cash.opening', 1], ['costs.benefits', 0.4]), 'Pasted');
    const { plan, lost } = rebased(base, theirs(['costs.benefits', 0.2], ['costs.recruitingPerHire', 9]), [
      pasted,
    ]);
    expect(
      ['cash.opening', 'costs.benefits', 'costs.recruitingPerHire'].map((path) => getAt(plan, path)),
    ).toEqual([1, 0.4, 9]);
    expect(lost).toBe(0);
  });

  test('changes of one scenario on different assumptions are both in', () => {
    const [scenario] = base.scenarios;
    const path = `scenarios.${scenario?.id}.changes`;
    const before = scenario?.changes ?? [];
    const changesAnd = (...more: readonly Json[]): Json => [...before, ...more] as unknown as Json;
    const a: Json = { path: 'cash.opening', set: 1 };
    const b: Json = { path: 'costs.benefits', set: 0.5 };
    const mine = typed(base, [[path, changesAnd(b)]]);
    const { plan } = rebased(base, theirs([path, changesAnd(a)]), mine);
    expect(getAt(plan, path)).toEqual(changesAnd(a, b));
    // Taken away here, changed elsewhere beside it.
    const both = theirs([path, changesAnd(a, b)]);
    const without = typed(both, [[path, changesAnd(b)]]);
    const other = made(both, typed(both, [[path, changesAnd(a, { path: 'costs.benefits', set: 0.6 })]]));
    expect(getAt(rebased(both, other, without).plan, path)).toEqual(
      changesAnd({ path: 'costs.benefits', set: 0.6 }),
    );
  });

  test('of two fields of one note are both in', () => {
    const note = { text: 'One', source: 'Book' };
    const start = made(base, [editAtPath(base, 'notes.cash.opening', note)]);
    const other = made(start, typed(start, [['notes.cash.opening', { ...note, source: 'Bank' }]]));
    const mine = typed(start, [['notes.cash.opening', { ...note, text: 'Two' }]]);
    expect(getAt(rebased(start, other, mine).plan, 'notes.cash.opening')).toEqual({
      text: 'Two',
      source: 'Bank',
    });
  });

  test('a row without an id is found again where it has moved to, or said to be gone', () => {
    const target = (value: number): Json => ({ metric: 'arr', month: base.start, bound: 'atLeast', value });
    const three = made(base, [
      {
        label: 'x',
        changes: editBetween(base, { ...base, targets: [1, 2, 3].map(target) as never }, 'x').changes,
      },
    ]);
    const first = three.targets[0] as unknown as Json;
    const other = made(three, [change({ kind: 'remove', path: 'targets', at: 0, value: first })]);
    const mine = typed(three, [['targets.1.value', 20]]);
    expect(rebased(three, other, mine).plan.targets.map(({ value }) => value)).toEqual([20, 3]);
    const gone = typed(three, [['targets.0.value', 10]]);
    expect(rebased(three, other, gone)).toMatchObject({ kept: [], lost: 1 });
  });

  test('a thing that the other window took away: its edits are said to be lost, the others are in', () => {
    const line = base.costs.lines[0]!;
    const other = made(base, [
      change({ kind: 'remove', path: 'costs.lines', at: 0, value: line as unknown as Json }),
    ]);
    const edits = typed(base, [
      [`costs.lines.${line.id}.name`, 'Renamed'],
      ['cash.opening', 2],
    ]);
    const { plan, kept, lost } = rebased(base, other, edits);
    expect([getAt(plan, 'cash.opening'), kept.length, lost]).toEqual([2, 1, 1]);
  });

  test('two things added at once are both in; one removed in both is removed once', () => {
    const [line] = base.costs.lines;
    const named = (id: string): Json => ({ ...line, id, name: id }) as unknown as Json;
    const add = (id: string): Change => ({ kind: 'insert', path: 'costs.lines', at: 0, value: named(id) });
    const { plan, lost } = rebased(base, made(base, [change(add('one'))]), [change(add('two'))]);
    expect(plan.costs.lines.slice(0, 2).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(lost).toBe(0);
    const without = change({ kind: 'remove', path: 'costs.lines', at: 0, value: line as unknown as Json });
    expect(rebased(base, made(base, [without]), [without])).toMatchObject({ kept: [], lost: 0 });
  });
});

test('a series made one number again is meant for all months', () => {
  expect(mergedValue([1, 2], 3, [1, 9])).toBe(3);
  expect(mergedValue([1, 2], [1, 5], 4)).toEqual([4, 5]);
  expect(mergedValue(1, [1, 5], 4)).toEqual([4, 5]);
});

const places = [
  'cash.opening',
  'costs.benefits',
  'costs.recruitingPerHire',
  ...['costs.lines.office.heads', 'salesTeams.mid-ae.hires', 'channels.paid.budget'].flatMap((path) =>
    [0, 1, 5, 23].map((t) => `${path}.${monthAt(base.start, t)}`),
  ),
].filter((path) => typeof getAt(base, path) === 'number');

test('whatever two windows type at once: every place has what was typed there, this window’s where both did', () => {
  expect(places.length).toBeGreaterThan(8);
  const typing = fc.array(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 0, max: 1 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(typing, typing, (here, there) => {
      const other = made(base, typed(base, there));
      const { plan, lost } = rebased(base, other, typed(base, here));
      expect(lost).toBe(0);
      for (const path of places) {
        // Only what is there already was typed: that is no edit.
        const isIdle = here.every(([at, value]) => at !== path || value === getAt(base, path));
        const value = isIdle ? getAt(other, path) : new Map(here).get(path);
        expect([path, getAt(plan, path)]).toEqual([path, value]);
      }
    }),
    { numRuns: 300 },
  );
});
