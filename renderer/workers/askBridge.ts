/**
 * Asks a worker for the bridge between two plans. Questions are answered one after the other; one that nobody wants any
 * more ends at once, and with it the worker, since a bridge between plans of many shapes takes seconds.
 */
import {
  bridgeInWords,
  isBridgeable,
  type BridgeShares,
  type MetricAt,
  type PlanBridge,
} from '../../shared/analysis/bridge.ts';
import type { Plan } from '../../shared/plan/types.ts';

export interface BridgeQuestion {
  readonly before: Plan;
  readonly after: Plan;
  readonly target: MetricAt;
}

export type BridgeNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'shares'; readonly shares: BridgeShares };

/** What a screen shows meanwhile and in the end. */
export type BridgeAnswer =
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'bridge'; readonly bridge: PlanBridge }
  /** The plans do not cover the same months. */
  | { readonly kind: 'otherMonths' }
  /** The worker did not get through it: another question may well be answered. */
  | { readonly kind: 'failed' };

interface Asked extends BridgeQuestion {
  readonly answer: (answer: BridgeAnswer) => void;
}

let worker: Worker | undefined;
let waiting: readonly Asked[] = [];
let underway: Asked | undefined;

function started(): Worker {
  const made = new Worker(new URL('bridge.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data: news }: MessageEvent<BridgeNews>) => {
    if (underway === undefined) return;
    const { before, after, answer } = underway;
    if (news.kind === 'progress') {
      answer({ kind: 'working', share: news.share });
      return;
    }
    underway = undefined;
    answer({ kind: 'bridge', bridge: bridgeInWords(before, after, news.shares) });
    next();
  });
  // An exception in it, or a file that could not be fetched: what comes next gets a worker of its own.
  made.addEventListener('error', () => {
    if (worker === made) worker = undefined;
    made.terminate();
    const failed = underway;
    underway = undefined;
    failed?.answer({ kind: 'failed' });
    next();
  });
  return made;
}

function next(): void {
  if (underway !== undefined) return;
  [underway, ...waiting] = waiting;
  if (underway === undefined) return;
  const { before, after, target } = underway;
  worker ??= started();
  worker.postMessage({ before, after, target } satisfies BridgeQuestion, {});
}

/** `answer` is told how far it is, then the bridge. Returns what calls it off. */
export function askBridge(question: BridgeQuestion, answer: Asked['answer']): () => void {
  if (!isBridgeable(question.before, question.after)) {
    answer({ kind: 'otherMonths' });
    return () => undefined;
  }
  const asked: Asked = { ...question, answer };
  waiting = [...waiting, asked];
  answer({ kind: 'working', share: 0 });
  next();
  return () => {
    waiting = waiting.filter((other) => other !== asked);
    if (underway !== asked) return;
    underway = undefined;
    worker?.terminate();
    worker = undefined;
    next();
  };
}
