/** Edits, undo, redo and history against a plain model: two stacks of whole documents. */
import { array, assert, asyncProperty, constant, constantFrom, nat, oneof, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentAt, makeEdit, type Outcome, readState, redo, undo } from '../../electron/store/editing.ts';
import { readHistory, typingPauseMs } from '../../electron/store/log.ts';
import type { Store } from '../../electron/store/open.ts';
import { editAtPath } from '../../shared/plan/edits.ts';
import { monthAt } from '../../shared/plan/months.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { editInScenario, type ValueAt } from '../../shared/plan/scenarioEdits.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { setEdit } from './setEdit.ts';
import { casePlan, opened, put, temporaryFolder, testClock, type TestClock } from './temporary.ts';

interface Bench {
  readonly store: Store;
  readonly clock: TestClock;
}

async function bench(): Promise<Bench> {
  const clock = testClock();
  const { store } = await opened(await temporaryFolder(), clock);
  put(store, 'plan');
  return { store, clock };
}

const stateOf = ({ store }: Bench) => {
  const state = readState(store.connection.read, 'plan');
  if (!state) throw new Error('The plan is not there');
  return state;
};

const attempt = (bench: Bench, client: string) => ({
  planId: 'plan',
  baseRevision: stateOf(bench).revision,
  at: new Date(bench.clock()).toISOString(),
  client,
});

const doing = {
  edit: (bench: Bench, path: string, value: number | string, client = 'me'): Outcome =>
    bench.store.connection.immediately((database) =>
      makeEdit(database, attempt(bench, client), setEdit(stateOf(bench).document, path, value)),
    ),
  /** As the window's forms do: a month of a constant series, too. */
  editAt: (bench: Bench, path: string, value: number): Outcome =>
    bench.store.connection.immediately((database) =>
      makeEdit(database, attempt(bench, 'me'), editAtPath(stateOf(bench).document, path, value)),
    ),
  undo: (bench: Bench): Outcome =>
    bench.store.connection.immediately((database) => undo(database, attempt(bench, 'me'))),
  redo: (bench: Bench): Outcome =>
    bench.store.connection.immediately((database) => redo(database, attempt(bench, 'me'))),
};

const opening = (bench: Bench) => stateOf(bench).document.cash.opening;

