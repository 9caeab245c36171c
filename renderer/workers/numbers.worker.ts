/** Computes a plan beside the screen: a plan in, its numbers by name out. */
import { compute, type Computed } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { numbersOf } from './planNumbers.ts';

/** The part of a worker's own globals that this needs (the window's types are not a worker's). */
interface WorkerScope {
  readonly addEventListener: (type: 'message', listener: (message: MessageEvent<Plan>) => void) => void;
  readonly postMessage: (value: unknown, options: object) => void;
}

const scope = globalThis as unknown as WorkerScope;

let last: Computed | undefined;

scope.addEventListener('message', ({ data }) => {
  last = compute(data, last);
  scope.postMessage(numbersOf(last), {});
});
