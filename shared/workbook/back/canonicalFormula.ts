/**
 * Formulas so written that two which mean the same are the same text. Programs rewrite what they save: quotes around
 * sheets' names, spaces, the case of functions, the spelling of numbers, prefixes of newer functions. References are
 * written with their sheet and without `$`, which says what a copy would be, not what the formula is.
 */
import { columnName } from '../formulas/a1.ts';

/** Where the cells that a formula refers to stand now. */
export interface Movement {
  /** The sheet's name as it is now; undefined: it is gone. */
  readonly sheet: (name: string) => string | undefined;
  /** `undefined`: the row is gone. `edge`: of a range, which shrinks to what is left of it. */
  readonly row: (sheet: string, row: number, edge: Edge) => number | undefined;
  readonly column: (sheet: string, column: number, edge: Edge) => number | undefined;
}

export type Edge = 'alone' | 'first' | 'last';

/** Nothing has moved. */
export const unmoved: Movement = {
  sheet: (name) => name,
  row: (_, row) => row,
  column: (_, column) => column,
};

const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;

/**
 * Text · error · a sheet's name with its reference · a reference · a word (function, name) · a number · white space ·
 * anything else, a character at a time.
 */
const tokens = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<sheet>(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?:(?<error>#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!))|(?<from>${cell})(?::(?<to>${cell}))?(?![\w.(!]))`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<space>\s+)`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
);

interface Groups {
  readonly sheet?: string;
  readonly error?: string;
  readonly from?: string;
  readonly to?: string;
  readonly word?: string;
  readonly number?: string;
  readonly space?: string;
}

const prefixes = /^(?:_xlfn\.|_xlws\.|_xludf\.|COM\.MICROSOFT\.|ORG\.LIBREOFFICE\.)+/u;

/** `own`: the sheet the formula stands on, by the name it has in the formula's own workbook. */
export function canonicalFormula(formula: string, own: string, movement: Movement = unmoved): string {
  let text = '';
  for (const match of formula.matchAll(tokens)) {
    const { sheet, error, from, to, word, number, space } = (match.groups ?? {}) as Groups;
    if (space !== undefined) continue;
    if (from !== undefined) text += reference(sheet, from, to, own, movement);
    else if (error !== undefined) text += error;
    else if (word !== undefined) text += word.toUpperCase().replace(prefixes, '');
    else if (number !== undefined) text += String(Number(number));
    else text += match[0];
  }
  return text.replaceAll(/\b(TRUE|FALSE)\(\)/gu, '$1');
}

function reference(
  sheet: string | undefined,
  from: string,
  to: string | undefined,
  own: string,
  movement: Movement,
): string {
  const name = sheet === undefined ? own : unquoted(sheet.slice(0, -1));
  const now = movement.sheet(name);
  if (now === undefined) return '#REF!';
  const first = moved(name, from, to === undefined ? 'alone' : 'first', movement);
  if (first === undefined) return '#REF!';
  const prefix = `'${now.toLowerCase()}'!`;
  if (to === undefined) return prefix + placeText(first);
  const last = moved(name, to, 'last', movement);
  if (last === undefined || last.row < first.row || last.column < first.column) return '#REF!';
  return `${prefix}${placeText(first)}:${placeText(last)}`;
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

interface At {
  readonly row: number;
  readonly column: number;
}

const placeText = ({ row, column }: At): string => columnName(column) + String(row);

function moved(sheet: string, text: string, edge: Edge, movement: Movement): At | undefined {
  let column = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) column = column * 26 + (code & 31);
  }
  const newRow = movement.row(sheet, row, edge);
  const newColumn = movement.column(sheet, column, edge);
  return newRow === undefined || newColumn === undefined ? undefined : { row: newRow, column: newColumn };
}
