/** How numbers of each unit look in a workbook. */
import { unitInfo, type Unit } from '../../plan/units.ts';

/** Negative numbers are red and have a sign; nothing is a quiet dash, so that what matters is seen. */
const signed = (positive: string): string => `${positive};[Red]-${positive};"–"`;

export const formats = {
  money: signed('#,##0'),
  /** Money in thousands, for tables that say so. */
  thousands: signed('#,##0,'),
  millions: signed('#,##0,,'),
  cents: signed('#,##0.00'),
  thousandths: '#,##0.000',
  percent: signed('0.0%'),
  finePercent: signed('0.00%'),
  decimal: signed('#,##0.0'),
  multiple: signed('0.00'),
  whole: signed('#,##0'),
  /** A count of months in a heading: 0 is a month. */
  index: '0',
  /** Of things that should not be there: none is not shown. */
  count: '0;-0;',
  text: '@',
} as const;

/** For computed numbers, so that a row has one format whatever its numbers come to be. */
export function formatOf(unit: Unit): string {
  if (unit === 'money/lead' || unit === 'money/ticket' || unit === 'money/hour') return formats.cents;
  if (unit === 'months') return formats.decimal;
  const { style } = unitInfo(unit);
  switch (style) {
    case 'money':
      return formats.money;
    case 'percent':
      return formats.percent;
    case 'multiple':
      return formats.multiple;
    case 'decimal':
      return formats.decimal;
    case 'whole':
      return formats.whole;
    case 'word':
      return formats.text;
    default:
      return style satisfies never;
  }
}

/**
 * For assumptions: what is typed later is shown as well as what stands there now, so small numbers are shown as they are
 * typed; 0 is an answer, not a dash.
 */
export function formatOfInput(unit: Unit, values: readonly number[]): string {
  if (unitInfo(unit).style === 'percent') return '0.0###%;[Red]-0.0###%';
  if (values.every((value) => Math.abs(value) < 1000)) return 'General';
  const decimals = Math.max(...values.map(decimalsOf));
  const pattern = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${pattern};[Red]-${pattern}`;
}

const mostDecimals = 6;

/** Decimals that a number shows, leaving out what floating point adds. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return decimals;
  }
  return mostDecimals;
}

/** The unit in words: `EUR per customer`, `people`, `%`. */
export function unitText(unit: Unit, currency: string): string {
  const { style, suffix } = unitInfo(unit);
  if (style === 'percent') return suffix === '' ? '%' : `% ${suffix}`;
  return suffix.replace('¤', currency);
}

/** How money is shown where a board reads it. */
export interface Scale {
  readonly format: string;
  /** After the currency: ` thousand`. */
  readonly word: string;
}

const scales = [
  { below: 300_000, format: formats.money, word: '' },
  { below: 3e10, format: formats.thousands, word: ' thousand' },
  { below: Infinity, format: formats.millions, word: ' million' },
] as const;

/** `largest`: the largest sum of money that is shown. */
export const scaleFor = (largest: number): Scale => scales.find(({ below }) => !(largest >= below))!;

export const scaledFormat = (unit: Unit, scale: Scale): string =>
  unit === 'money' ? scale.format : formatOf(unit);
export const scaledUnit = (unit: Unit, currency: string, scale: Scale): string =>
  unit === 'money' ? `${currency}${scale.word}` : unitText(unit, currency);

/** The width of a column for numbers up to this one and ten times as large, in characters. */
export function widthFor(largest: number, least: number): number {
  const digits = Math.max(1, Math.floor(Math.log10(Math.max(1, largest))) + 2);
  return Math.max(least, Math.min(40, digits + Math.floor((digits - 1) / 3) + 2));
}
