/** Who answers for an assumption and since when, in a line. */
import { say } from '../../shared/language/say.ts';
import type { Note } from '../../shared/plan/types.ts';
import { dateText } from '../ui/dates.ts';

export function noteBy({ owner, reviewed }: Note): string | undefined {
  const when = reviewed === undefined ? undefined : dayText(reviewed);
  if (owner !== undefined && when !== undefined) return say('{owner}, reviewed {when}', { owner, when });
  return when === undefined ? owner : say('reviewed {when}', { when });
}

/** A day as people read it; anything else as somebody wrote it. */
const dayText = (text: string): string =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(text) ? dateText(text, 'calendarDay') : text;
