/** The plan without its scenarios, notes and actuals: fields, then the rules between them. */
import { say } from '../../language/say.ts';
import { isPlanLength } from '../months.ts';
import { planFields } from '../schema/plan.ts';
import type { FaultList } from './faults.ts';
import { checkRules } from './rules.ts';
import { denseList, isObject, type Bag } from '../values.ts';
import { readFields, type Walk } from './walk.ts';

export interface BaseReading {
  /** The document with defaults filled in; faulty parts stand as they were. Undefined: not even an object. */
  readonly plan: Bag | undefined;
  readonly walk: Walk;
}

/** `trusted` is a valid plan with which the document may share parts. */
export function readBase(document: unknown, faults: FaultList, trusted?: Bag): BaseReading {
  const walk = walkOf(document, faults, trusted);
  const plan = readFields(planFields, document, '', walk, trusted, () => say('a plan document (an object)'));
  if (!isObject(plan)) return { plan: undefined, walk };
  checkRules(plan, faults);
  return { plan, walk };
}

export function walkOf(document: unknown, faults: FaultList, trusted?: Bag): Walk {
  const months = monthsOf(document);
  const segments = idsOf(document, 'segments');
  const same =
    trusted !== undefined && months === monthsOf(trusted) && sameSet(segments, idsOf(trusted, 'segments'));
  return { faults, months, ids: { segments }, ...(same ? { trusted } : {}) };
}

function monthsOf(document: unknown): number | undefined {
  const months = isObject(document) && Object.hasOwn(document, 'months') ? document['months'] : undefined;
  return isPlanLength(months) ? months : undefined;
}

function idsOf(document: unknown, list: string): ReadonlySet<string> | undefined {
  const items = isObject(document) ? document[list] : undefined;
  if (!Array.isArray(items)) return undefined;
  const ids = new Set<string>();
  for (const item of denseList(items)) {
    if (isObject(item) && typeof item['id'] === 'string') ids.add(item['id']);
  }
  return ids;
}

function sameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && a.size === b.size && [...a].every((id) => b.has(id));
}
