/** What a cell says: its number, and how the numbers of a row are written so that they stand under each other. */
import { language } from '../../shared/language/say.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { numberLocale, perLocale } from '../ui/locale.ts';
import type { GridColumn, SeriesRow } from './model.ts';

/** The number of a cell; NaN where there is none. */
export function valueAt({ numbers, gather }: SeriesRow, { from, to }: GridColumn): number {
  if (numbers === undefined) return Number.NaN;
  if (from === to || gather === 'last') return numbers[to] ?? Number.NaN;
  let sum = 0;
  for (let t = from; t <= to; t += 1) sum += numbers[t] ?? Number.NaN;
  return sum;
}

/** How a row's numbers are written: all with so many digits after the point, money of large sums scaled down. */
export interface Style {
  readonly unit: Unit;
  readonly places: number;
  /** Large sums are read in thousands; Chinese counts by ten thousands. */
  readonly per: number;
}

/** Beyond these a typed number is not written out in its cell; the line under the grid has every digit. */
const mostPlaces = 4;
/** Nobody typed what is automatic: more digits would only look exact. */
const mostAutomatic = 2;

/** Typed money stands as it was typed. */
export const isScaledRow = ({ unit, entry }: SeriesRow, isScaled: boolean): boolean =>
  isScaled && unitInfo(unit).style === 'money' && entry === undefined;

/** A row of a grid stays the same object while it says the same: looked at once, however many cells it has. */
const known = new WeakMap<SeriesRow, { readonly isScaled: boolean; readonly style: Style }>();

export function styleOf(row: SeriesRow, isScaled: boolean): Style {
  const before = known.get(row);
  if (before?.isScaled === isScaled) return before.style;
  const style = newStyleOf(row, isScaled);
  known.set(row, { isScaled, style });
  return style;
}

function newStyleOf(row: SeriesRow, isScaled: boolean): Style {
  const { unit, entry } = row;
  if (isScaledRow(row, isScaled)) {
    // As exact as thousands are.
    return language() === 'zh-CN' ? { unit, places: 1, per: 10_000 } : { unit, places: 0, per: 1000 };
  }
  return { unit, places: entry === undefined ? workedOut(row) : typed(row), per: 1 };
}

/** So many as the longest of the row needs. */
function typed({ numbers, unit, series }: SeriesRow): number {
  const scale = unitInfo(unit).style === 'percent' ? 100 : 1;
  const most = series === undefined ? mostPlaces : mostAutomatic;
  let places = 0;
  for (let t = 0; t < (numbers?.length ?? 0) && places < most; t += 1) {
    const value = (numbers?.[t] ?? 0) * scale;
    if (Number.isInteger(value) || numbers?.[t] === numbers?.[t - 1]) continue;
    while (places < most && Math.abs(value - Number(value.toFixed(places))) > 1e-9) places += 1;
  }
  return places;
}

function workedOut({ numbers, unit }: SeriesRow): number {
  const size = largest(numbers);
  const { style } = unitInfo(unit);
  switch (style) {
    case 'money':
      return size >= 1000 || size === 0 ? 0 : 2;
    case 'percent':
      return 1;
    case 'multiple':
      return size >= 100 ? 0 : 2;
    case 'decimal':
    case 'whole':
      return size >= 1000 ? 0 : 1;
    case 'word':
      return 0;
    default:
      return style satisfies never;
  }
}

export function largest(numbers: ArrayLike<number> | undefined): number {
  let size = 0;
  for (let t = 0; t < (numbers?.length ?? 0); t += 1) {
    const value = Math.abs(numbers?.[t] ?? 0);
    if (value > size && Number.isFinite(value)) size = value;
  }
  return size;
}

const formats = perLocale(() => {
  const made = new Map<string, Intl.NumberFormat>();
  return (places: number, isPercent: boolean): Intl.NumberFormat => {
    const key = `${places}${isPercent ? '%' : ''}`;
    let format = made.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(numberLocale(), {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
        ...(isPercent && { style: 'percent' as const }),
      });
      made.set(key, format);
    }
    return format;
  };
});

/** Without a unit, which the row's header says; a percentage has its sign, as it is typed. */
export function written(value: number, { unit, places, per }: Style): string {
  if (!Number.isFinite(value)) return '–';
  // Nothing is nothing: its digits after the point would only be noise beside those of other months.
  const text = formats()(value === 0 ? 0 : places, unitInfo(unit).style === 'percent').format(
    Math.abs(value / per),
  );
  return value < 0 && /[1-9]/u.test(text) ? `−${text}` : text;
}
