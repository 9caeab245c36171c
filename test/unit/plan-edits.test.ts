/** Edits: made, taken back, refused, put together, and said in words. */
import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  describeEdit,
  editAtPath,
  editBetween,
  isEmpty,
  reverse,
  squash,
  type Edit,
} from '../../shared/plan/edits.ts';
import { setAt } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { casePlan } from './plan-cases.ts';

const plan = casePlan('ten-to-twenty');

function made(before: Plan, edit: Edit): Plan {
  const result = applyEdit(before, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

const edits: readonly (readonly [string, Edit, string])[] = [
  ['a number', editAtPath(plan, 'segments.smb.acv', 7500), 'Small business · Contract value: 6,000 → 7,500'],
  ['a rate', editAtPath(plan, 'segments.smb.churn.0', 0.3), 'Small business · Churn year 1: 32% → 30%'],
  [
    'a month',
    editAtPath(plan, 'salesTeams.mid-ae.hires.2027-03', 2),
    'Mid-market account executives · Planned hires Mar 2027: 1 → 2',
  ],
  [
    'a month of a constant series',
    editAtPath(plan, 'channels.inbound.baseLeads.2027-03', 1500),
    'Content and search · Base leads Mar 2027: 1,450 → 1,500',
  ],
  ['an automatic series', editAtPath(plan, 'support.hires', 0), 'Support · Planned hires: automatic → 0'],
  ['a name', editAtPath(plan, 'name', 'Twenty'), 'Name: “From ten to twenty” → “Twenty”'],
  [
    'nothing where something was',
    editAtPath(plan, 'segments.mid.csm', null),
    'Mid-market · Customer success: set → no customer success manager',
  ],
  [
    'a note',
    editAtPath(plan, 'notes.segments.smb.acv', { text: 'As sold' }),
    'Note on Small business · Contract value: added',
  ],
  [
    'a thing more',
    {
      label: '',
      changes: [
        {
          kind: 'insert',
          path: 'costs.lines',
          at: 1,
          value: { id: 'legal', name: 'Lawyers', category: 'ga', monthly: 3000, growth: 0 },
        },
      ],
    },
    'Costs · Cost lines: added “Lawyers”',
  ],
  [
    'a thing less',
    {
      label: '',
      changes: [{ kind: 'remove', path: 'scenarios', at: 0, value: plan.scenarios[0] as unknown as Json }],
    },
    'Scenarios: removed “Fund demand first, hire later”',
  ],
  [
    'another order',
    { label: '', changes: [{ kind: 'move', path: 'salesTeams', from: 0, to: 2, id: 'smb-ae' }] },
    'Sales teams: new order',
  ],
];

describe.each(edits)('%s', (_, edit, words) => {
  test('is made and taken back', () => {
    const after = made(plan, edit);
    expect(after).not.toEqual(plan);
    expect(made(after, reverse(edit))).toEqual(plan);
    expect(reverse(reverse(edit))).toEqual(edit);
  });

  test('survives being written down', () => {
    expect(JSON.parse(JSON.stringify(edit))).toEqual(edit);
  });

  test('is said in words', () => {
    expect(describeEdit(plan, edit)).toBe(words);
  });
});

describe('refused', () => {
  test('where something else stands there by now', () => {
    const mine = editAtPath(plan, 'segments.smb.acv', 7500);
    const theirs = made(plan, editAtPath(plan, 'segments.smb.acv', 8000));
    expect(applyEdit(theirs, mine)).toEqual({
      ok: false,
      faults: { kind: 'conflict', path: 'segments.smb.acv', found: '8000', expected: '6000' },
    });
  });

  test('where the result is no plan', () => {
    const refused = applyEdit(plan, editAtPath(plan, 'segments.smb.acv', -1));
    expect(refused).toMatchObject({
      ok: false,
      faults: { kind: 'invalid', faults: [{ path: 'segments.smb.acv', found: '-1' }] },
    });
  });

  test('where a scenario would no longer give a plan', () => {
    const edit = editAtPath(plan, 'channels.paid.id', 'ads');
    expect(applyEdit(plan, edit)).toMatchObject({ ok: false, faults: { kind: 'invalid' } });
  });

  test.each<Edit['changes'][number]>([
    { kind: 'set', path: 'segments.none.acv', to: 1 },
    { kind: 'set', path: 'segments.smb.openingBacklogDeals', from: 0 },
    { kind: 'insert', path: 'segments.smb.churn', at: 0, value: 0.1 },
    { kind: 'insert', path: 'targets', at: 7, value: {} },
    { kind: 'remove', path: 'targets', at: 0.5, value: {} },
    { kind: 'move', path: 'segments', from: 0, to: 3 },
  ])('where there is no such place: %j', (change) => {
    expect(applyEdit(plan, { label: '', changes: [change] })).toMatchObject({
      ok: false,
      faults: { kind: 'nowhere', path: change.path },
    });
  });

  test('where another thing would be moved', () => {
    const edit: Edit = {
      label: '',
      changes: [{ kind: 'move', path: 'segments', from: 0, to: 1, id: 'mid' }],
    };
    expect(applyEdit(plan, edit)).toMatchObject({ ok: false, faults: { kind: 'conflict' } });
  });
});

const typed = (path: string, values: readonly Json[]): { readonly edit: Edit; readonly after: Plan } => {
  let after = plan;
  let edit: Edit = { label: '', changes: [] };
  for (const value of values) {
    const next = editAtPath(after, path, value);
    after = made(after, next);
    edit = squash(edit, next);
  }
  return { edit, after };
};

describe('several as one', () => {
  test.each(['segments.smb.acv', 'salesTeams.mid-ae.hires.2027-03', 'channels.inbound.baseLeads.2027-03'])(
    'typing 1, 12, 120 at %s is one edit',
    (path) => {
      const { edit, after } = typed(path, [1, 12, 120]);
      expect(edit.changes).toHaveLength(1);
      expect(made(plan, edit)).toEqual(after);
      expect(after).toEqual(setAt(plan, path, 120));
      expect(made(after, reverse(edit))).toEqual(plan);
    },
  );

  test('ending as it began is nothing', () => {
    expect(isEmpty(typed('segments.smb.acv', [1, 12, 1, 6000]).edit)).toBe(true);
  });

  test('a thing added and filled in is one insertion; added and removed, nothing', () => {
    const line = { id: 'new', name: 'New', category: 'ga', monthly: 0, growth: 0, heads: 0 };
    const insert: Edit = {
      label: 'a',
      changes: [{ kind: 'insert', path: 'costs.lines', at: 3, value: line }],
    };
    const named = editAtPath(made(plan, insert), 'costs.lines.new.name', 'Lawyers');
    expect(squash(insert, named).changes).toEqual([
      { kind: 'insert', path: 'costs.lines', at: 3, value: { ...line, name: 'Lawyers' } },
    ]);
    expect(isEmpty(squash(insert, reverse(insert)))).toBe(true);
    expect(isEmpty(squash(reverse(insert), insert))).toBe(true);
  });

  test('a note on a thing and a note on its field are two notes', () => {
    const one = editAtPath(plan, 'notes.support', { text: 'team' });
    const two = editAtPath(made(plan, one), 'notes.support.hires', { text: 'hires' });
    const both = made(plan, squash(one, two));
    expect(both.notes).toEqual({ support: { text: 'team' }, 'support.hires': { text: 'hires' } });
  });
});

describe('between two plans', () => {
  test('nothing between a plan and itself', () => {
    expect(isEmpty(editBetween(plan, plan, ''))).toBe(true);
  });

  test('only what differs', () => {
    const after = made(
      made(plan, editAtPath(plan, 'segments.smb.acv', 7500)),
      editAtPath(plan, 'salesTeams.mid-ae.hires.2027-03', 2),
    );
    expect(editBetween(plan, after, 'Two changes').changes).toEqual([
      { kind: 'set', path: 'segments.smb.acv', from: 6000, to: 7500 },
      { kind: 'set', path: 'salesTeams.mid-ae.hires.2', from: 1, to: 2 },
    ]);
  });

  test('one move where one thing moved', () => {
    const [first, ...others] = plan.salesTeams;
    const after = { ...plan, salesTeams: first === undefined ? others : [...others, first] };
    expect(editBetween(plan, after, '').changes).toEqual([
      { kind: 'move', path: 'salesTeams', from: 0, to: 2, id: 'smb-ae' },
    ]);
  });
});
