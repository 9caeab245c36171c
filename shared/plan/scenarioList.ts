/** The plan's list of scenarios: one more, another place in it, one less, and what others stand on meanwhile. */
import type { Plan, Scenario } from './types.ts';

const withScenarios = (plan: Plan, scenarios: readonly Scenario[]): Plan => ({ ...plan, scenarios });

/** After the one it starts from, or last. */
export function scenarioAdded(plan: Plan, scenario: Scenario): Plan {
  const after = plan.scenarios.findLastIndex(
    ({ id, basedOn }) =>
      scenario.basedOn !== 'base' && (id === scenario.basedOn || basedOn === scenario.basedOn),
  );
  const at = after === -1 ? plan.scenarios.length : after + 1;
  return withScenarios(plan, plan.scenarios.toSpliced(at, 0, scenario));
}

/** Right after the one that it is a copy of. */
export function scenarioCopied(plan: Plan, id: string, copy: Pick<Scenario, 'id' | 'name'>): Plan {
  const at = plan.scenarios.findIndex((one) => one.id === id);
  const original = plan.scenarios[at];
  if (original === undefined) return plan;
  return withScenarios(plan, plan.scenarios.toSpliced(at + 1, 0, { ...original, ...copy }));
}

export const scenarioRenamed = (plan: Plan, id: string, name: string): Plan =>
  withScenarios(
    plan,
    plan.scenarios.map((one) => (one.id === id ? { ...one, name } : one)),
  );

/** By so many places later in the list, or earlier. */
export function scenarioMoved(plan: Plan, id: string, by: number): Plan {
  const from = plan.scenarios.findIndex((one) => one.id === id);
  const one = plan.scenarios[from];
  const to = from + by;
  if (one === undefined || to < 0 || to >= plan.scenarios.length) return plan;
  return withScenarios(plan, plan.scenarios.toSpliced(from, 1).toSpliced(to, 0, one));
}

/** Those that stand directly on a scenario, and those that stand on them. */
export function standingOn(
  plan: Plan,
  id: string,
): { readonly direct: readonly Scenario[]; readonly all: readonly Scenario[] } {
  const direct = plan.scenarios.filter(({ basedOn }) => basedOn === id);
  const found = new Set([...direct, ...direct.flatMap((one) => standingOn(plan, one.id).all)]);
  return { direct, all: plan.scenarios.filter((one) => found.has(one)) };
}

/** `along`: what stands on it goes, too. `keep`: it takes the changes over, so that nothing becomes of it. */
export function scenarioRemoved(plan: Plan, id: string, others: 'along' | 'keep'): Plan {
  const gone = plan.scenarios.find((one) => one.id === id);
  if (gone === undefined) return plan;
  const { all } = standingOn(plan, id);
  const rest = plan.scenarios.filter((one) => one !== gone && !(others === 'along' && all.includes(one)));
  return withScenarios(
    plan,
    rest.map((one) =>
      one.basedOn === id
        ? { ...one, basedOn: gone.basedOn, changes: [...gone.changes, ...one.changes] }
        : one,
    ),
  );
}
