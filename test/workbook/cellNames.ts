/** Names of cells and columns as spreadsheets write them, and the text of XML. */

export interface CellName {
  readonly row: number;
  readonly column: number;
}

/** `A` is 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

export const cellName = ({ row, column }: CellName): string => `${columnLetters(column)}${row}`;

/** `$B$7` or `B7`. */
export function readCellName(text: string): CellName | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  return match ? { column: columnNumber(match[1]!), row: Number(match[2]) } : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that XML means. */
export const decoded = (xml: string): string =>
  xml.includes('&')
    ? xml.replaceAll(/&(#x[0-9a-fA-F]+|#\d+|[a-z]+);/g, (whole, name: string) =>
        name.startsWith('#x')
          ? String.fromCodePoint(parseInt(name.slice(2), 16))
          : name.startsWith('#')
            ? String.fromCodePoint(Number(name.slice(1)))
            : (entities[name] ?? whole),
      )
    : xml;

export const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
