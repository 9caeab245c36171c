/**
 * Formulas so written that two which mean the same are the same text. Programs rewrite what they save: quotes around
 * sheets' names, spaces, the case of functions, the spelling of numbers, prefixes of newer functions. References are
 * written with their sheet and without `$`, which says what a copy would be, not what the formula is.
 */
import { columnName } from '../../tables/cells.ts';
import { scanFormula } from '../../tables/formulaPieces.ts';

/** Where the cells that a formula refers to stand now. */
export interface Movement {
  /** The sheet's name as it is now; undefined: it is gone. */
  readonly sheet: (name: string) => string | undefined;
  /** Undefined: the row is gone. */
  readonly row: (sheet: string, row: number, edge: Edge) => number | undefined;
  readonly column: (sheet: string, column: number, edge: Edge) => number | undefined;
}

/** One cell, or an end of a range, which shrinks to what is left of it. */
export type Edge = 'alone' | 'first' | 'last';

/** Nothing has moved. */
const unmoved: Movement = {
  sheet: (name) => name,
  row: (_, row) => row,
  column: (_, column) => column,
};

/** Sheets may be called otherwise; references have not followed anything else. */
export const renamedOnly = ({ sheet }: Movement): Movement => ({ ...unmoved, sheet });

/** `own`: the sheet the formula stands on, by the name it has in the formula's own workbook. */
export function canonicalFormula(formula: string, own: string, movement: Movement = unmoved): string {
  let text = '';
  /** Of the reference that comes next. */
  let sheet: string | undefined;
  /** Up to where all has been said. */
  let said = 0;
  scanFormula(formula, (piece, from, to) => {
    if (from < said) return;
    const words = formula.slice(from, to);
    switch (piece) {
      case 'space':
        return;
      case 'text':
        text += words;
        return;
      case 'number':
        text += String(Number(words));
        return;
      case 'sheet':
        sheet = words.startsWith("'") ? words.slice(1, -2).replaceAll("''", "'") : words.slice(0, -1);
        return;
      case 'cell':
      case 'cells':
        text += reference(sheet ?? own, words, movement);
        break;
      case 'word':
        text += named(sheet) + withoutPrefix(words);
        if ((words === 'TRUE' || words === 'FALSE') && formula.startsWith('()', to)) said = to + 2;
        break;
      case 'columns':
      case 'rows':
        text += named(sheet) + words.replaceAll('$', '').toUpperCase();
        break;
      case 'error':
        // The sheet of what is no more says nothing.
        text += words;
        break;
      case 'other':
        text += named(sheet) + words;
        break;
      default:
        piece satisfies never;
    }
    sheet = undefined;
  });
  return text + named(sheet);
}

const prefixes = /^(?:_XLFN\.|_XLWS\.|_XLUDF\.|COM\.MICROSOFT\.|ORG\.LIBREOFFICE\.)+/u;

function withoutPrefix(word: string): string {
  const upper = word.toUpperCase();
  return upper.includes('.') ? upper.replace(prefixes, '') : upper;
}

const named = (sheet: string | undefined): string => (sheet === undefined ? '' : `'${sheet.toLowerCase()}'!`);

function reference(sheet: string, cells: string, movement: Movement): string {
  const now = movement.sheet(sheet);
  const colon = cells.indexOf(':');
  const first = moved(
    sheet,
    colon === -1 ? cells : cells.slice(0, colon),
    colon === -1 ? 'alone' : 'first',
    movement,
  );
  if (now === undefined || first === undefined) return '#REF!';
  if (colon === -1) return named(now) + placeText(first);
  const last = moved(sheet, cells.slice(colon + 1), 'last', movement);
  if (last === undefined || last.row < first.row || last.column < first.column) return '#REF!';
  return `${named(now)}${placeText(first)}:${placeText(last)}`;
}

export interface At {
  readonly row: number;
  readonly column: number;
}

const placeText = ({ row, column }: At): string => columnName(column) + String(row);

function moved(sheet: string, text: string, edge: Edge, movement: Movement): At | undefined {
  const { row, column } = addressIn(text);
  const newRow = movement.row(sheet, row, edge);
  const newColumn = movement.column(sheet, column, edge);
  return newRow === undefined || newColumn === undefined ? undefined : { row: newRow, column: newColumn };
}

/** `$G$25`, known to be an address. */
export function addressIn(text: string): At {
  let column = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) column = column * 26 + (code & 31);
  }
  return { row, column };
}
