/** Sizes the virtualiser has to know before anything is drawn, in pixels. The style sheet takes them from here. */
import { unitInfo } from '../../shared/plan/units.ts';
import type { GridColumn, GridRow, SeriesRow } from './model.ts';
import { largest, styleOf, valueAt, written } from './values.ts';

export const bandHeight = 22;
export const labelHeight = 24;
export const detailHeight = 14;
const rowHeight = 30;
const headingHeight = 34;

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
    const style = styleOf(row, isScaled);
    for (const text of row.texts ?? []) entry = Math.max(entry, text.length);
    let most: Record<GridColumn['kind'], number> = { entry: 0, total: 0 };
    let hasNegative = false;
    for (const column of columns) {
      const value = valueAt(row, column);
      if (!Number.isFinite(value)) continue;
      if (value < 0) hasNegative = true;
      if (Math.abs(value) > most[column.kind]) most = { ...most, [column.kind]: Math.abs(value) };
    }
    const sign = hasNegative ? 1 : 0;
    entry = Math.max(entry, written(most.entry, style).length + sign);
    total = Math.max(total, written(most.total, style).length + sign);
  }
  for (const { label, kind } of columns) {
    if (kind === 'entry') entry = Math.max(entry, label.length);
    else total = Math.max(total, label.length);
  }
  return { entry: fits(entry), total: fits(Math.max(total, entry)) };
}
