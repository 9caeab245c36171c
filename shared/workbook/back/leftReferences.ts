/**
 * Formulas and names that were left as they were while the cells they refer to moved: some programs insert rows and
 * rename sheets without looking at formulas. One remark for all of them, since all of it comes from one thing.
 */
import { say } from '../../language/say.ts';
import type { Remarks } from './remarks.ts';

export class LeftReferences {
  private formulas = 0;
  private readonly names: string[] = [];
  private first: { readonly place: string; readonly meaning: string } | undefined;

  /** `meaning` is asked of the first only. */
  formula(place: string, meaning: () => string | undefined): void {
    this.formulas++;
    this.first ??= { place, meaning: meaning() ?? say('refers to where other cells stand now') };
  }

  name(name: string): void {
    this.names.push(name);
  }

  remark(remarks: Remarks): void {
    const { formulas, names, first } = this;
    const count = formulas + names.length;
    if (count === 0) return;
    const [name = ''] = names;
    const counted = [
      ...(formulas > 0 ? [say('{count} formulas', { count: formulas })] : []),
      ...(names.length > 0 ? [say('{count} names', { count: names.length })] : []),
    ].join(say(' and '));
    const isOne = count === 1;
    remarks.add('', {
      place: first?.place ?? name,
      what: 'referencesLeft',
      found: counted,
      expected: say('references that follow their cells'),
      ...(isOne ? {} : { count }),
      text: [
        say(
          isOne
            ? 'Rows, columns or sheets were changed without {what} following, so that it refers to where other cells stand now, or none.'
            : 'Rows, columns or sheets were changed without {what} following, so that they refer to where other cells stand now, or none.',
          { what: counted },
        ),
        first === undefined
          ? say('The first is the name {name}.', { name })
          : say('The first, {place}, {meaning}.', first),
        say(
          isOne
            ? 'What it shows is not the plan’s; inputs are read by their paths all the same.'
            : 'What they show is not the plan’s; inputs are read by their paths all the same.',
        ),
      ].join(say(' ')),
    });
  }
}
