/** Bridges are worked out in a worker: a screen that asked for one hears of it also where the worker does not get through. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BridgeAnswer } from '../../renderer/workers/askBridge.ts';
import { casePlan } from './plan-cases.ts';

/** Does what it is told by the test. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  readonly asked: unknown[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(question: unknown): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const before = casePlan('ten-to-twenty');
const after = { ...before, costs: { ...before.costs, benefits: 0.5 } };
const question = { before, after, target: { metric: 'arr', month: '2027-12' } };

test('a worker that fails says so to who asked, and the next question gets another one', async () => {
  const { askBridge } = await import('../../renderer/workers/askBridge.ts');
  const [first, second]: [BridgeAnswer[], BridgeAnswer[]] = [[], []];
  askBridge(question, (answer) => first.push(answer));
  askBridge(question, (answer) => second.push(answer));
  const [broken] = FakeWorker.made;
  expect(broken?.asked).toHaveLength(1);
  broken?.fail();
  expect(first.map(({ kind }) => kind)).toEqual(['working', 'failed']);
  expect(broken?.isEnded).toBe(true);
  const other = FakeWorker.made[1];
  expect(other?.asked).toHaveLength(1);
  other?.say({ kind: 'shares', shares: { from: 1, to: 1, shares: [] } });
  expect(second.map(({ kind }) => kind)).toEqual(['working', 'bridge']);
});
