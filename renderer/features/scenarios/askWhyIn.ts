/** "Why?" of a number in another plan than the one on the screen: that one is opened, and asked. */
import { askWhy } from '../../state/describing.ts';
import { useResults } from '../../state/results.ts';
import { openScenario } from './actions.ts';

export function askWhyIn(scenario: string, series: string, t: number): void {
  if (useResults.getState().scenario !== scenario) openScenario(scenario);
  const { computed } = useResults.getState();
  if (computed !== null) askWhy(computed, series, t);
}
