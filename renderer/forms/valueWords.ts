/** The value of an assumption in a few words, such as what the scenario started from. */
import { say } from '../../shared/language/say.ts';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { monthName, shown, suffixOf } from '../ui/format.ts';
import { choiceInWords } from './words.ts';

/** So many numbers of a list are read at a glance; of a longer one the first and how many there are. */
const mostNumbers = 6;

export function valueInWords(field: Field, value: unknown, currency: string): string {
  if (value === null || value === undefined) {
    return say('nullMeans' in field && field.nullMeans !== undefined ? field.nullMeans : 'none');
  }
  if (typeof value === 'boolean') return value ? say('Yes') : say('No');
  if (value === 'auto') return say('automatic');
  switch (field.kind) {
    case 'number':
      return typeof value === 'number'
        ? withSuffix(shown(value, field.unit, currency), field.unit, currency)
        : '';
    case 'numbers':
    case 'series':
      return Array.isArray(value)
        ? listInWords(value as readonly number[], field.unit, currency)
        : typeof value === 'number'
          ? shown(value, field.unit, currency)
          : '';
    case 'choice':
      return choiceInWords(String(value));
    case 'month':
      return monthName(String(value));
    case 'text':
    case 'reference':
    case 'flag':
      return String(value);
    case 'shares':
    case 'group':
      return Object.keys(value).length === 0 ? say('none') : say('otherwise');
    case 'list':
      return say('{count} entries', { count: Array.isArray(value) ? value.length : 0 });
    case 'special':
      return '';
    default:
      return field satisfies never;
  }
}

type Unit = Extract<Field, { kind: 'number' }>['unit'];

const withSuffix = (text: string, unit: Unit, currency: string): string => {
  const suffix = suffixOf(unit, currency);
  return suffix === '' ? text : `${text} ${suffix}`;
};

function listInWords(values: readonly number[], unit: Unit, currency: string): string {
  if (values.length === 0) return say('none');
  const texts = values.map((value) => shown(value, unit, currency));
  if (texts.length <= mostNumbers) return texts.join(', ');
  if (new Set(values).size === 1) return texts[0] ?? '';
  return say('{first} … ({count} numbers)', {
    first: texts.slice(0, 3).join(', '),
    count: texts.length,
  });
}
