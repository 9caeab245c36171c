/** How numbers of each unit look in a workbook. */
import { unitInfo, type Unit } from '../../plan/units.ts';

/** Negative numbers are red and have a sign; nothing is a quiet dash, so that what matters is seen. */
const signed = (positive: string): string => `${positive};[Red]-${positive};"–"`;

export const formats = {
  money: signed('#,##0'),
  /** Money in thousands, for tables that say so. */
  thousands: signed('#,##0,'),
  cents: signed('#,##0.00'),
  thousandths: '#,##0.000',
  percent: signed('0.0%'),
  finePercent: signed('0.00%'),
  decimal: signed('#,##0.0'),
  multiple: signed('0.00'),
  whole: signed('#,##0'),
  /** A count of months in a heading: 0 is a month. */
  index: '0',
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

/** For assumptions: as many decimals as the number has, up to what can be read; 0 is an answer, not a dash. */
export function formatOfInput(unit: Unit, values: readonly number[]): string {
  const percent = unitInfo(unit).style === 'percent';
  const most = percent ? 4 : 6;
  const decimals = Math.max(0, ...values.map((value) => decimalsOf(percent ? value * 100 : value, most)));
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const pattern = percent ? `0${digits || '.0'}%` : `#,##0${digits}`;
  return `${pattern};[Red]-${pattern}`;
}

/** Decimals that a number shows, leaving out what floating point adds. */
function decimalsOf(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return decimals;
  }
  return most;
}

/** The unit in words: `EUR per customer`, `people`, `%`. */
export function unitText(unit: Unit, currency: string): string {
  const { style, suffix } = unitInfo(unit);
  if (style === 'percent') return suffix === '' ? '%' : `% ${suffix}`;
  return suffix.replace('¤', currency);
}

/** On the Summary sheet money is in thousands. */
export const summaryFormat = (unit: Unit): string => (unit === 'money' ? formats.thousands : formatOf(unit));
export const summaryUnit = (unit: Unit, currency: string): string =>
  unit === 'money' ? `${currency} thousand` : unitText(unit, currency);
