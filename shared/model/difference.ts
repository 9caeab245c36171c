/**
 * One number in two plans of the same months, such as a scenario and the base plan: what it is there, and which of the
 * numbers that it is made of make the difference, one level deep.
 */
import type { Address, ExplainedPart } from '../engine/explanation.ts';
import type { Read } from '../engine/interpret.ts';
import type { Plan } from '../plan/types.ts';
import { addressOfRead, readOfAddress } from './address.ts';
import type { Computed } from './compute.ts';
import { Explainer } from './explain.ts';

export interface DifferingPart {
  readonly part: ExplainedPart;
  /** Its value in the other plan; null where it is not defined or not there. */
  readonly there: number | null;
  /** What the number has more because of it: the number here, less what it were with this part as it is there. */
  readonly effect: number | null;
}

export interface NumberDifference {
  /** Null where the other plan has no such number, or it is not defined. */
  readonly there: number | null;
  /** Those that differ, largest effect first. */
  readonly parts: readonly DifferingPart[];
}

/** Of the parts of a long sum those that differ most by themselves are looked at. */
const mostTried = 40;
/** Differences below this share are those of rounding. */
const leastShare = 1e-12;

/** Undefined where this plan has no number at that address. */
export function differenceFrom(
  here: Computed,
  there: Computed,
  address: Address,
): NumberDifference | undefined {
  const read = readOfAddress(here.plan, address);
  if (read === undefined) return undefined;
  const explainer = new Explainer(here);
  const other = new Explainer(there);
  const valueThere = (part: Read<Plan>): number => {
    const found = readOfAddress(there.plan, addressOfRead(here.plan, part));
    return found === undefined ? NaN : other.value(found);
  };
  const value = explainer.value(read);
  const differing = distinct(explainer.reads(read))
    .map((part) => ({ part, own: explainer.value(part), there: valueThere(part) }))
    .filter(({ own, there: its }) => !alike(own, its))
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, mostTried);
  const parts = differing.map(({ part, there: its }): DifferingPart => {
    const without = explainer.valueWith(read, (one) => (isSame(one, part) ? its : undefined));
    return { part: explainer.part(part), there: orNull(its), effect: orNull(value - without) };
  });
  return {
    there: orNull(valueThere(read)),
    parts: parts.toSorted((a, b) => Math.abs(b.effect ?? Infinity) - Math.abs(a.effect ?? Infinity)),
  };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const alike = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= leastShare * Math.max(Math.abs(a), Math.abs(b));

const distance = ({ own, there }: { readonly own: number; readonly there: number }): number =>
  Number.isFinite(own - there) ? Math.abs(own - there) : Infinity;

const isSame = (a: Read<Plan>, b: Read<Plan>): boolean =>
  nameOf(a) === nameOf(b) &&
  a.month === b.month &&
  a.places.every((place, index) => place === b.places[index]);

const nameOf = ({ of }: Read<Plan>): string => (of.kind === 'input' ? of.input.name : of.quantity.name);

const distinct = (reads: readonly Read<Plan>[]): readonly Read<Plan>[] => [
  ...new Map(reads.map((read) => [`${nameOf(read)}(${read.places.join()})@${read.month}`, read])).values(),
];
