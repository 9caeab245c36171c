/** What is worked out beside the screen of the plan that is on it: its program, and the killers of its targets. */
import { attribute } from '../../shared/analysis/index.ts';
import { compute, programOf, type Computed } from '../../shared/model/index.ts';
import type { PlanAnswer, PlanQuestion } from './askPlanWorker.ts';

/** The part of a worker's own globals that this needs (the window's types are not a worker's). */
interface WorkerScope {
  readonly addEventListener: (
    type: 'message',
    listener: (message: MessageEvent<PlanQuestion>) => void,
  ) => void;
  readonly postMessage: (value: unknown, options: object) => void;
}

const scope = globalThis as unknown as WorkerScope;

let last: Computed | undefined;

function answerTo({ kind, plan }: PlanQuestion): PlanAnswer {
  switch (kind) {
    case 'program':
      return { kind, program: programOf(plan) };
    case 'killers':
      last = compute(plan, last);
      return { kind, attributions: attribute(last) };
    default:
      return kind satisfies never;
  }
}

scope.addEventListener('message', ({ data }) => scope.postMessage(answerTo(data), {}));
