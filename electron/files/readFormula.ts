/** A cell's formula as a file keeps it, and as it reads in that cell. */
import { say } from '../../shared/language/say.ts';
import type { Place } from './addresses.ts';
import { ownText } from './readStrings.ts';
import type { Attributes } from './readXml.ts';
import { movedFormula } from './sharedFormula.ts';
import { Refusal } from './zipReader.ts';

export interface RawFormula {
  readonly attributes: Attributes;
  text: string;
}

/** By their number: the first cell of each and what it says. */
export type SharedFormulas = Map<string, { readonly place: Place; readonly text: string }>;

/** Excel's own limit, in characters. */
const longest = 8_192;

interface CellFormula {
  readonly formula: string;
  readonly array?: true;
}

/** `null` where there is none. Throws a `Refusal` that begins with `where`. */
export function readFormula(
  { attributes, text }: RawFormula,
  place: Place,
  shared: SharedFormulas,
  where: string,
): CellFormula | null {
  if (text.length > longest)
    throw new Refusal(say('{place} has a formula that is longer than a formula can be.', { place: where }));
  const { t, si = '' } = attributes;
  if (t === 'shared' && text === '') {
    const first = shared.get(si);
    if (!first)
      throw new Refusal(say('{place} shares a formula that the file does not have.', { place: where }));
    const moved = movedFormula(first.text, place.row - first.place.row, place.column - first.place.column);
    return { formula: moved };
  }
  if (text === '') return null;
  const own = ownText(text);
  if (t === 'shared') shared.set(si, { place, text: own });
  // What-if tables are filled in from one cell, as array formulas are.
  return t === 'array' || t === 'dataTable' ? { formula: own, array: true } : { formula: own };
}
