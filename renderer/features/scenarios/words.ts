/** Scenarios and what they change, in words. */
import { language, say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';

/** `base` is the plan itself. */
export const nameOfScenario = (plan: Plan, id: string): string =>
  plan.scenarios.find((one) => one.id === id)?.name ?? say('the base plan');

/** `“A”, “B” and “C”`. */
export function namesOf(scenarios: readonly { readonly name: string }[]): string {
  const names = scenarios.map(({ name }) => `“${name}”`);
  return new Intl.ListFormat(language() === 'zh-CN' ? 'zh-CN' : 'en-GB', { type: 'conjunction' }).format(
    names,
  );
}
