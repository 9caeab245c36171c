/** Remarks on cells as sentences. */
import type { CellKind } from './remarks.ts';

/** `found` and `expected` are those of the first cell, as they are shown to a person. */
export function sayCells(
  what: CellKind,
  place: string,
  count: number,
  found: string,
  expected: string,
): string {
  const one = count === 1;
  switch (what) {
    case 'formulaOverwritten':
      return found === 'empty'
        ? `${place}: ${one ? 'a formula was' : `${count} formulas were`} deleted. Groundplan keeps its own.`
        : `${place}: ${one ? `a formula was typed over with ${found}` : `${count} formulas were typed over, the first with ${found}`}. No input follows from that, so nothing is taken.`;
    case 'formulaChanged':
      return one
        ? `${place}: the formula is now ${found}; it was ${expected}. Formulas are Groundplan’s own and are not taken.`
        : `${place}: ${count} formulas were changed, the first from ${expected} to ${found}. Formulas are Groundplan’s own and are not taken.`;
    case 'labelChanged':
      return one
        ? `${place}: the text is now ${found}; it was ${expected}. Texts are not taken.`
        : `${place}: ${count} texts were changed, the first from ${expected} to ${found}. Texts are not taken.`;
    case 'fixedValueChanged':
      return `${place}: ${one ? '' : `${count} values, the first `}${expected} became ${found}. This is fixed when a workbook is made; change it in Groundplan.`;
    case 'killerChanged':
      return `${place}: ${one ? '' : `${count} values, the first `}${expected} became ${found}. Killers are computed by Groundplan and are not taken.`;
    case 'cellAdded':
      return `${place}: ${one ? `${found} was` : `${count} cells were`} typed where nothing stood. Groundplan has no place for it.`;
    case 'noteTyped':
      return `${place}: ${one ? `the note or source is now ${found}` : `${count} notes or sources were changed, the first to ${found}`}. Notes are not read back; write them in Groundplan.`;
    default:
      return what satisfies never;
  }
}
