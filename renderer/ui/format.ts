/**
 * Numbers and months as people read them. `short` is for reading at a glance, `exact` for checking, `typed` for
 * what stands in a field while it is edited. Rounded only here: the engine never rounds.
 */
import { unitInfo, type Unit } from '../../shared/plan/units.ts';

const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;
/** Narrow no-break space. */
const thin = '\u202f';
const minus = (text: string): string => text.replace(/-/gu, '−');

const formats = new Map<string, Intl.NumberFormat>();
function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

const decimals = (most: number, least = 0): Intl.NumberFormat =>
  format(`d${least}-${most}`, { maximumFractionDigits: most, minimumFractionDigits: least });

const symbols = new Map<string, { readonly text: string; readonly before: boolean }>();
function symbolOf(currency: string): { readonly text: string; readonly before: boolean } {
  let found = symbols.get(currency);
  if (found === undefined) {
    try {
      const parts = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      }).formatToParts(1);
      const text = parts.find((part) => part.type === 'currency')?.value ?? currency;
      found = { text, before: parts[0]?.type === 'currency' };
    } catch {
      found = { text: currency, before: false };
    }
    symbols.set(currency, found);
  }
  return found;
}

function withCurrency(digits: string, negative: boolean, currency: string): string {
  const { text, before } = symbolOf(currency);
  const body = before ? `${text}${text.length > 1 ? thin : ''}${digits}` : `${digits}${thin}${text}`;
  return negative ? `−${body}` : body;
}

function scaled(size: number): { readonly digits: string; readonly scale: string } {
  // 999,950 rounds to 1.0 m, not to 1,000 k.
  if (size >= 999.95e6) return { digits: decimals(size >= 99.95e9 ? 0 : 2).format(size / 1e9), scale: 'bn' };
  if (size >= 999.5e3) return { digits: decimals(size >= 99.95e6 ? 0 : 1).format(size / 1e6), scale: 'm' };
  if (size >= 9999.5) return { digits: decimals(0).format(size / 1e3), scale: 'k' };
  return { digits: decimals(size < 10 && size > 0 ? 2 : 0).format(size), scale: '' };
}

function shortMoney(value: number, currency: string): string {
  const { digits, scale } = scaled(Math.abs(value));
  return withCurrency(
    scale === '' ? digits : `${digits}${thin}${scale}`,
    value < 0 && digits !== '0',
    currency,
  );
}

/** At a glance: `$16.9 m`, `97.4%`, `12.3`, `–` where it is not defined. */
export function short(value: number | null | undefined, unit: Unit, currency: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const { style } = unitInfo(unit);
  switch (style) {
    case 'money':
      return shortMoney(value, currency);
    case 'percent':
      return minus(format('pct1', { style: 'percent', maximumFractionDigits: 1 }).format(value));
    case 'multiple':
      return minus(`${decimals(Math.abs(value) >= 99.5 ? 0 : 2).format(value)}×`);
    case 'decimal':
    case 'whole':
    case 'word': {
      const size = Math.abs(value);
      if (size >= 99_999.5) {
        const { digits, scale } = scaled(size);
        return minus(`${value < 0 ? '-' : ''}${digits}${thin}${scale}`);
      }
      const digits = minus(decimals(size >= 999.5 ? 0 : size >= 9.95 ? 1 : 2).format(value));
      return unit === 'months' ? `${digits}${thin}mo` : digits;
    }
    default: {
      const never: never = style;
      return never;
    }
  }
}

const oneOf: Readonly<Record<string, string>> = { people: 'person', opportunities: 'opportunity' };

/** How far one number is from another, to be read on its own: `$3.1 m`, `10.4 customers`, `2.5 points`, `3 mo`. */
export function distance(value: number, unit: Unit, currency: string): string {
  const { style, suffix } = unitInfo(unit);
  const text = short(value, unit, currency);
  if (style === 'percent') {
    // 107% is three points short of 110%, not three percent.
    const points = minus(decimals(1).format(value * 100));
    return `${points} ${points === '1' ? 'point' : 'points'}`;
  }
  if (style !== 'decimal' || suffix === '') return text;
  return `${text} ${text === '1' ? (oneOf[suffix] ?? suffix.replace(/s$/u, '')) : suffix}`;
}

/** Every digit that matters: `$16,919,830.05`, `97.3612%`. */
export function exact(value: number | null | undefined, unit: Unit, currency: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'not defined';
  const { style } = unitInfo(unit);
  const size = Math.abs(value);
  if (style === 'money') {
    const places = size >= 1e5 || Number.isInteger(value) ? 0 : 2;
    return withCurrency(decimals(places, places).format(size), value < 0, currency);
  }
  if (style === 'percent') {
    return minus(format('pct4', { style: 'percent', maximumFractionDigits: 4 }).format(value));
  }
  const digits = minus(decimals(size >= 1000 ? 1 : 4).format(value));
  return style === 'multiple' ? `${digits}×` : digits;
}

/** The words after a number of this unit, the currency filled in: `customers`, `$ per person`, or empty. */
export function suffixOf(unit: Unit, currency: string): string {
  // The number itself carries these.
  if (unit === 'money' || unitInfo(unit).style === 'multiple') return '';
  return unitInfo(unit).suffix.replace('¤ per', 'per').replace('¤', symbolOf(currency).text);
}

/** As it stands in a resting field: grouped, with its sign or percent sign, no words. */
export function shown(value: number, unit: Unit, currency: string): string {
  const { style } = unitInfo(unit);
  if (style === 'percent') {
    return minus(format('pct6', { style: 'percent', maximumFractionDigits: 6 }).format(value));
  }
  const digits = decimals(10).format(Math.abs(value));
  if (style === 'money') return withCurrency(digits, value < 0, currency);
  const signed = value < 0 ? `−${digits}` : digits;
  return style === 'multiple' ? `${signed}×` : signed;
}

/** As it is offered for editing: plain digits that parse back to exactly the same number. */
export function editable(value: number, unit: Unit): string {
  const percent = unitInfo(unit).style === 'percent';
  const plain = Number((percent ? value * 100 : value).toPrecision(15));
  const text = format('edit', { maximumFractionDigits: 20, useGrouping: false }).format(plain);
  return minus(percent ? `${text}%` : text);
}

export const userLocale = locale;

const monthNames = {
  short: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  tiny: new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' }),
  name: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
  abbreviated: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
} as const;

/** Written before: a plan has at most 120 months, and every label names one. */
const monthsWritten = new Map<string, string>();

/** `2027-12` as `Dec 2027`, `December 2027`, `D`, `December` or `Dec`. */
export function monthName(month: string, style: keyof typeof monthNames = 'short'): string {
  const key = `${style} ${month}`;
  let text = monthsWritten.get(key);
  if (text === undefined) {
    text = writtenMonth(month, style);
    monthsWritten.set(key, text);
  }
  return text;
}

function writtenMonth(month: string, style: keyof typeof monthNames): string {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined || Number.isNaN(year + number)) return month;
  return monthNames[style].format(new Date(Date.UTC(year, number - 1, 1)));
}

/** 1 … 12 as `January`. */
export const calendarMonthName = (number: number, style: 'name' | 'abbreviated' = 'name'): string =>
  monthName(`2001-${String(number).padStart(2, '0')}`, style);
