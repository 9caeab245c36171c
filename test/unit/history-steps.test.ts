/** The history in words, read backwards page by page, against the plans that the edits were really made to. */
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../renderer/features/history/differences.ts';
import { inWords, walkBack, type Step } from '../../renderer/features/history/steps.ts';
import { scenarioWords } from '../../renderer/features/history/scenarioWords.ts';
import type { LogEntry } from '../../shared/ipc/values.ts';
import {
  applyEdit,
  describeEdit,
  editAtPath,
  editBetween,
  reverse,
  type Edit,
} from '../../shared/plan/edits.ts';
import { setAt } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { casePlan } from './plan-cases.ts';

const base = casePlan('ten-to-twenty');

/** A log that is written as the store writes it: each edit a step of its own unless it goes on with the one before. */
function written() {
  let plan = base;
  const log: LogEntry[] = [];
  const add = (edit: Edit, entry: Partial<LogEntry> = {}): Plan => {
    const before = plan;
    const made = applyEdit(plan, edit);
    if (!made.ok) throw new Error(JSON.stringify(made.faults));
    plan = made.value;
    const revision = log.length + 1;
    log.push({
      revision,
      kind: 'edit',
      step: revision,
      label: edit.label,
      changes: edit.changes.map((change) => ({ ...change })),
      at: new Date(Date.UTC(2027, 2, 1, 9, revision)).toISOString(),
      client: 'me',
      restored: null,
      ...entry,
    });
    return before;
  };
  return {
    now: () => plan,
    log,
    add,
    set: (path: string, value: Json, entry?: Partial<LogEntry>) => add(editAtPath(plan, path, value), entry),
  };
}

/** Read in pages of so many entries. */
function read({ now, log }: ReturnType<typeof written>, page: number) {
  const walk = walkBack(now());
  const steps: Step[] = [];
  const latest = log.toReversed();
  for (let from = 0; from < latest.length; from += page)
    steps.push(...walk.take(latest.slice(from, from + page)));
  steps.push(...walk.end());
  return { steps, undone: walk.undone };
}

describe('steps', () => {
  test.each([1, 2, 3, 100])('are the same whatever the page: %i entries', (page) => {
    const it = written();
    it.set('cash.opening', 1);
    it.set('cash.opening', 12, { step: 1 });
    it.set('cash.opening', 123, { step: 1 });
    const renamed = it.set('salesTeams.mid-ae.name', 'Closers');
    const hired = it.set('salesTeams.mid-ae.hires.2027-03', 9);
    const { steps } = read(it, page);
    expect(steps.map(({ first, last, words }) => [first, last, words])).toEqual([
      [5, 5, describeEdit(hired, editAtPath(hired, 'salesTeams.mid-ae.hires.2027-03', 9))],
      [4, 4, describeEdit(renamed, editAtPath(renamed, 'salesTeams.mid-ae.name', 'Closers'))],
      [1, 3, describeEdit(base, editAtPath(base, 'cash.opening', 123))],
    ]);
    expect(steps[0]?.words).toMatch(/^Closers · .* Mar 2027: \d+ → 9$/u);
  });

  test('an edit of many places keeps its own words, its changes stand below', () => {
    const it = written();
    let next = base;
    for (const t of [0, 1, 2]) next = setAt(next, `salesTeams.mid-ae.hires.${t}`, 7 + t) ?? next;
    it.add(editBetween(base, next, 'Pasted 3 months'));
    const [step] = read(it, 10).steps;
    expect(step?.words).toBe('Pasted 3 months');
    expect(step?.details).toContain('→ 8;');
  });

  test('so does a whole course that was pasted; a month of one does not', () => {
    const it = written();
    const hires = Array.from({ length: base.months }, (_, t) => t % 4);
    it.add({ ...editAtPath(base, 'salesTeams.mid-ae.hires', hires), label: 'Pasted 24 months' });
    it.set('costs.lines.office.heads', 3);
    it.set('costs.lines.office.heads.2027-03', 4);
    const [month, , course] = read(it, 10).steps;
    expect(course).toMatchObject({
      words: 'Pasted 24 months',
      details: expect.stringContaining('changed in') as string,
    });
    expect(month?.words).toMatch(/Mar 2027: 3 → 4$/u);
  });

  test('say what was undone, redone and restored', () => {
    const it = written();
    const edit = editAtPath(base, 'cash.opening', 5);
    it.add(edit);
    it.add(reverse(edit), { kind: 'undo', step: 1 });
    it.add(edit, { kind: 'redo', step: 1 });
    it.add(reverse(edit), { kind: 'undo', step: 1 });
    it.set('costs.benefits', 0.3);
    it.add(
      { ...editAtPath(it.now(), 'costs.benefits', base.costs.benefits), label: 'Back' },
      { restored: 4 },
    );
    const { steps, undone } = read(it, 2);
    expect(steps.map(({ kind }) => kind)).toEqual(['back', 'edit', 'undo', 'redo', 'undo', 'edit']);
    expect([undone.get(1), undone.get(5)]).toEqual([true, undefined]);
    expect(steps[0]).toMatchObject({ words: 'Back', details: expect.stringContaining('30%') as string });
  });

  test('typing that ends as it began says so', () => {
    const it = written();
    it.set('cash.opening', 5);
    it.set('cash.opening', base.cash.opening, { step: 1 });
    expect(read(it, 10).steps.map(({ words }) => words)).toEqual([
      `${editAtPath(base, 'cash.opening', 5).label}: as it was before`,
    ]);
  });

  test('what a scenario changes is said as a change of the assumption', () => {
    const [scenario] = base.scenarios;
    const path = `scenarios.${scenario?.id}.changes`;
    const changes = scenario?.changes ?? [];
    const added = [...changes, { path: 'cash.opening', set: 9 }] as unknown as Json;
    const edit = editAtPath(base, path, added);
    expect(inWords(base, edit).words).toBe(
      `${scenario?.name}: ${describeEdit(base, editAtPath(base, 'cash.opening', 9))}`,
    );
    expect(scenarioWords(base, editAtPath(base, 'cash.opening', 9).changes[0]!)).toBeUndefined();
  });
});

test('differences say few months one by one, and many of one series once', () => {
  let next = base;
  for (const t of [1, 2]) next = setAt(next, `salesTeams.mid-ae.hires.${t}`, 8) ?? next;
  for (const t of [1, 2, 3, 4, 5]) next = setAt(next, `channels.paid.budget.${t}`, 8) ?? next;
  const words = differencesBetween(base, next);
  expect(words).toHaveLength(3);
  expect(words.filter((line) => line.endsWith('→ 8'))).toHaveLength(2);
  expect(words.filter((line) => line.includes('in 5 months'))).toHaveLength(1);
  expect(differencesBetween(base, base)).toEqual([]);
});
