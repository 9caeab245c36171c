/** What was typed into a field of the plan: a number within the field's range, or the reason why not. */
import type { Range } from '../../shared/plan/schema/fields.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { say } from '../../shared/language/say.ts';
import { shown } from './format.ts';
import { userSeparators } from './locale.ts';
import { parseNumber } from './parseNumber.ts';

export interface Limits {
  readonly unit: Unit;
  readonly range: Range;
  readonly currency: string;
  readonly nullMeans?: string | undefined;
}

export type Read =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly reason: string };

/** The reason why `value` is outside of the range, in the words of the field's unit. */
function rangeFault(value: number, { unit, range, currency }: Limits): string | undefined {
  const words = (limit: number): string => shown(limit, unit, currency);
  if (range.whole === true && !Number.isInteger(value)) return say('A whole number, please.');
  const low = range.min ?? -Infinity;
  const high = range.max ?? Infinity;
  if (value < low || value > high) {
    if (Number.isFinite(low) && Number.isFinite(high)) {
      return say('Between {low} and {high}.', { low: words(low), high: words(high) });
    }
    return Number.isFinite(low)
      ? say('{limit} or more.', { limit: words(low) })
      : say('{limit} or less.', { limit: words(high) });
  }
  if (range.above !== undefined && value <= range.above) {
    return say('More than {limit}.', { limit: words(range.above) });
  }
  if (range.below !== undefined && value >= range.below) {
    return say('Less than {limit}.', { limit: words(range.below) });
  }
  return undefined;
}

export function readNumber(text: string, limits: Limits): Read {
  const empty = /^(?:|none|-|–)$/iu.test(text.trim()) || text.trim() === say('none');
  if (empty && limits.nullMeans !== undefined) return { ok: true, value: null };
  const parsed = parseNumber(text, userSeparators(), { percent: unitInfo(limits.unit).style === 'percent' });
  if (!parsed.ok) return { ok: false, reason: parsed.reason };
  if (!Number.isFinite(parsed.value)) return { ok: false, reason: say('That number is too large.') };
  const fault = rangeFault(parsed.value, limits);
  return fault === undefined ? { ok: true, value: parsed.value } : { ok: false, reason: fault };
}

/** How far an arrow key goes: a percentage point, one, or one in the second digit of a large number. */
export function stepOf(value: number, unit: Unit, range: Range): number {
  if (range.whole === true) return 1;
  const { style } = unitInfo(unit);
  if (style === 'percent') return Math.abs(value) <= 0.1 && value !== 0 ? 0.001 : 0.01;
  if (style === 'multiple') return 0.1;
  const size = Math.abs(value);
  return size < 1 ? 0.1 : size < 100 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 1);
}
