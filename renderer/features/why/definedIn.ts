/** Where a number's rule is written, for a founder: `model.md 5` as `Defined in the plan model, section 5`. */
import { say } from '../../../shared/language/say.ts';

export function definedIn(source: string): string {
  const section = /^model\.md (.+)$/u.exec(source)?.[1];
  return section === undefined ? source : say('Defined in the plan model, section {section}', { section });
}
