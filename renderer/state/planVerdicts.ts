/**
 * Whether each plan of the library reaches its first target: read and worked out one after the other while nobody waits
 * for anything, and kept until the plan is another.
 */
import { create } from 'zustand';
import { judge } from '../../shared/analysis/index.ts';
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import type { PlanSummary } from '../../shared/ipc/values.ts';
import { compute } from '../../shared/model/index.ts';
import { client } from './carrier.ts';

interface Known {
  readonly revision: number;
  /** Of the first target; nothing where the plan has none. */
  readonly verdict: TargetVerdict | undefined;
}

export const usePlanVerdicts = create<{ readonly known: Readonly<Record<string, Known>> }>(() => ({
  known: {},
}));

/** A library may be long; nobody looks at all of it. */
const mostPlans = 30;

async function look({ planId, targets }: PlanSummary): Promise<void> {
  if (targets.length === 0) return;
  const reply = await client['plans.open']({ planId });
  if (reply.kind !== 'plan') return;
  const { document, revision } = reply.state;
  const [verdict] = judge(compute(document));
  usePlanVerdicts.setState(({ known }) => ({ known: { ...known, [planId]: { revision, verdict } } }));
}

const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));

/** Looks at those not known yet. Returns what calls it off. */
export function lookAtVerdicts(plans: readonly PlanSummary[]): () => void {
  let wanted = true;
  const all = async (): Promise<void> => {
    for (const plan of plans.slice(0, mostPlans)) {
      await idle();
      if (!wanted) return;
      if (usePlanVerdicts.getState().known[plan.planId]?.revision !== plan.revision) await look(plan);
    }
  };
  // Without a line the library says so itself.
  void all().catch(() => undefined);
  return () => {
    wanted = false;
  };
}
