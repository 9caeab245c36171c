/** Asks a worker for the numbers of a plan that is not on the screen; questions are answered one after the other. */
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import type { Plan } from '../../shared/plan/types.ts';

export interface PlanNumbers {
  /** T numbers by the name of each series (model.md 10), NaN where not defined. */
  readonly series: Readonly<Record<string, Float64Array>>;
  readonly verdicts: readonly TargetVerdict[];
}

interface Asked {
  readonly plan: Plan;
  readonly answer: (numbers: PlanNumbers) => void;
}

let worker: Worker | undefined;
let underway: Asked | undefined;
let waiting: readonly Asked[] = [];

function started(): Worker {
  const made = new Worker(new URL('numbers.worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<PlanNumbers>) => {
    underway?.answer(data);
    underway = undefined;
    next();
  });
  // A plan that brings the worker down is left unanswered, those behind it are not.
  made.addEventListener('error', () => {
    underway = undefined;
    next();
  });
  return made;
}

function next(): void {
  if (underway !== undefined) return;
  [underway, ...waiting] = waiting;
  if (underway === undefined) return;
  worker ??= started();
  worker.postMessage(underway.plan, {});
}

/** Returns what calls it off; one that is being worked on is finished, and answered to. */
export function askNumbers(plan: Plan, answer: Asked['answer']): () => void {
  const asked: Asked = { plan, answer };
  waiting = [...waiting, asked];
  next();
  return () => {
    waiting = waiting.filter((other) => other !== asked);
  };
}
