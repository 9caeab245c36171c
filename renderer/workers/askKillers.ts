/** Asks the worker for the killers of a plan. Latest wins: a plan asked about while another is worked on replaces it. */
import type { Attribution } from '../../shared/analysis/result.ts';
import type { Plan } from '../../shared/plan/types.ts';

interface Question {
  readonly plan: Plan;
  readonly answer: (attributions: readonly Attribution[]) => void;
}

let worker: Worker | undefined;
let asked: Question | undefined;
let waiting: Question | undefined;

function next(): void {
  asked = waiting;
  waiting = undefined;
  if (asked !== undefined) worker?.postMessage(asked.plan, {});
}

/** Starts the worker before it is first asked, so that the first verdict does not wait for it to load. */
export function startKillers(): void {
  if (worker !== undefined) return;
  worker = new Worker(new URL('killers.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (message: MessageEvent<readonly Attribution[]>) => {
    if (waiting === undefined) asked?.answer(message.data);
    next();
  });
  // A plan that cannot be worked out is left unanswered; the next one is asked about all the same.
  worker.addEventListener('error', next);
}

export function askKillers(plan: Plan, answer: Question['answer']): void {
  startKillers();
  waiting = { plan, answer };
  if (asked === undefined) next();
}
