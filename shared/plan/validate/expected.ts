/** What a field would have accepted, in words a founder understands. */
import type { Field } from '../schema/fields.ts';
import { oneOf, rangeInWords } from './words.ts';

export const article = (noun: string): string => (/^[aeiou]/u.test(noun) ? 'an' : 'a');

/** `months` is how long a series has to be, where that is known. */
export function expectedOf(field: Field, { months }: { readonly months?: number | undefined }): string {
  switch (field.kind) {
    case 'number': {
      const number = rangeInWords(field.range);
      return field.nullMeans === undefined ? number : `${number}, or null (${field.nullMeans})`;
    }
    case 'series': {
      const length = months === undefined ? 'one for each month' : `a list of ${months}`;
      const number = `${rangeInWords(field.range)}, or ${length}`;
      return field.auto === undefined ? number : `${number}, or "auto" (${field.auto})`;
    }
    case 'numbers': {
      const words = rangeInWords(field.range, true);
      if (field.exactLength !== undefined) return `a list of ${field.exactLength} ${words}`;
      return field.minLength === undefined
        ? `a list of ${words}`
        : `a list of at least ${field.minLength} of ${words}`;
    }
    case 'text':
      return field.pattern === undefined ? 'text' : field.pattern.inWords;
    case 'choice':
      return oneOf(field.options);
    case 'flag':
      return 'true or false';
    case 'month':
      return 'a month such as "2027-03"';
    case 'reference':
      return `the id of one of the plan’s ${field.to}`;
    case 'shares':
      return `shares by id of the plan’s ${field.of}, summing to 1`;
    case 'group':
      return field.nullMeans === undefined
        ? 'an object of fields'
        : `an object of fields, or null (${field.nullMeans})`;
    case 'list':
      return `a list, each ${article(field.one)} ${field.one}${field.minLength === undefined ? '' : `, at least ${field.minLength}`}`;
    case 'special':
      return field.special === 'notes' || field.special === 'actuals' ? 'an object' : 'a list';
    default:
      return field satisfies never;
  }
}
