/** What the sheets around the model share: where series stand, headings, and how a number of them is written. */
import type { Quantity } from '../../engine/declaration.ts';
import type { Computed } from '../../model/compute.ts';
import { model } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import { absoluteCell, absoluteRange } from '../formulas/a1.ts';
import { monthColumn, monthRow } from '../layout/columns.ts';
import type { Layout } from '../layout/layout.ts';
import type { Highlight } from '../workbook.ts';
import { scaleFor, widthFor, type Scale } from './formats.ts';
import type { CellNumbers } from './numbers.ts';

/** Names of the sheets that are not the model's. */
export interface SheetNames {
  readonly summary: string;
  readonly inputs: string;
  readonly killers: string;
  readonly checks: string;
  readonly about: string;
}

/** What everything is printed from. */
export interface Book {
  readonly plan: Plan;
  readonly computed: Computed;
  readonly layout: Layout;
  readonly numbers: CellNumbers;
  readonly names: SheetNames;
  /** `From ten to twenty · Base plan · USD`. */
  readonly heading: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Money on the Summary sheet and in charts. */
  readonly scale: Scale;
  /** Of columns with numbers of the model, in characters. */
  readonly width: number;
}

/** A company series of model.md 10. */
export function companyQuantity(series: string): Quantity {
  const found = model.quantities.find((quantity) => quantity.over.length === 0 && quantity.series === series);
  if (!found) throw new Error(`${series} is no series of the company`);
  return found;
}

/** Where a company series stands. */
export function seriesCells({ layout, plan }: Book, series: string) {
  const { sheet, row } = layout.cell(companyQuantity(series), [], 0)!;
  const { name } = layout.sheets[sheet]!;
  const across = (at: number): string =>
    absoluteRange(
      name,
      { row: at, column: monthColumn(0) },
      { row: at, column: monthColumn(plan.months - 1) },
    );
  return {
    months: across(row),
    headings: across(monthRow),
    at: (column: number): string => absoluteCell(name, row, column),
  };
}

/** `cell` is the first of the range. An error is not well either. */
export const goodOrBad = (range: string, cell: string, good: string): readonly Highlight[] => [
  { range, when: `IF(ISERROR(${cell}),FALSE,${cell}="${good}")`, as: 'good' },
  { range, when: `IF(ISERROR(${cell}),TRUE,${cell}<>"${good}")`, as: 'bad' },
];

/** Chosen once, for the largest sums of money of the company. */
export function measuresOfMoney(computed: Computed): Pick<Book, 'scale' | 'width'> {
  const largest = (series: string): number =>
    computed.series(series)!.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const most = Math.max(largest('arr'), largest('cash'), ...computed.plan.targets.map(({ value }) => value));
  return { scale: scaleFor(Math.max(largest('arr'), 12 * largest('revenue'))), width: widthFor(most, 12) };
}
