/** What a formula of a file refers to, calls and nests: enough of the notation to judge it, not to compute it. */
import { readCellName, type CellName } from './cellNames.ts';

/** A rectangle of cells; of a single cell, `to` is `from`. */
export interface Reference {
  /** Undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly from: CellName;
  readonly to: CellName;
}

export interface FormulaText {
  readonly references: readonly Reference[];
  /** In capitals. */
  readonly functions: readonly string[];
  /** Defined names, or anything else that is a bare word. */
  readonly names: readonly string[];
  /** How many functions stand inside each other. */
  readonly nesting: number;
  readonly mostArguments: number;
  /** Numbers written into the formula itself. */
  readonly numbers: readonly number[];
  /** What was not understood: `#REF!`, links to other files, arrays, whole columns. */
  readonly strange: readonly string[];
}

const sheetPart = String.raw`(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!`;
const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const token = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL)[!?]?)`,
    `(?<reference>(?:${sheetPart})?(${cell})(?::(${cell}))?(?![\\w.(]))`,
    String.raw`(?<wide>(?:${sheetPart})?(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?!\w))`,
    String.raw`(?<call>[A-Za-z_][\w.]*)\(`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[A-Za-z_\\][\w.\\]*)`,
    String.raw`(?<open>\()`,
    String.raw`(?<close>\))`,
    `(?<comma>,)`,
    String.raw`(?<operator><=|>=|<>|[-+*/^&=<>%:])`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<other>.)`,
  ].join('|'),
  'gy',
);

export function readFormula(text: string): FormulaText {
  const references: Reference[] = [];
  const functions: string[] = [];
  const names: string[] = [];
  const numbers: number[] = [];
  const strange: string[] = [];
  // One entry an open bracket: how many arguments so far, or 0 where it only groups.
  const open: number[] = [];
  let nesting = 0;
  let mostArguments = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const { reference, call, comma, number, word, error, wide, other } = match.groups!;
    if (reference !== undefined) {
      // The groups of `text` and `error` come first.
      const [quoted, bare, first, last] = match.slice(4, 8);
      const from = readCellName(first!)!;
      const to = last === undefined ? from : readCellName(last)!;
      references.push({ sheet: quoted?.replaceAll("''", "'") ?? bare, from, to });
      if (quoted?.includes('[') === true) strange.push(reference);
    } else if (call !== undefined) {
      functions.push(call.toUpperCase());
      open.push(1);
      nesting = Math.max(nesting, open.filter((count) => count > 0).length);
    } else if (comma !== undefined) {
      const count = open.at(-1) ?? 0;
      if (count === 0) strange.push('a comma between references');
      else open[open.length - 1] = count + 1;
    } else if (match.groups!['open'] !== undefined) open.push(0);
    else if (match.groups!['close'] !== undefined) {
      const count = open.pop();
      if (count === undefined) strange.push('a bracket too many');
      else mostArguments = Math.max(mostArguments, count);
    } else if (number !== undefined) numbers.push(Number(number));
    else if (word !== undefined) {
      if (!/^(?:TRUE|FALSE)$/i.test(word)) names.push(word);
    } else if (error !== undefined || wide !== undefined || other !== undefined)
      strange.push(error ?? wide ?? other ?? '');
  }
  if (open.length > 0) strange.push('a bracket left open');
  return { references, functions, names, nesting, mostArguments, numbers, strange };
}
