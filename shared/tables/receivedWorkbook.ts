/**
 * A workbook that somebody sent, as data: what electron/files makes of a file's bytes, and what is looked for in it
 * (edited inputs, actuals) by code that knows no file format. Rows and columns are counted from 1.
 */

export type ReadValue = number | string | boolean | ReadError | null;

/** What a spreadsheet shows where a formula went wrong: `#REF!`, `#DIV/0!` … */
export interface ReadError {
  readonly error: string;
}

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** What is typed, or what the program that saved the file last computed; `null`: nothing was kept. */
  readonly value: ReadValue;
  /** Without the equals sign, in the English notation of the file format; a shared formula as it reads in this cell. */
  readonly formula?: string;
  /** The formula is an array formula; the other cells it fills have values only. */
  readonly array?: true;
  /** The number is shown as a date: days since 1899-12-30, as spreadsheets count (the 1904 system is converted). */
  readonly date?: true;
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row → column → cell, both ascending. Cells without value and formula are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly hiddenRows: readonly number[];
  /** Inclusive. */
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** At most one for each cell. */
  readonly comments: readonly ReadComment[];
  /** Ranges of cells that are shown as one, by their corners. */
  readonly merged: readonly MergedRange[];
}

/** What somebody wrote at a cell; of a conversation, all that was said. */
export interface ReadComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Inclusive. */
interface MergedRange {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface ReadWorkbook {
  /** In the order of their tabs; sheets that hold only a chart are left out. */
  readonly sheets: readonly ReadSheet[];
  /** `sheet`: the name belongs to this sheet alone. */
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: string }[];
  /** The file carries program code or asks for links to other files; neither is ever followed. */
  readonly macros: boolean;
  readonly externalLinks: boolean;
}

/** `reason` is a sentence for the person who chose the file. */
export type WorkbookReading =
  { readonly ok: true; readonly workbook: ReadWorkbook } | { readonly ok: false; readonly reason: string };
