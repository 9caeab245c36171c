/** Which assumptions the scenario on the screen changes: those are shown as it has them, and not edited there. */
import type { Plan, Scenario } from '../../shared/plan/types.ts';

/** The scenario and those it is based on, nearest first. */
function chain(plan: Plan, id: string): readonly Scenario[] {
  const found: Scenario[] = [];
  let next = id;
  while (next !== 'base') {
    const scenario = plan.scenarios.find((candidate) => candidate.id === next);
    if (scenario === undefined || found.includes(scenario)) break;
    found.push(scenario);
    next = scenario.basedOn;
  }
  return found;
}

/** The scenario that changes something at, above or below the path; nothing in the base plan. */
export function scenarioTouching(plan: Plan, scenarioId: string, path: string): Scenario | undefined {
  return chain(plan, scenarioId).find((scenario) =>
    scenario.changes.some(
      (change) =>
        change.path === path || change.path.startsWith(`${path}.`) || path.startsWith(`${change.path}.`),
    ),
  );
}
