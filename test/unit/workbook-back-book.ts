/**
 * A workbook as somebody would send it back, to be edited as spreadsheet programs edit: references follow rows, columns
 * and sheets. Written for itself, without the product's own reading of formulas.
 */
import { inputColumns } from '../../shared/workbook/layout/columns.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadCell, ReadSheet, ReadValue, ReadWorkbook } from '../../shared/tables/receivedWorkbook.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';

interface Book extends ReadWorkbook {
  sheets: BookSheet[];
  names: { name: string; refersTo: string }[];
  macros: boolean;
  externalLinks: boolean;
}

interface BookSheet {
  name: string;
  hidden: boolean;
  rows: Map<number, Map<number, ReadCell>>;
  hiddenRows: number[];
  hiddenColumns: { from: number; to: number }[];
  comments: ReadSheet['comments'];
  merged: ReadSheet['merged'];
}

/** What was printed of a plan, for each that is edited of it: hundreds of them differ in a cell or two. */
const printed = new WeakMap<Plan, Map<string, Printed>>();

export function exportedBook(
  plan: Plan,
  scenario = { id: 'base', name: 'Base plan' },
  planId?: string,
): EditedBook {
  const ofPlan = printed.get(plan) ?? new Map<string, Printed>();
  printed.set(plan, ofPlan);
  const key = JSON.stringify([scenario, planId]);
  const workbook =
    ofPlan.get(key) ??
    wholeOf(
      printWorkbook(plan, { scenario, date: '2027-01-15', ...(planId === undefined ? {} : { planId }) }),
    );
  ofPlan.set(key, workbook);
  return new EditedBook(workbook);
}

/** A workbook whose rows are there to be looked at more than once: its own are printed whenever they are asked for. */
interface Printed {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly [number, readonly (readonly [number, ReadCell])[]])[];
    readonly comments: ReadSheet['comments'];
  }[];
  readonly names: Workbook['names'];
}

function wholeOf(workbook: Workbook): Printed {
  const sheets = workbook.sheets.map((sheet) => {
    const rows = Array.from(sheet.rows());
    return {
      name: sheet.name,
      comments: rows.flatMap(({ number: row, cells }) =>
        cells.flatMap(({ column, note }) => (note === undefined ? [] : [{ row, column, text: note }])),
      ),
      rows: rows.map(
        ({ number, cells }) =>
          [
            number,
            cells.map(({ column, value, formula }): [number, ReadCell] => [
              column,
              { row: number, column, value, ...(formula === undefined ? {} : { formula }) },
            ]),
          ] as const,
      ),
    };
  });
  return { sheets, names: workbook.names };
}

type Typed = ReadValue | { readonly formula: string; readonly value?: ReadValue };

const isFormula = (typed: Typed): typed is Exclude<Typed, ReadValue> =>
  typeof typed === 'object' && typed !== null && 'formula' in typed;

export class EditedBook {
  readonly book: Book;

