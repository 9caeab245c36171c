/** What is done to the list of scenarios, each one step to undo. */
import { say } from '../../../shared/language/say.ts';
import {
  scenarioAdded,
  scenarioCopied,
  scenarioMoved,
  scenarioRemoved,
  scenarioRenamed,
} from '../../../shared/plan/scenarioList.ts';
import type { Plan, Scenario } from '../../../shared/plan/types.ts';
import { freeId, idsOf } from '../../forms/newItems.ts';
import { changeDocument, type Refusal } from '../../state/changes.ts';
import { useResults } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';

/** Shows the plan as a scenario has it; `base` is the plan itself. */
export function openScenario(id: string): void {
  const { planId } = useSession.getState();
  if (planId !== null) useSettings.getState().setScenario(planId, id);
}

interface Edited {
  readonly base: Plan;
  readonly scenario: Scenario;
}

function edited(id: string): Edited | undefined {
  const { plan: base } = useSession.getState();
  const scenario = base?.scenarios.find((one) => one.id === id);
  return base === null || scenario === undefined ? undefined : { base, scenario };
}

/** From what is on the screen: it stands on the scenario that is open, or on the base plan. Opens it. */
export function createScenario(name: string): Refusal {
  const { plan: base } = useSession.getState();
  if (base === null) return undefined;
  const { scenario: basedOn } = useResults.getState();
  const id = freeId(name, idsOf(base.scenarios));
  const refusal = changeDocument(
    scenarioAdded(base, { id, name, basedOn, changes: [] }),
    say('New scenario {name}', { name }),
  );
  if (refusal === undefined) openScenario(id);
  return refusal;
}

/** With the changes of another, to go another way from there. Opens it. */
export function duplicateScenario(original: string, name: string): Refusal {
  const found = edited(original);
  if (found === undefined) return undefined;
  const id = freeId(name, idsOf(found.base.scenarios));
  const label = say('New scenario {name}', { name });
  const refusal = changeDocument(scenarioCopied(found.base, original, { id, name }), label);
  if (refusal === undefined) openScenario(id);
  return refusal;
}

export function renameScenario(id: string, name: string): Refusal {
  const found = edited(id);
  if (found === undefined) return undefined;
  const label = say('Scenario {before}: called {name}', { before: found.scenario.name, name });
  return changeDocument(scenarioRenamed(found.base, id, name), label);
}

export function moveScenario(id: string, by: number): Refusal {
  const found = edited(id);
  if (found === undefined) return undefined;
  const label = say('Scenario {name}: another place', { name: found.scenario.name });
  return changeDocument(scenarioMoved(found.base, id, by), label);
}

export function removeScenario(id: string, others: 'along' | 'keep'): Refusal {
  const found = edited(id);
  if (found === undefined) return undefined;
  const label = say('Scenario {name} removed', { name: found.scenario.name });
  return changeDocument(scenarioRemoved(found.base, id, others), label);
}
