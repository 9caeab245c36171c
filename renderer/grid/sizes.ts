/** Sizes the virtualiser has to know before anything is drawn, in pixels. The style sheet takes them from here. */
import { unitInfo } from '../../shared/plan/units.ts';
import type { GridColumn, GridRow, SeriesRow } from './model.ts';
import { largest, styleOf, valueAt, written } from './values.ts';

const bandHeight = 22;
const labelHeight = 24;
const detailHeight = 14;
export const rowHeight = 30;
export const headingHeight = 34;

/** As high as what stands over any of the columns needs. */
export const headHeightOf = (columns: readonly GridColumn[]): number =>
  labelHeight +
  (columns.some(({ band }) => band !== undefined) ? bandHeight : 0) +
  (columns.some(({ detail }) => detail !== undefined) ? detailHeight : 0);

export const heightOfRow = (row: GridRow | undefined): number =>
  row?.kind === 'heading' ? headingHeight : rowHeight;

/** The width of a letter of a row's name, of its unit, and of what else stands in its header. */
const letter = 6.6;
const smallLetter = 6.3;
const control = 124;
const aroundName = 30;
/** Names take no more of the room than this, since the numbers are what one came for. */
const mostOfRoom = 0.36;
const leastName = 128;
const mostName = 340;

/** Chinese letters are twice as wide. */
const lengthOf = (text: string): number => text.replace(/[\u2e80-\uffef]/gu, 'xx').length;

/** As wide as the longest name needs, where there is room. In steps, so that it seldom changes. */
export function headerWidthOf(
  rows: readonly GridRow[],
  unitOf: (row: SeriesRow) => string,
  hasControl: boolean,
  room: number,
): number {
  let need = 0;
  for (const row of rows) {
    const unit = row.kind === 'series' ? unitOf(row) : '';
    const extra = row.kind === 'series' && hasControl ? control : 0;
    const beside = unit === '' ? 0 : lengthOf(unit) * smallLetter + step;
    need = Math.max(need, lengthOf(row.label) * letter + beside + extra);
  }
  const wanted = Math.ceil((need + aroundName) / 16) * 16;
  return Math.max(leastName, Math.min(wanted, mostName, Math.round(room * mostOfRoom)));
}

/** A figure's width at the size of the table's type, and the space around it. */
const perFigure = 7.4;
const around = 18;
const step = 8;

const fits = (figures: number): number =>
  Math.max(48, Math.min(152, Math.ceil((figures * perFigure + around) / step) * step));

export interface Widths {
  readonly entry: number;
  readonly total: number;
}

/** Money that is worked out is read in thousands where it runs into the millions. */
export const hasLargeMoney = (rows: readonly GridRow[]): boolean =>
  rows.some(
    (row) =>
      row.kind === 'series' &&
      row.entry === undefined &&
      unitInfo(row.unit).style === 'money' &&
      largest(row.numbers) >= 1e6,
  );

/** How long a row's longest texts are. */
interface Lengths extends Widths {
  readonly columns: readonly GridColumn[];
  readonly isScaled: boolean;
}

/** A row stays the same object while its numbers do, and is measured once. */
const measured = new WeakMap<SeriesRow, Lengths>();

function lengthsOf(row: SeriesRow, columns: readonly GridColumn[], isScaled: boolean): Widths {
  const known = measured.get(row);
  if (known?.columns === columns && known.isScaled === isScaled) return known;
  const style = styleOf(row, isScaled);
  let texts = 0;
  for (const text of row.texts ?? []) texts = Math.max(texts, text.length);
  const most: Record<GridColumn['kind'], number> = { entry: 0, total: 0 };
  let hasNegative = false;
  for (const column of columns) {
    const value = valueAt(row, column);
    if (!Number.isFinite(value)) continue;
    if (value < 0) hasNegative = true;
    if (Math.abs(value) > most[column.kind]) most[column.kind] = Math.abs(value);
  }
  const sign = hasNegative ? 1 : 0;
  const lengths = {
    columns,
    isScaled,
    entry: Math.max(texts, written(most.entry, style).length + sign),
    total: written(most.total, style).length + sign,
  };
  measured.set(row, lengths);
  return lengths;
}

/** All columns of a kind are as wide as the longest number among them needs. */
export function widthsOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  isScaled: boolean,
): Widths {
  let entry = 4;
  let total = 5;
  for (const row of rows) {
    if (row.kind !== 'series') continue;
    const lengths = lengthsOf(row, columns, isScaled);
    entry = Math.max(entry, lengths.entry);
    total = Math.max(total, lengths.total);
  }
  for (const { label, kind } of columns) {
    if (kind === 'entry') entry = Math.max(entry, label.length);
    else total = Math.max(total, label.length);
  }
  return { entry: fits(entry), total: fits(Math.max(total, entry)) };
}
