/** Months of addresses: which month a number is of, and the same number in another one. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { monthName } from '../../ui/format.ts';

/** From 0; −1 before the plan; nothing for what does not run over months. */
export function monthOf(address: string): number | undefined {
  const found = /@(-?\d+)$/u.exec(address)?.[1];
  return found === undefined ? undefined : Number(found);
}

export const inMonth = (address: string, t: number): string => address.replace(/@-?\d+$/u, `@${t}`);

/** The month as people read it; empty for what has none. */
export function whenOf({ address, when }: ExplainedPart, { months }: Computed): string {
  const t = monthOf(address);
  const month = t === undefined ? undefined : months[t];
  return month === undefined ? when : monthName(month);
}

/** A number by its name and its month, if it has one. */
export const named = (name: string, month: string): string =>
  month === '' ? name : say('{name}, {month}', { name, month });
