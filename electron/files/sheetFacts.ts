/**
 * What of a sheet's cells concerns more than their row: notes, rules for inputs, and the values that charts are drawn
 * from. Gathered while the rows are printed, since they are printed only once.
 */
import type { Cell, Sheet, Workbook } from '../../shared/workbook/workbook.ts';
import { parseSheetRange, type SheetRange } from './addresses.ts';
import { Validations } from './validations.ts';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ChartedValue {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

export class SheetFacts {
  readonly notes: Note[] = [];
  readonly validations = new Validations();
  readonly charted: ChartedValue[] = [];
  readonly #ranges: readonly SheetRange[];

  constructor(ranges: readonly SheetRange[]) {
    this.#ranges = ranges;
  }

  see(cell: Cell, row: number): void {
    const { column, note, validation, value } = cell;
    if (note !== undefined && note !== '') this.notes.push({ row, column, text: note });
    if (validation) this.validations.add(row, column, validation);
    if (this.#ranges.some((range) => holds(range, row, column))) this.charted.push({ row, column, value });
  }
}

const holds = ({ from, to }: SheetRange, row: number, column: number): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

/** Facts for each sheet, empty yet. Throws where a chart points at no range of a sheet. */
export function factsOf(workbook: Workbook): ReadonlyMap<Sheet, SheetFacts> {
  const ranges = workbook.sheets
    .flatMap(({ charts }) => charts)
    .flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)])
    .map((text) => {
      const range = parseSheetRange(text);
      if (!range) throw new Error(`a chart is drawn from ${text}, which is no range`);
      return range;
    });
  return new Map(
    workbook.sheets.map((sheet) => [
      sheet,
      new SheetFacts(ranges.filter((range) => range.sheet === sheet.name)),
    ]),
  );
}
