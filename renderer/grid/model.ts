/**
 * What a grid shows, as plain data: columns (months and what sums them up, or any others), rows (series that are typed
 * into, series that are worked out, headings between them). Who uses the grid makes these; the grid knows no plan.
 */
import type { Range } from '../../shared/plan/schema/fields.ts';
import type { Unit } from '../../shared/plan/units.ts';

export interface GridColumn {
  readonly id: string;
  /** Over the figures: `Mar`. */
  readonly label: string;
  /** As it is said by itself: `March 2027`. */
  readonly name: string;
  /** Under the label, where the label alone does not say it: `2027`. */
  readonly detail?: string;
  /** Entries are typed into where the row allows it; totals never. */
  readonly kind: 'entry' | 'total';
  /** A total among others of its kind, such as a quarter: drawn as calmly as an entry. */
  readonly isPart?: boolean;
  /** The first and the last of a row's numbers that it stands for; the same number for an entry. */
  readonly from: number;
  readonly to: number;
  /** What stands over this column and its neighbours: `FY 2027`. A stronger line divides bands. */
  readonly band?: string;
}

export interface HeadingRow {
  readonly kind: 'heading';
  readonly id: string;
  readonly label: string;
}

export interface SeriesRow {
  readonly kind: 'series';
  /** Unique in the grid; the path where it is a series of the plan. */
  readonly id: string;
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly unit: Unit;
  /**
   * NaN where not defined. Nothing at all where `words` says in its place what there is. A series of the model may be
   * handed over as it is; a list is never written to afterwards.
   */
  readonly numbers: ArrayLike<number> | undefined;
  readonly words?: string | undefined;
  /** Shown in place of the numbers, one for each: what has no unit, such as a name. */
  readonly texts?: readonly string[] | undefined;
  /** What totals show: flows are summed, balances and measures are those of the last month. */
  readonly gather: 'sum' | 'last';
  /** Set where it can be typed into, at least in principle. */
  readonly entry?: Entry | undefined;
  /** The series of the model whose numbers these are: they answer "Why?". */
  readonly series?: string | undefined;
  /** What the base plan has; cells that differ from it are marked, and can be set back to it. */
  readonly base?: ArrayLike<number> | undefined;
  /** A sum of rows above, drawn with more weight. */
  readonly isSum?: boolean | undefined;
}

export interface Entry {
  readonly range: Range;
  /** One number, said once for every month: typing changes all of them. */
  readonly isConstant: boolean;
  /** Why nothing can be typed here now, in words. */
  readonly refusal?: string | undefined;
}

export type GridRow = HeadingRow | SeriesRow;

/** Numbers to be written into one row. All numbers of a grid's edit are written, or none. */
export interface RowWrite {
  readonly row: SeriesRow;
  /** By position in the row's numbers, in order; never empty. */
  readonly cells: readonly { readonly t: number; readonly value: number }[];
}

/** What did it: one cell is typed or set back as it stands; everything else is one edit with its own words. */
export type Act = 'type' | 'paste' | 'cut' | 'clear' | 'fillRight' | 'fillDown' | 'fill' | 'reset';

/** Nothing: it was taken. */
export type Refused = string | undefined;

/** A row with the thing it belongs to, where its label alone leaves that open: for undo and for refusals. */
export type NameOf = (row: SeriesRow) => string;

/** `label` says what was done, for undo; nothing for a single cell, which the plan can say better. */
export type OnWrite = (writes: readonly RowWrite[], act: Act, label: string) => Refused;

/** Whether two rows say the same: then neither needs to be drawn again. */
export function sameRow(one: GridRow, other: GridRow): boolean {
  if (one === other) return true;
  if (one.kind !== 'series' || other.kind !== 'series') {
    return one.kind === other.kind && one.id === other.id && one.label === other.label;
  }
  for (const key in { ...one, ...other }) {
    if (!isSame(one, other, key as keyof SeriesRow)) return false;
  }
  return true;
}

function isSame(one: SeriesRow, other: SeriesRow, key: keyof SeriesRow): boolean {
  switch (key) {
    case 'numbers':
    case 'base':
    case 'texts':
      return sameList(one[key], other[key]);
    case 'entry':
      return sameEntry(one.entry, other.entry);
    default:
      return one[key] === other[key];
  }
}

function sameList(one: ArrayLike<unknown> | undefined, other: ArrayLike<unknown> | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || one.length !== other?.length) return false;
  for (let t = 0; t < one.length; t += 1) if (!Object.is(one[t], other[t])) return false;
  return true;
}

function sameEntry(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.isConstant === other.isConstant && one.refusal === other.refusal && sameRange(one.range, other.range)
  );
}

const sameRange = (one: Range, other: Range): boolean =>
  one === other ||
  (Object.keys({ ...one, ...other }) as readonly (keyof Range)[]).every((key) => one[key] === other[key]);
