/**
 * Formulas so written that two which mean the same are the same text. Programs rewrite what they save: quotes around
 * sheets' names, spaces, the case of functions, the spelling of numbers, prefixes of newer functions. References are
 * written with their sheet and without `$`, which says what a copy would be, not what the formula is. Read by hand,
 * character by character: a workbook has hundreds of thousands.
 */
import { columnName } from '../formulas/a1.ts';

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

/** `own`: the sheet the formula stands on, by the name it has in the formula's own workbook. */
export function canonicalFormula(formula: string, own: string, movement: Movement = unmoved): string {
  let text = '';
  /** Of the reference that comes next. */
  let sheet: string | undefined;
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (code === quote) {
      const end = closing(formula, at, quote);
      text += formula.slice(at, end);
      at = end;
    } else if (code === apostrophe) {
      const end = closing(formula, at, apostrophe);
      const name = formula.slice(at + 1, end - 1).replaceAll("''", "'");
      if (formula.charCodeAt(end) === exclamation) {
        sheet = name;
        at = end + 1;
      } else {
        text += formula.slice(at, end);
        at = end;
      }
    } else if (isDigit(code) || (code === dot && isDigit(formula.charCodeAt(at + 1)))) {
      const end = endOfNumber(formula, at);
      text += String(Number(formula.slice(at, end)));
      at = end;
    } else if (isWord(code)) {
      const end = endOfWord(formula, at);
      const word = formula.slice(at, end);
      const next = formula.charCodeAt(end);
      if (next === exclamation) {
        sheet = word;
        at = end + 1;
      } else if (next !== bracket && isCell(word)) {
        const last =
          next === colon && isWord(formula.charCodeAt(end + 1)) ? endOfWord(formula, end + 1) : end;
        const to = last === end ? undefined : formula.slice(end + 1, last);
        const isRange = to !== undefined && isCell(to) && formula.charCodeAt(last) !== bracket;
        text += reference(sheet ?? own, word, isRange ? to : undefined, movement);
        sheet = undefined;
        at = isRange ? last : end;
      } else {
        text += named(sheet) + withoutPrefix(word);
        sheet = undefined;
        at = end;
        if ((word === 'TRUE' || word === 'FALSE') && formula.startsWith('()', end)) at += 2;
      }
    } else if (code === hash) {
      // The sheet of what is no more says nothing.
      const [error = '#'] = errorAt.exec(formula.slice(at, at + 8)) ?? [];
      text += error;
      sheet = undefined;
      at += error.length;
    } else {
      text += named(sheet) + formula[at]!;
      sheet = undefined;
      at++;
    }
  }
  return text + named(sheet);
}

const [quote, apostrophe, exclamation, bracket, colon, dot, hash] = [34, 39, 33, 40, 58, 46, 35] as const;
const errorAt = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/u;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters, digits, `_`, `.`, `$`, `\`, and everything beyond ASCII. */
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  isDigit(code) ||
  code === 36 ||
  code === 95 ||
  code === dot ||
  code === 92 ||
  code > 160;

function endOfWord(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isWord(formula.charCodeAt(at))) at++;
  return at;
}

/** After the end of a quoted text, in which the quote is doubled. */
function closing(formula: string, from: number, mark: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula.charCodeAt(at) !== mark) continue;
    if (formula.charCodeAt(at + 1) !== mark) return at + 1;
    at++;
  }
  return formula.length;
}

function endOfNumber(formula: string, from: number): number {
  let at = from;
  while (isDigit(formula.charCodeAt(at))) at++;
  if (formula.charCodeAt(at) === dot) at++;
  while (isDigit(formula.charCodeAt(at))) at++;
  if ((formula.charCodeAt(at) | 32) !== 101) return at;
  const sign = formula.charCodeAt(at + 1);
  let end = sign === 43 || sign === 45 ? at + 2 : at + 1;
  if (!isDigit(formula.charCodeAt(end))) return at;
  while (isDigit(formula.charCodeAt(end))) end++;
  return end;
}

/** `$B$7`, at most as wide as a sheet is. */
function isCell(word: string): boolean {
  let at = word.charCodeAt(0) === 36 ? 1 : 0;
  const letters = at;
  while (at < word.length && isLetter(word.charCodeAt(at))) at++;
  if (at === letters || at - letters > 3) return false;
  if (word.charCodeAt(at) === 36) at++;
  const digits = at;
  while (at < word.length && isDigit(word.charCodeAt(at))) at++;
  return at === word.length && at > digits && at - digits <= 7;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const prefixes = /^(?:_XLFN\.|_XLWS\.|_XLUDF\.|COM\.MICROSOFT\.|ORG\.LIBREOFFICE\.)+/u;

function withoutPrefix(word: string): string {
  const upper = word.toUpperCase();
  return upper.includes('.') ? upper.replace(prefixes, '') : upper;
}

const named = (sheet: string | undefined): string => (sheet === undefined ? '' : `'${sheet.toLowerCase()}'!`);

function reference(sheet: string, from: string, to: string | undefined, movement: Movement): string {
  const now = movement.sheet(sheet);
  const first = moved(sheet, from, to === undefined ? 'alone' : 'first', movement);
  if (now === undefined || first === undefined) return '#REF!';
  if (to === undefined) return named(now) + placeText(first);
  const last = moved(sheet, to, 'last', movement);
  if (last === undefined || last.row < first.row || last.column < first.column) return '#REF!';
  return `${named(now)}${placeText(first)}:${placeText(last)}`;
}

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
    if (isDigit(code)) row = row * 10 + code - 48;
    else if (code !== 36) column = column * 26 + (code & 31);
  }
  const newRow = movement.row(sheet, row, edge);
  const newColumn = movement.column(sheet, column, edge);
  return newRow === undefined || newColumn === undefined ? undefined : { row: newRow, column: newColumn };
}
