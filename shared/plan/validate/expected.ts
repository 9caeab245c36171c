/** What a field would have accepted, in words a founder understands. */
import { say } from '../../language/say.ts';
import type { Field } from '../schema/fields.ts';
import { oneOf, rangeInWords } from './words.ts';

/** `a segment`, `an opening cohort`. */
export const itemOf = (one: string): string =>
  say(/^[aeiou]/u.test(one) ? 'an {item}' : 'a {item}', { item: say(one) });

/** `months` is how long a series has to be, where that is known. */
export function expectedOf(field: Field, { months }: { readonly months?: number | undefined }): string {
  switch (field.kind) {
    case 'number': {
      const number = rangeInWords(field.range);
      return field.nullMeans === undefined
        ? number
        : say('{expected}, or null ({meaning})', { expected: number, meaning: say(field.nullMeans) });
    }
    case 'series': {
      const one = rangeInWords(field.range);
      const number =
        months === undefined
          ? say('{expected}, or one for each month', { expected: one })
          : say('{expected}, or a list of {months}', { expected: one, months });
      return field.auto === undefined
        ? number
        : say('{expected}, or "auto" ({meaning})', { expected: number, meaning: say(field.auto) });
    }
    case 'numbers': {
      const words = rangeInWords(field.range, true);
      if (field.exactLength !== undefined)
        return say('a list of {length} {items}', { length: field.exactLength, items: words });
      return field.minLength === undefined
        ? say('a list of {items}', { items: words })
        : say('a list of at least {length} of {items}', { length: field.minLength, items: words });
    }
    case 'text':
      return say(field.pattern === undefined ? 'text' : field.pattern.inWords);
    case 'choice':
      return oneOf(field.options);
    case 'flag':
      return say('true or false');
    case 'month':
      return say('a month such as "2027-03"');
    case 'reference':
      return say('the id of one of the plan’s segments');
    case 'shares':
      return say('shares by id of the plan’s segments, summing to 1');
    case 'group':
      return field.nullMeans === undefined
        ? say('an object of fields')
        : say('an object of fields, or null ({meaning})', { meaning: say(field.nullMeans) });
    case 'list':
      return field.minLength === undefined
        ? say('a list, each {item}', { item: itemOf(field.one) })
        : say('a list, each {item}, at least {length}', { item: itemOf(field.one), length: field.minLength });
    case 'special':
      return say(field.special === 'notes' || field.special === 'actuals' ? 'an object' : 'a list');
    default:
      return field satisfies never;
  }
}
