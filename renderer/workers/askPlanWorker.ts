/**
 * Asks the worker of the plan on the screen. One question of each kind may wait: latest wins, a plan asked about while
 * another is worked on replaces it. A program comes first, as nothing can be shown without it.
 */
import { attribute } from '../../shared/analysis/index.ts';
import type { Attribution } from '../../shared/analysis/result.ts';
import { compute, type SentProgram } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';

export interface PlanQuestion {
  readonly kind: 'program' | 'killers';
  readonly plan: Plan;
}

export type PlanAnswer =
  | { readonly kind: 'program'; readonly program: SentProgram }
  | { readonly kind: 'killers'; readonly attributions: readonly Attribution[] };

type Asked =
  | {
      readonly kind: 'program';
      readonly plan: Plan;
      /** Undefined where the worker could not make it. */
      readonly answer: (program: SentProgram | undefined) => void;
    }
  | {
      readonly kind: 'killers';
      readonly plan: Plan;
      readonly answer: (attributions: readonly Attribution[]) => void;
    };

let worker: Worker | undefined;
let underway: Asked | undefined;
let program: Extract<Asked, { kind: 'program' }> | undefined;
let killers: Extract<Asked, { kind: 'killers' }> | undefined;

/** Starts the worker before it is first asked, so that the first verdict does not wait for it to load. */
export function startPlanWorker(): void {
  if (worker !== undefined) return;
  worker = new Worker(new URL('plan.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => {
    const asked = ended();
    if (asked?.kind === 'program' && data.kind === 'program') asked.answer(data.program);
    else if (asked?.kind === 'killers' && data.kind === 'killers' && killers === undefined) {
      asked.answer(data.attributions);
    }
    next();
  });
  // Without a worker the window stands still for a moment, but nobody waits for ever. The next question has a worker of its
  // own, which may come up where this one did not.
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    const asked = ended();
    if (asked?.kind === 'program') asked.answer(undefined);
    else if (killers === undefined) asked?.answer(attribute(compute(asked.plan)));
    next();
  });
}

function ended(): Asked | undefined {
  const asked = underway;
  underway = undefined;
  return asked;
}

function next(): void {
  if (underway !== undefined) return;
  if (program !== undefined) {
    underway = program;
    program = undefined;
  } else {
    underway = killers;
    killers = undefined;
  }
  if (underway === undefined) return;
  const { kind, plan } = underway;
  startPlanWorker();
  worker?.postMessage({ kind, plan } satisfies PlanQuestion, {});
}

export function askKillers(plan: Plan, answer: (attributions: readonly Attribution[]) => void): void {
  killers = { kind: 'killers', plan, answer };
  next();
}

export function askProgram(plan: Plan, answer: (program: SentProgram | undefined) => void): void {
  program = { kind: 'program', plan, answer };
  next();
}
