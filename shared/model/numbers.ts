/** Steps of the model that are no series of the result, by month: read for display, never worked out again. */
import type { Address } from '../engine/explanation.ts';
import { language, say } from '../language/say.ts';
import { nameAtPlaces } from './address.ts';
import type { Computed } from './compute.ts';
import { model } from './model.ts';

export interface Step {
  /** Without the month: `support.work`, `segment.serviceStrain(smb)`. */
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  /** A number a month, NaN where not defined. */
  readonly values: Float64Array;
}

const byName = new Map(model.quantities.map((quantity) => [quantity.name, quantity]));

/** A hundred cost lines are said alike: translated once for each language. */
const words = new Map<string, Pick<Step, 'label' | 'meaning'>>();

function wordsOf({
  name,
  label,
  meaning,
}: (typeof model.quantities)[number]): Pick<Step, 'label' | 'meaning'> {
  const key = `${language()} ${name}`;
  let said = words.get(key);
  if (said === undefined) words.set(key, (said = { label: say(label), meaning: say(meaning) }));
  return said;
}

type Unrolled = Computed['compiled']['unrolled'];

/** Where a step's numbers stand, month by month: the same for every plan of a shape. */
const nodesByName = new WeakMap<Unrolled, Map<string, readonly (number | undefined)[]>>();

function nodesOf(unrolled: Unrolled, name: string, places: readonly number[], months: number) {
  let known = nodesByName.get(unrolled);
  if (known === undefined) nodesByName.set(unrolled, (known = new Map()));
  const key = [name, ...places].join(' ');
  let nodes = known.get(key);
  if (nodes === undefined) {
    nodes = Array.from({ length: months }, (_, t) => unrolled.nodeOf(name, places, t));
    known.set(key, nodes);
  }
  return nodes;
}

/** Throws for a name that the model has not: screens write them down. */
export function stepOf(
  { plan, compiled, values }: Computed,
  name: string,
  places: readonly number[] = [],
): Step {
  const quantity = byName.get(name);
  if (quantity === undefined) throw new Error(`The model has no ${name}`);
  return {
    name: nameAtPlaces(plan, quantity, places),
    ...wordsOf(quantity),
    values: Float64Array.from(nodesOf(compiled.unrolled, name, places, plan.months), (node) =>
      node === undefined ? NaN : (values[node] ?? NaN),
    ),
  };
}

/** Month `t` of a step, to be explained. */
export const addressOfStep = ({ name }: Pick<Step, 'name'>, t: number): Address => `${name}@${t}`;
