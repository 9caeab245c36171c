/** "Why?" of a number in another plan than the one on the screen: that one is opened, and asked. */
import type { Computed } from '../../../shared/model/index.ts';
import { askWhy } from '../../state/describing.ts';
import type { Relation } from '../../state/relation.ts';
import { useResults } from '../../state/results.ts';
import { useView } from '../../state/view.ts';
import { openScenario } from './actions.ts';

function opened(scenario: string): Computed | null {
  if (useResults.getState().scenario !== scenario) openScenario(scenario);
  return useResults.getState().computed;
}

export function askWhyIn(scenario: string, series: string, t: number): void {
  const computed = opened(scenario);
  if (computed !== null) askWhy(computed, series, t);
}

/** `relation` is given the numbers of the plan that has been opened. */
export function askRelationIn(scenario: string, relation: (computed: Computed) => Relation): void {
  const computed = opened(scenario);
  if (computed !== null) useView.getState().why({ kind: 'relation', relation: relation(computed) });
}
