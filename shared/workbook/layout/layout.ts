/** Where every number of the model stands: the cell of a quantity at its places and month. */
import type { Quantity } from '../../engine/declaration.ts';
import { forEachPlace } from '../../engine/shape.ts';
import { model } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import type { CellPlace } from '../formulas/a1.ts';
import { earlierColumn, firstMonthColumn, indexRow, monthColumn, openingColumn } from './columns.ts';
import type { LaidSheet } from './modelSheets.ts';

/** Rows of one quantity, by its places. */
interface Placed {
  readonly sizes: readonly number[];
  /** Positions in `over` that choose the row; an age chooses the column. */
  readonly chooses: readonly number[];
  readonly age: number;
  readonly rows: Int32Array;
  readonly sheets: Int16Array;
}

export class Layout {
  readonly sheets: readonly LaidSheet[];
  private readonly plan: Plan;
  private readonly placed = new Map<string, Placed>();
  private readonly earlierRows = new Map<string, number>();
  private readonly earlierSheet: number;
  private readonly dates = new Map<string, CellPlace>();

  constructor(plan: Plan, sheets: readonly LaidSheet[]) {
    this.plan = plan;
    this.sheets = sheets;
    this.earlierSheet = sheets.findIndex(({ across }) => across === 'earlier');
    sheets.forEach(({ lines }, sheet) => {
      lines.forEach((line, index) => {
        const row = this.rowOf(index);
        if (line?.kind === 'date')
          this.dates.set(line.path, { sheet, row, column: openingColumn, fixed: 'both' });
        if (line?.kind !== 'row') return;
        if (sheet === this.earlierSheet) this.earlierRows.set(earlierKey(line.quantity, line.places), row);
        else this.put(line.quantity, line.places, sheet, row);
      });
    });
  }

  /** The row of a sheet's line, counted from 0. */
  rowOf(index: number): number {
    return indexRow + 1 + index;
  }

  /** The cell that says which month of the plan a date among the assumptions is. */
  date(path: string): CellPlace {
    return this.dates.get(path)!;
  }

  /** Undefined where a number has no cell. All months before the opening one stand where that does. */
  cell(quantity: Quantity, places: readonly number[], month: number): CellPlace | undefined {
    if (quantity.monthly && month < 0 && quantity.earliest < -1)
      return this.earlierCell(quantity, places, month);
    const placed = this.placed.get(quantity.name);
    if (!placed) return undefined;
    const index = indexIn(placed, places);
    const row = placed.rows[index]!;
    if (row === 0) return undefined;
    const sheet = placed.sheets[index]!;
    if (placed.age >= 0) return { sheet, row, column: firstMonthColumn + places[placed.age]! };
    if (quantity.monthly && month >= 0) return { sheet, row, column: monthColumn(month) };
    return { sheet, row, column: openingColumn, fixed: 'column' };
  }

  private earlierCell(quantity: Quantity, places: readonly number[], month: number): CellPlace | undefined {
    const row = this.earlierRows.get(earlierKey(quantity, places));
    if (row === undefined) return undefined;
    return { sheet: this.earlierSheet, row, column: earlierColumn(Math.max(month, quantity.earliest)) };
  }

  private put(quantity: Quantity, places: readonly number[], sheet: number, row: number): void {
    let placed = this.placed.get(quantity.name);
    if (!placed) {
      const sizes = this.sizesOf(quantity);
      const age = quantity.over.indexOf('age');
      const chooses = quantity.over.flatMap((_, i) => (i === age ? [] : [i]));
      const count = chooses.reduce((total, i) => total * sizes[i]!, 1);
      placed = { sizes, chooses, age, rows: new Int32Array(count), sheets: new Int16Array(count) };
      this.placed.set(quantity.name, placed);
    }
    const index = indexIn(placed, places);
    placed.rows[index] = row;
    placed.sheets[index] = sheet;
  }

  private sizesOf(quantity: Quantity): readonly number[] {
    const { over } = quantity;
    // Months of signing run to the present one; all of them have rows.
    const rows = over.filter((dimension) => dimension !== 'signed');
    const sizes = new Map(
      over.map((dimension) => [dimension, dimension === 'signed' ? this.plan.months : 0]),
    );
    forEachPlace(model, this.plan, rows, (places) =>
      places.forEach((place, i) => sizes.set(rows[i]!, Math.max(sizes.get(rows[i]!)!, place + 1))),
    );
    return [...sizes.values()];
  }
}

const earlierKey = ({ name }: Quantity, places: readonly number[]): string => `${name}@${places.join()}`;

function indexIn({ sizes, chooses }: Placed, places: readonly number[]): number {
  let index = 0;
  for (const i of chooses) index = index * sizes[i]! + places[i]!;
  return index;
}
