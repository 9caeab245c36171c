/**
 * The canonical text of a plan: fields in the order of the schema, two spaces, arrays of numbers on one line, so
 * that two versions of a plan differ on the lines where their assumptions differ. `parsePlan` of it gives the
 * very same plan.
 */
import type { Field, Fields } from './schema/fields.ts';
import { planFields } from './schema/plan.ts';
import { distributionFields, noteFields } from './schema/uncertainty.ts';
import type { Json, Plan } from './types.ts';
import { isObject } from './values.ts';

/** Ends with a newline. */
export function printPlan(plan: Plan): string {
  return `${printed(inOrder({ kind: 'group', label: '', meaning: '', fields: planFields }, plan, plan), '')}\n`;
}

/** Fields in the schema's order; entries by name, whose order means nothing, in an order of their own. */
function inOrder(field: Field | undefined, value: unknown, plan: Plan): unknown {
  if (field === undefined) return value;
  switch (field.kind) {
    case 'group':
      return isObject(value) ? fieldsInOrder(field.fields, value, plan) : value;
    case 'list':
      return Array.isArray(value)
        ? value.map((item: unknown) => (isObject(item) ? fieldsInOrder(field.item, item, plan) : item))
        : value;
    case 'shares':
      return byKey(
        value,
        plan[field.of].map(({ id }) => id),
      );
    case 'special':
      return specialInOrder(field.special, plan);
    case 'number':
    case 'series':
    case 'numbers':
    case 'text':
    case 'choice':
    case 'flag':
    case 'month':
    case 'reference':
      return value;
    default:
      return field satisfies never;
  }
}

function fieldsInOrder(fields: Fields, value: object, plan: Plan): unknown {
  const bag = byKey(value, Object.keys(fields));
  return Object.fromEntries(
    Object.entries(bag).map(([name, inside]) => [name, inOrder(fields[name], inside, plan)]),
  );
}

/** Own entries in the order of `keys`; those left out of it are left out. */
function byKey(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));
}

const sorted = (value: object): readonly string[] => Object.keys(value).toSorted();

function specialInOrder(special: 'scenarios' | 'uncertainty' | 'notes' | 'actuals', plan: Plan): unknown {
  switch (special) {
    case 'scenarios':
      return plan.scenarios.map(({ id, name, basedOn, changes }) => ({
        id,
        name,
        basedOn,
        changes: changes.map((change) => byKey(change, ['path', 'set', 'multiply', 'add'])),
      }));
    case 'uncertainty':
      return plan.uncertainty.map(({ path, mode, distribution }) => ({
        path,
        mode,
        distribution: byKey(distribution, Object.keys(distributionFields[distribution.kind])),
      }));
    case 'notes':
      return mapped(plan.notes, (note) => byKey(note, Object.keys(noteFields)));
    case 'actuals':
      return mapped(plan.actuals, (months) => byKey(months, sorted(months)));
    default:
      return special satisfies never;
  }
}

const mapped = <T>(entries: Readonly<Record<string, T>>, change: (entry: T) => unknown): unknown =>
  Object.fromEntries(
    Object.entries(byKey(entries, sorted(entries))).map(([key]) => [key, change(entries[key] as T)]),
  );

function printed(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (!list.some((item) => typeof item === 'object' && item !== null)) {
      return `[${list.map((item) => JSON.stringify(item)).join(', ')}]`;
    }
    return `[\n${list.map((item) => inner + printed(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value as Json);
  const entries = Object.entries(value).map(
    ([key, inside]) => `${inner}${JSON.stringify(key)}: ${printed(inside, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}
