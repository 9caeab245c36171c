/**
 * Tables as CSV (RFC 4180), for the command line and for the window's downloads. Numbers keep all their digits, with a
 * point, whatever the locale. What somebody typed stays text: spreadsheets run a field that begins like a formula.
 */

export type TableValue = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  /** Each as long as `columns`; `null` is an undefined measure and becomes an empty field. */
  readonly rows: readonly (readonly TableValue[])[];
}

export interface CsvOptions {
  /** Excel takes a file without it for the computer's old code page and garbles what is not ASCII. */
  readonly byteOrderMark?: boolean;
}

const lineEnd = '\r\n';

/** The text of a file; written as UTF-8. */
export function printCsv({ columns, rows }: Table, options: CsvOptions = {}): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(',') + lineEnd);
  return (options.byteOrderMark ? '\u{FEFF}' : '') + lines.join('');
}

function field(value: TableValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return quoted(harmless(value));
}

/** How formulas and commands begin, in Excel, LibreOffice and Google Sheets, also behind blanks and in full width. */
const runs = /^[\s\u{FEFF}]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r\n]/u;
/**
 * The same behind what other programs take for the end of a field. Where numbers have decimal commas Excel splits the
 * lines of a .csv at semicolons, and quotation marks further on in such a piece no longer hold it together.
 */
const runsInside =
  /(?:\r\n|[;\t\r\n])(?=(?:[^\S\t\r\n]|["\u{FEFF}])*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}])/gu;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function harmless(text: string): string {
  const inside = text.replaceAll(runsInside, "$&'");
  return runs.test(text) && !plainNumber.test(text) ? `'${inside}` : inside;
}

/** A lone surrogate is no character, and UTF-8 could not hold it. */
const quoted = (text: string): string => {
  const sound = text.toWellFormed();
  return /[",;\t\r\n]|^\s|\s$/.test(sound) ? `"${sound.replaceAll('"', '""')}"` : sound;
};
