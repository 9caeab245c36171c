/**
 * A workbook as data, without a file format: what the printer makes (shared/workbook) and what becomes bytes
 * (electron/files). Rows and columns are counted from 1, as spreadsheets name them.
 */

/** What a cell is for; how that looks is decided where the bytes are made. */
export type CellRole =
  | 'title'
  | 'subtitle'
  /** A section's name inside a sheet. */
  | 'heading'
  /** Headings of columns: months, quarters, "Label". */
  | 'columnHeading'
  /** Machine-readable names in column A: series names and input paths, small and quiet. */
  | 'key'
  | 'label'
  | 'unit'
  /** Running text: explanations, notes. */
  | 'text'
  /** Text that is read by Groundplan alone, tiny and grey. */
  | 'machine'
  /** A number or text that is meant to be changed. */
  | 'input'
  /** A value of the plan that is fixed at export. */
  | 'fixed'
  /** A number computed by a formula. */
  | 'number'
  /** The same in a row that sums others up. */
  | 'total'
  /** A balance before the first month, or a value that is the same in every month. */
  | 'opening'
  /** A quarter’s or fiscal year’s number. */
  | 'period'
  /** A result a board looks at: target, verdict. */
  | 'headline'
  /** OK or a difference. */
  | 'check';

/** What may be typed into an input. Bounds are those of the plan's field; `above` and `below` are exclusive. */
export type CellValidation =
  | {
      readonly kind: 'number' | 'whole';
      readonly min?: number;
      readonly above?: number;
      readonly max?: number;
      readonly below?: number;
      /** What is expected, in words a founder understands. */
      readonly message: string;
    }
  | { readonly kind: 'list'; readonly options: readonly string[]; readonly message: string };

export interface Cell {
  readonly column: number;
  readonly role: CellRole;
  /** What is typed, or what the formula gives. `''` is an undefined measure. */
  readonly value: number | string;
  /** Without the equals sign, in the English notation of the file format. */
  readonly formula?: string;
  /** A number format in the notation of the file format. */
  readonly format?: string;
  /** Shown when the mouse rests on the cell. */
  readonly note?: string;
  readonly validation?: CellValidation;
}

export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Column {
  /** In characters. */
  readonly width: number;
  /** Outline: fiscal years are 0, quarters 1, months 2, so that a spreadsheet's 1 · 2 · 3 buttons choose between them. */
  readonly level?: number;
}

export interface ChartSeries {
  readonly name: string;
  /** `'Sheet'!$A$1:$A$9`. */
  readonly values: string;
  readonly colour: 'plan' | 'target' | 'people' | 'cash' | 'naive' | 'loss' | 'gain' | 'quiet';
  readonly dashed?: true;
  /** An invisible base on which a floating column stands. */
  readonly unfilled?: true;
}

export interface Chart {
  readonly kind: 'line' | 'stackedColumn';
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  readonly format: string;
  readonly from: { readonly column: number; readonly row: number };
  /** Exclusive. */
  readonly to: { readonly column: number; readonly row: number };
}

/** Cells whose formula or text says whether something is well. */
export interface Highlight {
  /** `F5:F20`, on the same sheet. */
  readonly range: string;
  /** A formula for the top left cell of the range. */
  readonly when: string;
  readonly as: 'good' | 'bad';
}

export interface Sheet {
  readonly name: string;
  readonly kind: 'summary' | 'inputs' | 'part' | 'killers' | 'checks' | 'about';
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** In order of their number; rows without cells are left out. Printed as they are asked for. */
  readonly rows: () => Iterable<Row>;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Repeated on every printed page. */
  readonly printTitles: { readonly rows: number; readonly columns: number };
  readonly page: { readonly landscape: boolean; readonly fitToWidth: boolean };
  readonly charts: readonly Chart[];
  readonly highlights: readonly Highlight[];
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** `{name: 'arr', refersTo: "'Customers'!$E$12:$AB$12"}`. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}
