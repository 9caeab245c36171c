/** What a field expects, in plain words: used in faults and beside inputs. */
import type { Range } from '../schema/fields.ts';

/** `a whole number from 1 to 60`, `a number above 0`, `a number of at least 0 and below 1`. */
export function rangeInWords(range: Range, many = false): string {
  const noun = `${range.whole === true ? 'whole number' : 'number'}${many ? 's' : ''}`;
  const subject = many ? noun : `a ${noun}`;
  const { min, above, max, below } = range;
  const low = min === -Infinity ? undefined : min;
  if (low !== undefined && max !== undefined) return `${subject} from ${low} to ${max}`;
  const lower = above !== undefined ? `above ${above}` : low !== undefined ? `of at least ${low}` : undefined;
  const upper = below !== undefined ? `below ${below}` : max !== undefined ? `of at most ${max}` : undefined;
  const bounds = [lower, upper].filter((bound) => bound !== undefined).join(' and ');
  return bounds === '' ? subject : `${subject} ${bounds}`;
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
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
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