describe('editing', () => {
  test('an edit, its undo and its redo are three entries of the log', async () => {
    const it = await bench();
    const before = stateOf(it);
    expect(before).toMatchObject({ revision: 0, undoable: null, redoable: null });
    expect(doing.edit(it, 'cash.opening', 7).kind).toBe('changed');
    const label = stateOf(it).undoable;
    expect(label).toEqual(expect.any(String));
    expect(doing.undo(it)).toMatchObject({
      kind: 'changed',
      state: { revision: 2, undoable: null, redoable: label },
    });
    expect(stateOf(it).document).toEqual(before.document);
    expect(doing.redo(it)).toMatchObject({
      kind: 'changed',
      state: { revision: 3, undoable: label, redoable: null },
    });
    expect(opening(it)).toBe(7);
    const history = readHistory(it.store.connection.read, 'plan', 10);
    expect(history.map(({ kind, step, revision }) => [kind, step, revision])).toEqual([
      ['redo', 1, 3],
      ['undo', 1, 2],
      ['edit', 1, 1],
    ]);
    expect(readHistory(it.store.connection.read, 'plan', 1, 3).map(({ revision }) => revision)).toEqual([2]);
  });

  test('nothing to undo or redo changes nothing', async () => {
    const it = await bench();
    expect(doing.undo(it)).toMatchObject({ kind: 'unchanged', state: { revision: 0 } });
    expect(doing.redo(it)).toMatchObject({ kind: 'unchanged', state: { revision: 0 } });
    expect(stateOf(it).revision).toBe(0);
  });

  test('typing in one place is one step of undo, though each edit is an entry of its own', async () => {
    const it = await bench();
    const before = opening(it);
    for (const value of [1, 12, 123]) {
      doing.edit(it, 'cash.opening', value);
      it.clock.pass(typingPauseMs);
    }
    it.clock.pass(1);
    doing.edit(it, 'cash.opening', 1234);
    expect(stateOf(it).revision).toBe(4);
    doing.undo(it);
    expect(opening(it)).toBe(123);
    doing.undo(it);
    expect(opening(it)).toBe(before);
    doing.redo(it);
    expect(opening(it)).toBe(123);
  });

  test('typing into a month of a constant series is one step, and the next month another', async () => {
    const it = await bench();
    const path = 'costs.lines.office.heads';
    doing.edit(it, path, 3);
    it.clock.pass(typingPauseMs + 1);
    const month = (t: number) => `${path}.${monthAt(casePlan().start, t)}`;
    for (const value of [1, 12]) doing.editAt(it, month(4), value);
    doing.editAt(it, month(5), 7);
    const heads = () => getAt(stateOf(it).document, path);
    expect(heads()).toEqual(
      Array.from({ length: 24 }, (_, month) => (month === 4 ? 12 : month === 5 ? 7 : 3)),
    );
    doing.undo(it);
    expect(heads()).toEqual(Array.from({ length: 24 }, (_, month) => (month === 4 ? 12 : 3)));
    doing.undo(it);
    expect(heads()).toBe(3);
  });

  test('a row of numbers that is written as a whole is typed into number by number', async () => {
    const it = await bench();
    const path = 'seasonality.closing';
    const before = getAt(stateOf(it).document, path) as readonly number[];
    const set = (at: number, value: number) => {
      const { document } = stateOf(it);
      const numbers = (getAt(document, path) as readonly number[]).with(at, value);
      it.store.connection.immediately((database) =>
        makeEdit(database, attempt(it, 'me'), {
          label: 'Closing',
          changes: [{ kind: 'set', path, from: [...(getAt(document, path) as number[])], to: [...numbers] }],
        }),
      );
    };
    set(0, 1.1);
    set(0, 1.15);
    set(1, 0.5);
    doing.undo(it);
    expect(getAt(stateOf(it).document, path)).toEqual(before.with(0, 1.15));
    doing.undo(it);
    expect(getAt(stateOf(it).document, path)).toEqual(before);
  });

  test('in a scenario, too, typing in one place is one step, and the next place another', async () => {
    const it = await bench();
    const document = {
      ...casePlan(),
      scenarios: [{ id: 'down', name: 'Down', basedOn: 'base', changes: [] }],
    };
    put(it.store, 'with a scenario', document);
    const stored = () => readState(it.store.connection.read, 'with a scenario')!;
    const attempted = () => ({
      planId: 'with a scenario',
      baseRevision: stored().revision,
      at: new Date(it.clock()).toISOString(),
      client: 'me',
    });
    const edit = (...values: readonly ValueAt[]): void => {
      const made = editInScenario(stored().document, 'down', values, 'Down');
      if (!made.ok) throw new Error('The scenario does not take it');
      it.store.connection.immediately((database) => makeEdit(database, attempted(), made.value));
    };
    const takeBack = () => it.store.connection.immediately((database) => undo(database, attempted()));
    const [first, second] = document.segments;
    const winRate = `segments.${first!.id}.winRate`;
    const acv = `segments.${second!.id}.acv`;
    const heads = (t: number) => `costs.lines.office.heads.${monthAt(document.start, t)}`;
    const inScenario = (path: string) => {
      const plan = planOfScenario(stored().document, 'down');
      return plan.ok ? getAt(plan.value, path) : undefined;
    };
    const before = [winRate, acv, heads(4)].map((path) => getAt(document, path));
    for (const value of [0.1, 0.12, 0.125]) edit({ path: winRate, value });
    for (const value of [1, 12]) edit({ path: acv, value });
    for (const value of [2, 25]) edit({ path: heads(4), value });
    edit({ path: heads(5), value: 7 });
    edit({ path: acv, value: 13 }, { path: winRate, value: 0.2 });
    edit({ path: acv, value: 14 }, { path: winRate, value: 0.3 });

    takeBack();
    expect([inScenario(winRate), inScenario(acv)]).toEqual([0.2, 13]);
    takeBack();
    expect([inScenario(winRate), inScenario(acv), inScenario(heads(5))]).toEqual([0.125, 12, 7]);
    takeBack();
    expect([inScenario(heads(4)), inScenario(heads(5))]).toEqual([25, getAt(document, heads(5))]);
    takeBack();
    expect([inScenario(acv), inScenario(heads(4))]).toEqual([12, before[2]]);
    takeBack();
    expect([inScenario(winRate), inScenario(acv)]).toEqual([0.125, before[1]]);
    takeBack();
    expect(inScenario(winRate)).toBe(before[0]);
    expect(stored().undoable).toBeNull();
  });

  test('another window, another place, or an undo in between begins a step', async () => {
    const it = await bench();
    const before = opening(it);
    doing.edit(it, 'cash.opening', 1, 'me');
    doing.edit(it, 'cash.opening', 2, 'you');
    doing.edit(it, 'costs.benefits', 0.5, 'you');
    doing.edit(it, 'cash.opening', 3, 'you');
    doing.undo(it);
    doing.edit(it, 'cash.opening', 4, 'me');
    const seen = [opening(it)];
    while (doing.undo(it).kind === 'changed') seen.push(opening(it));
    expect(seen).toEqual([4, 2, 2, 1, before]);
  });

  test('an edit of an older revision is a conflict that brings the present plan', async () => {
    const it = await bench();
    const old = attempt(it, 'slow');
    const edit = setEdit(stateOf(it).document, 'cash.opening', 1);
    doing.edit(it, 'costs.benefits', 0.5);
    const now = stateOf(it);
    const { immediately } = it.store.connection;
    expect(immediately((database) => makeEdit(database, old, edit))).toEqual({
      kind: 'conflict',
      state: now,
    });
    expect(immediately((database) => undo(database, old))).toEqual({ kind: 'conflict', state: now });
    expect(immediately((database) => redo(database, old))).toEqual({ kind: 'conflict', state: now });
    expect(stateOf(it)).toEqual(now);
  });

  test('an edit that leaves the plan invalid is refused with its faults and leaves no trace', async () => {
    const it = await bench();
    const before = stateOf(it);
    expect(doing.edit(it, 'cash.collectionDelayMonths', 99)).toMatchObject({
      kind: 'refused',
      why: { kind: 'invalid', faults: [{ path: 'cash.collectionDelayMonths', found: '99' }] },
    });
    expect(stateOf(it)).toEqual(before);
    expect(readHistory(it.store.connection.read, 'plan', 10)).toEqual([]);
  });
});

