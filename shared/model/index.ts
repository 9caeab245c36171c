/** The planning model for the rest of the app: compute a plan, read its series, ask why. */
import { say } from '../language/say.ts';
import type { Address } from '../engine/explanation.ts';
import type { Unit } from '../plan/units.ts';
import type { QuantityKind } from '../engine/declaration.ts';
import { addressOfRead } from './address.ts';
import type { Computed } from './compute.ts';
import { ownerLabel } from './labels.ts';

export { compute, type Computed, type ConstraintWord } from './compute.ts';
export { courseOf } from './course.ts';
export { differenceFrom, type DifferingPart } from './difference.ts';
export { explain } from './explain.ts';
export { needsLong, programOf, takeProgram, type SentProgram } from './sentProgram.ts';
export { addressOfPath, whereItCounts, type WhereItCounts } from './whereItCounts.ts';

export interface SeriesDescription {
  /** What it is: `Heads`. */
  readonly label: string;
  /** Whose it is: `Mid-market account executives`; empty for the company. */
  readonly owner: string;
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly meaning: string;
}

/** Undefined for a name that is no series of the plan. */
export function describeSeries(computed: Computed, name: string): SeriesDescription | undefined {
  const series = computed.compiledSeries(name);
  if (!series) return undefined;
  const { label, unit, kind, meaning, over } = series.quantity;
  return {
    label: say(label),
    owner: ownerLabel(computed.plan, over, series.places),
    unit,
    kind,
    meaning: say(meaning),
  };
}

/** The address of one month of a series, to be explained; t counts from 0. */
export function addressOf(computed: Computed, name: string, t: number): Address | undefined {
  const series = computed.compiledSeries(name);
  if (!series) return undefined;
  return addressOfRead(computed.plan, {
    of: { kind: 'quantity', quantity: series.quantity },
    places: series.places,
    month: t,
  });
}
