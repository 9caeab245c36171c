/**
 * The text of a shared formula in each of its cells. A file keeps such a formula once, in the first cell, and the
 * others point at it; what it reads there follows by moving every relative reference, as if it had been copied.
 */
import { columnLetters, lastColumn, lastRow } from './addresses.ts';

/**
 * The pieces of a formula in which references are looked for: texts, quoted names of sheets and words (functions, names)
 * are passed over as they are.
 */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])/g;

/** `formula` as it reads `rows` further down and `columns` further right; a reference that leaves the sheet is `#REF!`. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (dollar: string, name: string): string | null =>
    dollar === '' ? movedColumn(name, columns) : `$${name}`;
  const row = (dollar: string, number: string): string | null =>
    dollar === '' ? movedRow(number, rows) : `$${number}`;
  return formula.replaceAll(pieces, (whole: string, ...found: readonly (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, top$, top, bottom$, bottom] = found;
    if (c !== undefined) return joined('', column(c$ ?? '', c), row(r$ ?? '', r ?? ''));
    if (from !== undefined) return joined(':', column(from$ ?? '', from), column(to$ ?? '', to ?? ''));
    if (top !== undefined) return joined(':', row(top$ ?? '', top), row(bottom$ ?? '', bottom ?? ''));
    return whole;
  });
}

const joined = (separator: string, ...parts: readonly (string | null)[]): string =>
  parts.includes(null) ? '#REF!' : parts.join(separator);

function movedColumn(name: string, by: number): string | null {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  // Beyond the last column there are no references: it is a name, and stays.
  if (column > lastColumn) return name;
  const moved = column + by;
  return moved >= 1 && moved <= lastColumn ? columnLetters(moved) : null;
}

function movedRow(number: string, by: number): string | null {
  const moved = Number(number) + by;
  return moved >= 1 && moved <= lastRow ? String(moved) : null;
}
