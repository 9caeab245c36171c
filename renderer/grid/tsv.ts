/** Cells as text between programs: tab-separated, as Excel, LibreOffice and Google Sheets put them on the clipboard. */

/**
 * Rows of cells. A cell in quotation marks may hold tabs, line ends and, doubled, quotation marks. The line end after
 * the last row is none of its own; rows may differ in length.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\0/gu, '');
  while (at <= source.length) {
    const cell = source[at] === '"' ? quotedAt(source, at) : undefined;
    if (cell === undefined) {
      const end = endOfCell(source, at);
      row.push(source.slice(at, end));
      at = end;
    } else {
      row.push(cell.text);
      at = cell.end;
    }
    const next = source[at];
    if (next === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (next === undefined) break;
    at += next === '\r' && source[at + 1] === '\n' ? 2 : 1;
    // Nothing comes after the last line end.
    if (at === source.length) break;
  }
  return rows;
}

function endOfCell(source: string, from: number): number {
  let at = from;
  while (at < source.length && !/[\t\r\n]/u.test(source[at]!)) at += 1;
  return at;
}

/** Nothing where the quotation mark turns out to be a letter among others. */
function quotedAt(source: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let text = '';
  let at = from + 1;
  for (;;) {
    const mark = source.indexOf('"', at);
    if (mark === -1) return undefined;
    text += source.slice(at, mark);
    if (source[mark + 1] !== '"') {
      const next = source[mark + 1];
      return next === undefined || /[\t\r\n]/u.test(next) ? { text, end: mark + 1 } : undefined;
    }
    text += '"';
    at = mark + 2;
  }
}

export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellText).join('\t')).join('\n');

const cellText = (text: string): string =>
  /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Whether rows and columns hold nothing but spaces. */
export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/** Columns as rows. */
export function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
