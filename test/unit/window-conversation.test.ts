/** What a window says to the process about a plan: when all is on disk, and what undo means while something is dragged. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyEdit, editAtPath, type Edit } from '../../shared/plan/edits.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { casePlan } from './plan-cases.ts';

const planId = 'a-plan';

/** The process, as far as one plan goes; it answers edits when it is let. */
class Process {
  private readonly states: { readonly plan: Plan; readonly label: string | null }[] = [
    { plan: casePlan('ten-to-twenty'), label: null },
  ];
  private revision = 1;
  private release: (() => void) | undefined;
  private slow: Promise<void> | undefined;

  get plan(): Plan {
    return this.states.at(-1)!.plan;
  }

  holdBack(): void {
    this.slow = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  letGo(): void {
    this.slow = undefined;
    this.release?.();
  }

  private undoState() {
    return { planId, revision: this.revision, undoable: this.states.at(-1)!.label, redoable: null };
  }

  private state() {
    return { ...this.undoState(), document: this.plan };
  }

  async call(name: string, payload: unknown): Promise<unknown> {
    switch (name) {
      case 'plans.open':
        return { kind: 'plan', state: this.state() };
      case 'plans.edit': {
        await this.slow;
        const { edit } = payload as { readonly edit: Edit };
        const made = applyEdit(this.plan, edit);
        if (!made.ok) throw new Error(JSON.stringify(made.faults));
        this.states.push({ plan: made.value, label: edit.label });
        this.revision += 1;
        return { kind: 'saved', ...this.undoState() };
      }
      case 'plans.undo':
        if (this.states.length === 1) return { kind: 'done' };
        this.states.pop();
        this.revision += 1;
        return { kind: 'moved', state: this.state() };
      default:
        throw new Error(`nothing is known of ${name}`);
    }
  }
}

let there: Process;
let session: typeof import('../../renderer/state/session.ts');

beforeEach(async () => {
  there = new Process();
  vi.stubGlobal('window', { groundplan: { call: there.call.bind(there) } });
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0));
  vi.resetModules();
  session = await import('../../renderer/state/session.ts');
  await session.useSession.getState().open(planId);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const shown = (): Plan => session.useSession.getState().plan!;
const type = (path: string, value: Json): void => {
  expect(session.useSession.getState().edit(editAtPath(shown(), path, value))).toBeUndefined();
};

const benefits = 'costs.benefits';
const raise = 'costs.raise';
const { costs } = casePlan('ten-to-twenty');

test('whoever waits for the disk is told, although the plan has left the screen', async () => {
  there.holdBack();
  type(benefits, 0.3);
  let isTold = false;
  const saved = (async () => {
    await session.untilSaved(planId);
    isTold = true;
  })();
  session.useSession.getState().close();
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(isTold).toBe(false);
  there.letGo();
  await saved;
  expect(there.plan.costs.benefits).toBe(0.3);
});

test('nobody waits for a plan that is on disk', async () => {
  await session.untilSaved(planId);
  await session.untilSaved('another-plan');
});

test('undo during a drag takes back the drag and ends it', async () => {
  type(raise, 0.09);
  await session.untilSaved(planId);
  const ended = vi.fn<() => void>();
  const release = session.holdEdits(ended);
  type(benefits, 0.3);
  type(benefits, 0.31);
  await session.useSession.getState().undo();
  expect(ended).toHaveBeenCalledTimes(1);
  expect(shown().costs).toMatchObject({ raise: 0.09, benefits: costs.benefits });
  expect(there.plan).toEqual(shown());
  // Its end comes too late to do anything.
  release();
  await session.untilSaved(planId);
  expect(there.plan).toEqual(shown());
});

test.each([
  ['nothing', []],
  ['nothing in the end', [0.3, costs.benefits]],
])('undo during a drag that has changed %s ends it, and undoes nothing', async (_, values) => {
  type(raise, 0.09);
  await session.untilSaved(planId);
  const ended = vi.fn<() => void>();
  session.holdEdits(ended);
  for (const value of values) type(benefits, value);
  await session.useSession.getState().undo();
  expect(ended).toHaveBeenCalledTimes(1);
  await session.untilSaved(planId);
  expect(there.plan.costs).toMatchObject({ raise: 0.09, benefits: costs.benefits });
  await session.useSession.getState().undo();
  expect(there.plan.costs).toEqual(costs);
});