  constructor(workbook: Printed) {
    this.book = {
      sheets: workbook.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: false,
        hiddenRows: [],
        hiddenColumns: [],
        comments: sheet.comments,
        merged: [],
        rows: new Map(sheet.rows.map(([row, cells]) => [row, new Map(cells)])),
      })),
      names: workbook.names.map((name) => ({ ...name })),
      macros: false,
      externalLinks: false,
    };
  }

  sheet(name: string): BookSheet {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found;
  }

  cell(sheet: string, row: number, column: number): ReadCell | undefined {
    return this.sheet(sheet).rows.get(row)?.get(column);
  }

  /** `null` empties the cell. */
  type(sheet: string, row: number, column: number, typed: Typed, date = false): this {
    const { rows } = this.sheet(sheet);
    const cells = rows.get(row) ?? new Map<number, ReadCell>();
    const inOrder = rows.has(row) && cells.has(column);
    if (typed === null) cells.delete(column);
    else {
      const formula = isFormula(typed) ? typed.formula : undefined;
      const value: ReadValue = isFormula(typed) ? (typed.value ?? 0) : typed;
      cells.set(column, {
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(date ? { date } : {}),
      });
    }
    if (inOrder) return this;
    rows.set(row, new Map([...cells].toSorted(([a], [b]) => a - b)));
    sheetInOrder(this.sheet(sheet));
    return this;
  }

  /** Where an input stands: values begin in column F. */
  inputRow(path: string, sheet = 'Inputs'): number {
    for (const [row, cells] of this.sheet(sheet).rows)
      for (const { value, formula } of cells.values())
        if (value === path && formula === undefined) return row;
    throw new Error(`there is no input ${path}`);
  }

  typeInput(path: string, typed: Typed, { position = 0, date = false } = {}): this {
    return this.type('Inputs', this.inputRow(path), inputColumns.value + position, typed, date);
  }

  insertRows(name: string, at: number, count: number): this {
    return this.move(name, 'row', (line) => (line >= at ? line + count : line));
  }

  deleteRows(name: string, at: number, count: number): this {
    return this.move(name, 'row', without(at, count));
  }

  insertColumns(name: string, at: number, count: number): this {
    return this.move(name, 'column', (line) => (line >= at ? line + count : line));
  }

  deleteColumns(name: string, at: number, count: number): this {
    return this.move(name, 'column', without(at, count));
  }

  rename(from: string, to: string): this {
    this.sheet(from).name = to;
    this.rewrite((reference) => ({
      ...reference,
      sheet: reference.sheet === from ? to : reference.sheet,
    }));
    return this;
  }

  deleteSheet(name: string): this {
    this.book.sheets = this.book.sheets.filter((sheet) => sheet.name !== name);
    this.rewrite((reference) => (reference.sheet === name ? undefined : reference));
    return this;
  }

  private move(name: string, axis: 'row' | 'column', to: (line: number, edge: Edge) => number | undefined) {
    const sheet = this.sheet(name);
    sheet.rows = new Map(
      [...sheet.rows].flatMap(([row, cells]) => {
        const newRow = axis === 'row' ? to(row, 'alone') : row;
        if (newRow === undefined) return [];
        const moved = [...cells].flatMap(([column, cell]): [number, ReadCell][] => {
          const newColumn = axis === 'column' ? to(column, 'alone') : column;
          return newColumn === undefined ? [] : [[newColumn, { ...cell, row: newRow, column: newColumn }]];
        });
        return [[newRow, new Map(moved)] as const];
      }),
    );
    sheet.comments = sheet.comments.flatMap((comment) => {
      const line = to(comment[axis], 'alone');
      return line === undefined ? [] : [{ ...comment, [axis]: line }];
    });
    this.rewrite((reference, own) => {
      if ((reference.sheet ?? own) !== name) return reference;
      const { from, until } = reference;
      const first = to(from[axis], until ? 'first' : 'alone');
      const last = until && to(until[axis], 'last');
      if (first === undefined || (until && (last === undefined || last < first))) return undefined;
      return {
        ...reference,
        from: { ...from, [axis]: first },
        ...(until ? { until: { ...until, [axis]: last! } } : {}),
      };
    });
    return this;
  }

  private rewrite(change: (reference: Reference, own: string) => Reference | undefined): void {
    for (const sheet of this.book.sheets)
      for (const cells of sheet.rows.values())
        for (const [column, cell] of cells)
          if (cell.formula !== undefined)
            cells.set(column, { ...cell, formula: rewritten(cell.formula, sheet.name, change) });
    for (const name of this.book.names) name.refersTo = rewritten(name.refersTo, '', change);
  }
}

type Edge = 'alone' | 'first' | 'last';

const without =
  (at: number, count: number) =>
  (line: number, edge: Edge): number | undefined => {
    if (line < at) return line;
    if (line >= at + count) return line - count;
    return edge === 'alone' ? undefined : edge === 'first' ? at : at - 1;
  };

function sheetInOrder(sheet: BookSheet): void {
  sheet.rows = new Map([...sheet.rows].toSorted(([a], [b]) => a - b));
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

interface Reference {
  readonly sheet: string | undefined;
  readonly from: Place;
  readonly until?: Place;
}

const references =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')*)'!)?(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()(?::(\$?)([A-Z]{1,3})(\$?)(\d+)\b)?/g;

function rewritten(
  formula: string,
  own: string,
  change: (reference: Reference, own: string) => Reference | undefined,
): string {
  return formula.replaceAll(references, (whole: string, ...found: (string | undefined)[]) => {
    const [sheet, c$, c, r$, r, toC$, toC, toR$, toR] = found;
    if (c === undefined) return whole;
    const from = { fixedColumn: c$ ?? '', column: number(c), fixedRow: r$ ?? '', row: Number(r) };
    const reference: Reference = {
      sheet: sheet?.replaceAll("''", "'"),
      from,
      ...(toC === undefined
        ? {}
        : {
            until: {
              fixedColumn: toC$ ?? '',
              column: number(toC),
              fixedRow: toR$ ?? '',
              row: Number(toR),
            },
          }),
    };
    const now = change(reference, own);
    if (now === undefined) return '#REF!';
    const prefix = now.sheet === undefined ? '' : `'${now.sheet.replaceAll("'", "''")}'!`;
    return `${prefix}${text(now.from)}${now.until ? `:${text(now.until)}` : ''}`;
  });
}

const text = ({ row, column, fixedRow, fixedColumn }: Place): string =>
  `${fixedColumn}${letters(column)}${fixedRow}${row}`;

const number = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const letters = (column: number): string =>
  column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
