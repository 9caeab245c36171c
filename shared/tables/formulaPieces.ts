/**
 * A formula in the English notation of spreadsheet files, taken apart as far as is needed to find the cells it refers
 * to. Read by hand, character by character: a workbook has hundreds of thousands.
 */
import { columnNumber, lastColumn, lastRow } from './cells.ts';

export type FormulaPiece =
  | 'space'
  /** A text in quotation marks, or what stands in brackets: nothing in it refers to a cell. */
  | 'text'
  | 'number'
  /** A sheet's name up to its exclamation mark, in apostrophes or not. */
  | 'sheet'
  /** `$B7`. */
  | 'cell'
  /** `B7:C9`. */
  | 'cells'
  /** `B:C`. */
  | 'columns'
  /** `7:9`. */
  | 'rows'
  /** A function, a name, TRUE or FALSE. */
  | 'word'
  | 'error'
  /** One character: operators, commas, parentheses. */
  | 'other';

/** Calls `visit` for each piece from the left; `to` is exclusive, and every character is in one of them. */
export function scanFormula(
  formula: string,
  visit: (piece: FormulaPiece, from: number, to: number) => void,
): void {
  for (let at = 0; at < formula.length;) {
    const from = at;
    const code = formula.charCodeAt(at);
    let piece: FormulaPiece = 'other';
    at++;
    if (isSpace(code)) piece = 'space';
    else if (code === quote) {
      piece = 'text';
      at = closing(formula, from, quote);
    } else if (code === apostrophe) {
      at = closing(formula, from, apostrophe);
      piece = formula.charCodeAt(at) === exclamation ? 'sheet' : 'text';
      if (piece === 'sheet') at++;
    } else if (code === opening) {
      const end = endOfBrackets(formula, from);
      if (end > 0) [piece, at] = ['text', end];
    } else if (isDigit(code) || (code === dot && isDigit(formula.charCodeAt(at)))) {
      const end = endOfRange(formula, from, endOfWord(formula, from), isRow);
      [piece, at] = end > 0 ? ['rows', end] : ['number', endOfNumber(formula, from)];
    } else if (isWord(code)) [piece, at] = wordFrom(formula, from);
    else if (code === hash) {
      const [error] = errorAt.exec(formula.slice(from, from + 8)) ?? [];
      if (error !== undefined) [piece, at] = ['error', from + error.length];
    }
    visit(piece, from, at);
  }
}

const [quote, apostrophe, exclamation, parenthesis, colon, dot, hash, dollar, opening, closed] = [
  34, 39, 33, 40, 58, 46, 35, 36, 91, 93,
] as const;
const errorAt = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/u;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Letters, digits, `_`, `.`, `$`, `\`, and everything beyond ASCII. */
const isWord = (code: number): boolean =>
  isLetter(code) ||
  isDigit(code) ||
  code === dollar ||
  code === 95 ||
  code === dot ||
  code === 92 ||
  code > 160;

function endOfWord(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isWord(formula.charCodeAt(at))) at++;
  return at;
}

function wordFrom(formula: string, from: number): [piece: FormulaPiece, end: number] {
  const end = endOfWord(formula, from);
  const next = formula.charCodeAt(end);
  if (next === exclamation) return ['sheet', end + 1];
  if (next === parenthesis) return ['word', end];
  if (isCell(formula, from, end)) {
    const last = endOfRange(formula, from, end, isCell);
    return last > 0 ? ['cells', last] : ['cell', end];
  }
  const last = endOfRange(formula, from, end, isColumn);
  if (last > 0) return ['columns', last];
  const lastOfRows = endOfRange(formula, from, end, isRow);
  return lastOfRows > 0 ? ['rows', lastOfRows] : ['word', end];
}

type Test = (formula: string, from: number, end: number) => boolean;

/** Of two words with a colon between them, both of a kind; 0 where they are none. `end` is that of the first. */
function endOfRange(formula: string, from: number, end: number, test: Test): number {
  if (formula.charCodeAt(end) !== colon || !test(formula, from, end)) return 0;
  const last = endOfWord(formula, end + 1);
  const next = formula.charCodeAt(last);
  return next !== parenthesis && next !== exclamation && test(formula, end + 1, last) ? last : 0;
}

/** `$B$7`, on the largest sheet there is. */
function isCell(formula: string, from: number, end: number): boolean {
  let at = from;
  if (formula.charCodeAt(at) === dollar) at++;
  const digits = endOfLetters(formula, at, end);
  return digits > at && isColumn(formula, at, digits) && isRow(formula, digits, end);
}

function endOfLetters(formula: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(formula.charCodeAt(at))) at++;
  return at;
}

function isColumn(formula: string, from: number, end: number): boolean {
  const first = formula.charCodeAt(from) === dollar ? from + 1 : from;
  const count = end - first;
  if (count < 1 || count > 3 || endOfLetters(formula, first, end) !== end) return false;
  return count < 3 || columnNumber(formula.slice(first, end)) <= lastColumn;
}

function isRow(formula: string, from: number, end: number): boolean {
  const first = formula.charCodeAt(from) === dollar ? from + 1 : from;
  if (end === first || end - first > 7) return false;
  let row = 0;
  for (let at = first; at < end; at++) {
    const code = formula.charCodeAt(at);
    if (!isDigit(code)) return false;
    row = row * 10 + code - 48;
  }
  return row >= 1 && row <= lastRow;
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

/** Of the innermost brackets only, which hold a column of a table or the number of a file; 0 where others come first. */
function endOfBrackets(formula: string, from: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === closed) return at + 1;
    if (code === opening) return 0;
  }
  return 0;
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
