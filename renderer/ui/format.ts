/**
 * Numbers and months as people read them. `short` is for reading at a glance, `exact` for checking, `typed` for
 * what stands in a field while it is edited. Rounded only here: the engine never rounds.
 */
import { language, say } from '../../shared/language/say.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { numberLocale, perLocale } from './locale.ts';

/** Narrow no-break space. */
const thin = '\u202f';
const minus = (text: string): string => text.replace(/-/gu, '−');

const formats = perLocale(() => new Map<string, Intl.NumberFormat>());
function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats();
  let found = known.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(numberLocale(), options);
    known.set(key, found);
  }
  return found;
}

const decimals = (most: number, least = 0): Intl.NumberFormat =>
  format(`d${least}-${most}`, { maximumFractionDigits: most, minimumFractionDigits: least });

interface CurrencySign {
  readonly text: string;
  readonly before: boolean;
}

const signs = perLocale(() => new Map<string, CurrencySign>());
function signOf(currency: string): CurrencySign {
  const known = signs();
  let found = known.get(currency);
  if (found === undefined) {
    try {
      const parts = new Intl.NumberFormat(numberLocale(), {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      }).formatToParts(1);
      const text = parts.find((part) => part.type === 'currency')?.value ?? currency;
      found = { text, before: parts[0]?.type === 'currency' };
    } catch {
      found = { text: currency, before: false };
    }
    known.set(currency, found);
  }
  return found;
}

function withCurrency(digits: string, negative: boolean, currency: string): string {
  const { text, before } = signOf(currency);
  const body = before ? `${text}${text.length > 1 ? thin : ''}${digits}` : `${digits}${thin}${text}`;
  return negative ? `−${body}` : body;
}

/** The digits of a large number and the word for its magnitude, as one text. */
const scaled = (size: number): string => (language() === 'zh-CN' ? inTenThousands(size) : inThousands(size));

function inThousands(size: number): string {
  // 999,950 rounds to 1.0 m, not to 1,000 k.
  if (size >= 999.95e6) return `${decimals(size >= 99.95e9 ? 0 : 2).format(size / 1e9)}${thin}bn`;
  if (size >= 999.5e3) return `${decimals(size >= 99.95e6 ? 0 : 1).format(size / 1e6)}${thin}m`;
  if (size >= 9999.5) return `${decimals(0).format(size / 1e3)}${thin}k`;
  return decimals(size < 10 && size > 0 ? 2 : 0).format(size);
}

/** Chinese counts by 万 (ten thousand) and 亿 (ten thousand of those), and writes them close to the digits. */
function inTenThousands(size: number): string {
  if (size >= 99_995e3) return `${decimals(size >= 99.95e8 ? 0 : 2).format(size / 1e8)}亿`;
  if (size >= 9999.5) return `${decimals(size >= 999.5e3 ? 0 : 1).format(size / 1e4)}万`;
  return decimals(size < 10 && size > 0 ? 2 : 0).format(size);
}

function shortMoney(value: number, currency: string): string {
  const digits = scaled(Math.abs(value));
  return withCurrency(digits, value < 0 && digits !== '0', currency);
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
        return `${value < 0 ? '−' : ''}${scaled(size)}`;
      }
      const digits = minus(decimals(size >= 999.5 ? 0 : size >= 9.95 ? 1 : 2).format(value));
      return unit === 'months' ? say('{number}\u202fmo', { number: digits }) : digits;
    }
    default: {
      const never: never = style;
      return never;
    }
  }
}

const oneOf: Readonly<Record<string, string>> = { people: 'person', opportunities: 'opportunity' };

/** The words after a number that stands alone; English says one customer, two customers. */
const unitWords = (suffix: string, digits: string): string =>
  digits === '1' && language() === 'en' ? (oneOf[suffix] ?? suffix.replace(/s$/u, '')) : say(suffix);

/** How far one number is from another, to be read on its own: `$3.1 m`, `10.4 customers`, `2.5 points`, `3 mo`. */
export function distance(value: number, unit: Unit, currency: string): string {
  const { style, suffix } = unitInfo(unit);
  if (style === 'percent') {
    // 107% is three points short of 110%, not three percent.
    const digits = minus(decimals(1).format(value * 100));
    return say('{digits} points', { digits, count: digits === '1' ? 1 : 2 });
  }
  const digits = short(value, unit, currency);
  return style !== 'decimal' || suffix === ''
    ? digits
    : say('{digits} {units}', { digits, units: unitWords(suffix, digits) });
}

/** Every digit that matters: `$16,919,830.05`, `97.3612%`. */
export function exact(value: number | null | undefined, unit: Unit, currency: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return say('not defined');
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
  const { suffix } = unitInfo(unit);
  return suffix === '' ? '' : say(suffix).replace('¤ per', 'per').replace('¤', signOf(currency).text);
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

/** A share as `97%`. */
export const percentText = (share: number, places: 0 | 1): string =>
  minus(format(`pct${places}`, { style: 'percent', maximumFractionDigits: places }).format(share));

/** A number without a unit, such as `1.4` megabytes. */
export const plainText = (value: number, places: number): string =>
  minus(decimals(places, places).format(value));

const monthForms = perLocale((locale) => {
  const form = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    short: form({ month: 'short', year: 'numeric' }),
    long: form({ month: 'long', year: 'numeric' }),
    tiny: form({ month: 'narrow' }),
    // A Chinese month in full is 三月; beside figures it is 3月.
    name: form({ month: locale === 'zh-CN' ? 'short' : 'long' }),
    abbreviated: form({ month: 'short' }),
  } as const;
});

type MonthStyle = keyof ReturnType<typeof monthForms>;

/** Written before: a plan has at most 120 months, and every label names one. */
const monthsWritten = perLocale(() => new Map<string, string>());

/** `2027-12` as `Dec 2027`, `December 2027`, `D`, `December` or `Dec`; in Chinese `2027年12月`, `12` or `12月`. */
export function monthName(month: string, style: MonthStyle = 'short'): string {
  const written = monthsWritten();
  const key = `${style} ${month}`;
  let text = written.get(key);
  if (text === undefined) {
    text = writtenMonth(month, style);
    written.set(key, text);
  }
  return text;
}

function writtenMonth(month: string, style: MonthStyle): string {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined || Number.isNaN(year + number)) return month;
  return monthForms()[style].format(new Date(Date.UTC(year, number - 1, 1)));
}

/** 1 … 12 as `January`. */
export const calendarMonthName = (number: number, style: 'name' | 'abbreviated' = 'name'): string =>
  monthName(`2001-${String(number).padStart(2, '0')}`, style);