const paths = ['cash.opening', 'costs.benefits', 'costs.recruitingPerHire', 'name'] as const;
const step = oneof(
  {
    weight: 4,
    arbitrary: record({
      kind: constant('edit' as const),
      path: constantFrom(...paths),
      value: nat(1000),
      client: constantFrom('me', 'you'),
      pause: constantFrom(0, 500, typingPauseMs + 1),
    }),
  },
  { weight: 2, arbitrary: record({ kind: constant('undo' as const) }) },
  { weight: 2, arbitrary: record({ kind: constant('redo' as const) }) },
);

interface ModelStep {
  readonly before: Plan;
  readonly after: Plan;
  /** Whoever typed last, where; `null` once anything else has happened. */
  readonly typing: string | null;
}

test(
  'any sequence of edits, undos and redos is what two stacks of documents make of it',
  { timeout: 60_000 },
  async () => {
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const it = await bench();
        let model: Plan = casePlan();
        let done: ModelStep[] = [];
        let undone: ModelStep[] = [];
        const documents = [model];
        for (const each of steps) {
          switch (each.kind) {
            case 'edit': {
              const value = each.path === 'name' ? `Plan ${each.value}` : each.value;
              if (getAt(model, each.path) === value) continue;
              it.clock.pass(each.pause);
              expect(doing.edit(it, each.path, value, each.client).kind).toBe('changed');
              const after = stateOf(it).document;
              expect(getAt(after, each.path)).toBe(value);
              const typing = `${each.client} ${each.path}`;
              const last = done.at(-1);
              if (last?.typing === typing && each.pause <= typingPauseMs) {
                done = [...done.slice(0, -1), { ...last, after }];
              } else
                done = [
                  ...done.map((other) => ({ ...other, typing: null })),
                  { before: model, after, typing },
                ];
              undone = [];
              model = after;
              break;
            }
            case 'undo': {
              const last = done.at(-1);
              expect(doing.undo(it).kind).toBe(last ? 'changed' : 'unchanged');
              if (!last) continue;
              model = last.before;
              done = done.slice(0, -1).map((other) => ({ ...other, typing: null }));
              undone = [...undone, last];
              break;
            }
            case 'redo': {
              const last = undone.at(-1);
              expect(doing.redo(it).kind).toBe(last ? 'changed' : 'unchanged');
              if (!last) continue;
              model = last.after;
              undone = undone.slice(0, -1);
              done = [...done, { ...last, typing: null }];
              break;
            }
            default:
              each satisfies never;
          }
          documents.push(model);
          const state = stateOf(it);
          expect(state.document).toEqual(model);
          expect(state.undoable === null).toBe(done.length === 0);
          expect(state.redoable === null).toBe(undone.length === 0);
        }
        const { read } = it.store.connection;
        expect(documents.map((_, revision) => documentAt(read, 'plan', revision))).toEqual(documents);
        expect(documentAt(read, 'plan', documents.length)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  },
);
