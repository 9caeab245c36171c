/** Asks a worker for the numbers of a plan that is not on the screen; questions are answered one after the other. */
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { numbersOf, type PlanNumbers } from './planNumbers.ts';

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
  // Without a worker the window stands still for a moment, but nobody waits for ever. The next plan has one of its own.
  made.addEventListener('error', () => {
    made.terminate();
    worker = undefined;
    const asked = underway;
    underway = undefined;
    if (asked !== undefined) asked.answer(numbersOf(compute(asked.plan)));
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
