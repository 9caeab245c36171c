/**
 * Formulas and names that were left as they were while the cells they refer to moved: some programs insert rows and
 * rename sheets without looking at formulas. One remark for all of them, since all of it comes from one thing.
 */
import type { Remarks } from './remarks.ts';

export class LeftReferences {
  private formulas = 0;
  private readonly names: string[] = [];
  private first: { readonly place: string; readonly meaning: string } | undefined;

  /** `meaning` is asked of the first only. */
  formula(place: string, meaning: () => string | undefined): void {
    this.formulas++;
    this.first ??= { place, meaning: meaning() ?? 'refers to where other cells stand now' };
  }

  name(name: string): void {
    this.names.push(name);
  }

  remark(remarks: Remarks): void {
    const { formulas, names, first } = this;
    const count = formulas + names.length;
    if (count === 0) return;
    const [name = ''] = names;
    const what = [
      ...(formulas > 0 ? [`${formulas} ${formulas === 1 ? 'formula' : 'formulas'}`] : []),
      ...(names.length > 0 ? [`${names.length} ${names.length === 1 ? 'name' : 'names'}`] : []),
    ].join(' and ');
    const isOne = count === 1;
    remarks.add('', {
      place: first?.place ?? name,
      what: 'referencesLeft',
      found: what,
      expected: 'references that follow their cells',
      ...(isOne ? {} : { count }),
      text: `Rows, columns or sheets were changed without ${what} following, so that ${isOne ? 'it refers' : 'they refer'} to where other cells stand now, or none.${first === undefined ? ` The first is the name ${name}.` : ` The first, ${first.place}, ${first.meaning}.`} What ${isOne ? 'it shows' : 'they show'} is not the plan’s; inputs are read by their paths all the same.`,
    });
  }
}
