/** Remarks on cells as sentences. */
import { say } from '../../language/say.ts';
import type { CellKind } from './remarks.ts';

/** `found` and `expected` are those of the first cell, as they are shown to a person. */
export function sayCells(
  what: CellKind,
  place: string,
  count: number,
  found: string,
  expected: string,
): string {
  const values = { place, count, found, expected };
  const one = count === 1;
  switch (what) {
    case 'formulaOverwritten':
      if (found === say('empty')) {
        return say(
          one
            ? '{place}: a formula was deleted. Groundplan keeps its own.'
            : '{place}: {count} formulas were deleted. Groundplan keeps its own.',
          values,
        );
      }
      return say(
        one
          ? '{place}: a formula was typed over with {found}. No input follows from that, so nothing is taken.'
          : '{place}: {count} formulas were typed over, the first with {found}. No input follows from that, so nothing is taken.',
        values,
      );
    case 'formulaChanged':
      return say(
        one
          ? '{place}: the formula is now {found}; it was {expected}. Formulas are Groundplan’s own and are not taken.'
          : '{place}: {count} formulas were changed, the first from {expected} to {found}. Formulas are Groundplan’s own and are not taken.',
        values,
      );
    case 'labelChanged':
      return say(
        one
          ? '{place}: the text is now {found}; it was {expected}. Texts are not taken.'
          : '{place}: {count} texts were changed, the first from {expected} to {found}. Texts are not taken.',
        values,
      );
    case 'fixedValueChanged':
      return say(
        one
          ? '{place}: {expected} became {found}. This is fixed when a workbook is made; change it in Groundplan.'
          : '{place}: {count} values, the first {expected} became {found}. This is fixed when a workbook is made; change it in Groundplan.',
        values,
      );
    case 'killerChanged':
      return say(
        one
          ? '{place}: {expected} became {found}. Killers are computed by Groundplan and are not taken.'
          : '{place}: {count} values, the first {expected} became {found}. Killers are computed by Groundplan and are not taken.',
        values,
      );
    case 'cellAdded':
      return say(
        one
          ? '{place}: {found} was typed where nothing stood. Groundplan has no place for it.'
          : '{place}: {count} cells were typed where nothing stood. Groundplan has no place for it.',
        values,
      );
    case 'noteTyped':
      return say(
        one
          ? '{place}: the note or source is now {found}. Notes are not read back; write them in Groundplan.'
          : '{place}: {count} notes or sources were changed, the first to {found}. Notes are not read back; write them in Groundplan.',
        values,
      );
    default:
      return what satisfies never;
  }
}
