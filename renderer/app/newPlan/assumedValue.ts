/** The value of an assumption of a new plan, short enough for a cell: a table of values has none that says nothing. */
import { say } from '../../../shared/language/say.ts';
import { fieldAt, getAt } from '../../../shared/plan/paths.ts';
import type { Field, ListField } from '../../../shared/plan/schema/fields.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { distance, monthName, short, shown, suffixOf } from '../../ui/format.ts';

/** One line; a group of fields has one for each of them. */
export function assumedValue(plan: Plan, path: string): readonly string[] {
  const field = fieldAt(path);
  if (field === undefined) return [];
  // A target is in the unit of what it asks for; that of a new plan is ARR.
  const known: Field =
    field.kind === 'number' && path.startsWith('targets.') ? { ...field, unit: 'money' } : field;
  return linesOf(known, getAt(plan, path), plan.currency);
}

function linesOf(field: Field, value: unknown, currency: string): readonly string[] {
  if (value === null) {
    return [say('nullMeans' in field && field.nullMeans !== undefined ? field.nullMeans : 'none')];
  }
  switch (field.kind) {
    case 'number':
      return [numberOf(Number(value), field.unit, currency)];
    case 'series':
      return [courseOf(value, field.unit, currency)];
    case 'numbers':
      return [numbersOf(value as readonly number[], field.unit, currency)];
    case 'group':
      return Object.entries(field.fields).flatMap(([key, inside]) =>
        linesOf(inside, (value as Readonly<Record<string, unknown>>)[key], currency).map((line) =>
          say('{name}: {value}', { name: say(inside.label), value: line }),
        ),
      );
    case 'list':
      return sumOf(field, value as Items, currency);
    case 'month':
      return [monthName(String(value))];
    case 'text':
    case 'flag':
    case 'choice':
    case 'reference':
    case 'shares':
    case 'special':
      // A new plan has no notes on these: they were answered, or follow from what was.
      return [];
    default:
      return field satisfies never;
  }
}

/** Four digits: what is assumed is not known better. */
const rounded = (value: number, unit: Unit, currency: string): string =>
  shown(Number(value.toPrecision(4)), unit, currency);

/** With `months` after it where it is a time; of other units the label says per what. */
function numberOf(value: number, unit: Unit, currency: string): string {
  const digits = rounded(value, unit, currency);
  return unit === 'months' ? say('{digits} {units}', { digits, units: suffixOf(unit, currency) }) : digits;
}

function courseOf(value: unknown, unit: Unit, currency: string): string {
  if (typeof value === 'number') {
    return say('{value} every month', { value: rounded(value, unit, currency) });
  }
  if (!Array.isArray(value)) return say('automatic');
  const total = (value as readonly number[]).reduce((sum, number) => sum + number, 0);
  return total === 0 ? say('none') : say('{value} in all', { value: short(total, unit, currency) });
}

/** As many as there are years of a life or months of a ramp; the months of a year from the least to the most. */
const mostNumbers = 8;

function numbersOf(numbers: readonly number[], unit: Unit, currency: string): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length > 1 && least === most) {
    return say('{value} every month', { value: rounded(least, unit, currency) });
  }
  if (numbers.length <= mostNumbers) {
    return numbers.map((number) => rounded(number, unit, currency)).join(say(', '));
  }
  return say('{first} to {last}', {
    first: rounded(least, unit, currency),
    last: rounded(most, unit, currency),
  });
}

type Items = readonly Readonly<Record<string, unknown>>[];

/** What the things of a list are counted by: people of a team, customers at the start, money that comes in. */
const counted = ['heads', 'customers', 'amount'] as const;

function sumOf(list: ListField, items: Items, currency: string): readonly string[] {
  const key = counted.find((name) => Object.hasOwn(list.item, name));
  const field = key === undefined ? undefined : list.item[key];
  if (key === undefined || field?.kind !== 'number') return [];
  const sum = distance(
    items.reduce((total, item) => total + Number(item[key]), 0),
    field.unit,
    currency,
  );
  const [first, second] = items;
  const month = second === undefined ? first?.['month'] : undefined;
  return typeof month === 'string'
    ? [say('{value} in {month}', { value: sum, month: monthName(month) })]
    : [sum];
}
