/** What a field expects, in plain words: used in faults and beside inputs. */
import { say } from '../../language/say.ts';
import type { Range } from '../schema/fields.ts';

/** `a whole number from 1 to 60`, `a number above 0`, `a number of at least 0 and below 1`. */
export function rangeInWords(range: Range, many = false): string {
  const whole = range.whole === true;
  const subject = many
    ? say(whole ? 'whole numbers' : 'numbers')
    : say(whole ? 'a whole number' : 'a number');
  const { min, above, max, below } = range;
  const low = min === -Infinity ? undefined : min;
  if (low !== undefined && max !== undefined) {
    return say('{number} from {low} to {high}', { number: subject, low, high: max });
  }
  const lower =
    above !== undefined
      ? say('above {limit}', { limit: above })
      : low !== undefined
        ? say('of at least {limit}', { limit: low })
        : undefined;
  const upper =
    below !== undefined
      ? say('below {limit}', { limit: below })
      : max !== undefined
        ? say('of at most {limit}', { limit: max })
        : undefined;
  if (lower !== undefined && upper !== undefined) {
    return say('{number} {lower} and {upper}', { number: subject, lower, upper });
  }
  const bound = lower ?? upper;
  return bound === undefined ? subject : say('{number} {bound}', { number: subject, bound });
}

export function inRange(value: number, range: Range): boolean {
  return (
    Number.isFinite(value) &&
    (range.whole !== true || Number.isInteger(value)) &&
    (range.min === undefined || value >= range.min) &&
    (range.above === undefined || value > range.above) &&
    (range.max === undefined || value <= range.max) &&
    (range.below === undefined || value < range.below)
  );
}

/** `"a", "b" or "c"`. */
export function oneOf(options: readonly string[]): string {
  const quoted = options.map((option) => `"${option}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : say('{options} or {last}', { options: quoted.join(', '), last });
}

const plain = (text: string): string => text.replaceAll(/[-_ ]/gu, '').toLowerCase();

/** The known name nearest to a mistyped one, or nothing when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 40) return undefined;
  const wanted = plain(name);
  let best: string | undefined;
  let fewest = 3;
  for (const option of known) {
    const edits = distance(wanted, plain(option), fewest);
    if (edits < fewest) {
      best = option;
      fewest = edits;
    }
  }
  return best;
}

/** Letters to insert, delete or change to get from one word to the other; `limit` when that or more. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(limit, row[to.length] ?? limit);
}
