/** The same number in every month, so that one can walk through time from an explanation to the next. */
import type { Address } from '../engine/explanation.ts';
import { readOfAddress } from './address.ts';
import type { Computed } from './compute.ts';
import { Explainer } from './explain.ts';

/** T numbers, NaN where not defined; undefined for what does not run over months, or is not in the plan. */
export function courseOf(computed: Computed, address: Address): Float64Array | undefined {
  const { plan } = computed;
  const read = readOfAddress(plan, address);
  if (read === undefined) return undefined;
  const { monthly } = read.of.kind === 'input' ? read.of.input : read.of.quantity;
  if (!monthly) return undefined;
  const explainer = new Explainer(computed);
  return Float64Array.from({ length: plan.months }, (_, month) => explainer.value({ ...read, month }));
}
