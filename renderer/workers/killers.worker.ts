/** Works out the killers beside the screen: a plan in, one attribution a target out. */
import { attribute } from '../../shared/analysis/index.ts';
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';

interface WorkerScope {
  onmessage: ((message: MessageEvent<Plan>) => void) | null;
  readonly postMessage: (value: unknown) => void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => scope.postMessage(attribute(compute(data)));
