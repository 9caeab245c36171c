/**
 * Numbers and months as people read them. `short` is for reading at a glance, `exact` for checking, `typed` for
 * what stands in a field while it is edited. Rounded only here: the engine never rounds.
 */
import { language, say } from '../../shared/language/say.ts';
import { unitInfo, type NumberStyle, type Unit } from '../../shared/plan/units.ts';
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

const percents = (most: number, least = 0): Intl.NumberFormat =>
  format(`p${least}-${most}`, {
    style: 'percent',
    maximumFractionDigits: most,
    minimumFractionDigits: least,
  });

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

/** By what a number is divided to be read at a glance, its decimals at most, and what follows them. */
interface Scale {
  readonly by: number;
  readonly most: number;
  readonly word: string;
}

function inThousands(size: number): Scale {
  // 999,950 rounds to 1.0 m, not to 1,000 k.
  if (size >= 999.95e6) return { by: 1e9, most: size >= 99.95e9 ? 0 : 2, word: `${thin}bn` };
  if (size >= 999.5e3) return { by: 1e6, most: size >= 99.95e6 ? 0 : 1, word: `${thin}m` };
  if (size >= 9999.5) return { by: 1e3, most: 0, word: `${thin}k` };
  return { by: 1, most: size < 10 && size > 0 ? 2 : 0, word: '' };
}

/** Chinese counts by 万 (ten thousand) and 亿 (ten thousand of those), and writes them close to the digits. */
function inTenThousands(size: number): Scale {
  if (size >= 99_995e3) return { by: 1e8, most: size >= 99.95e8 ? 0 : 2, word: '亿' };
  if (size >= 9999.5) return { by: 1e4, most: size >= 999.5e3 ? 0 : 1, word: '万' };
  return { by: 1, most: size < 10 && size > 0 ? 2 : 0, word: '' };
}

const inWords = (size: number): Scale => (language() === 'zh-CN' ? inTenThousands(size) : inThousands(size));

function scaleOf(size: number, style: NumberStyle): Scale {
  switch (style) {
    case 'money':
      return inWords(size);
    case 'percent':
      return { by: 1, most: 1, word: '' };
    case 'multiple':
      return { by: 1, most: size >= 99.5 ? 0 : 2, word: '×' };
    case 'decimal':
    case 'whole':
    case 'word':
      if (size >= 99_999.5) return inWords(size);
      return { by: 1, most: size >= 999.5 ? 0 : size >= 9.95 ? 1 : 2, word: '' };
    default: {
      const never: never = style;
      return never;
    }
  }
}

const figures = (style: NumberStyle, most: number, least = 0): Intl.NumberFormat =>
  style === 'percent' ? percents(most, least) : decimals(most, least);

/** `leastOf` says how many decimals a number of that scale has although they are zeros. */
function glance(value: number, unit: Unit, currency: string, leastOf: (scale: Scale) => number): string {
  const { style } = unitInfo(unit);
  const scale = scaleOf(Math.abs(value), style);
  const { by, most, word } = scale;
  const scaled = Math.abs(value) / by;
  const plain = figures(style, most).format(scaled);
  const isZero = !/[1-9]/u.test(plain);
  const least = isZero ? 0 : leastOf(scale);
  const digits = (least === 0 ? plain : figures(style, Math.max(most, least), least).format(scaled)) + word;
  const isNegative = value < 0 && !isZero;
  if (style === 'money') return withCurrency(digits, isNegative, currency);
  const signed = isNegative ? `−${digits}` : digits;
  return unit === 'months' && by === 1 ? say('{number}\u202fmo', { number: signed }) : signed;
}

const isDefined = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** At a glance: `$16.9 m`, `97.4%`, `12.3`, `–` where it is not defined. */
export const short = (value: number | null | undefined, unit: Unit, currency: string): string =>
  isDefined(value) ? glance(value, unit, currency, () => 0) : '–';

/**
 * As `short`, for numbers that stand under or beside each other: those of the same scale have the decimals of the one
 * that needs most, `$3.0 m` under `$8.6 m`. What is nothing stays `0`.
 */
export function shortAmong(
  values: readonly number[],
  unit: Unit,
  currency: string,
): (value: number) => string {
  const { style } = unitInfo(unit);
  const places = new Map<number, number>();
  for (const size of values.filter(isDefined).map(Math.abs)) {
    const { by, most } = scaleOf(size, style);
    const parts = figures(style, most).formatToParts(size / by);
    const needed = parts.find(({ type }) => type === 'fraction')?.value.length ?? 0;
    places.set(by, Math.max(places.get(by) ?? 0, needed));
  }
  return (value) => (isDefined(value) ? glance(value, unit, currency, ({ by }) => places.get(by) ?? 0) : '–');
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
  if (!isDefined(value)) return say('not defined');
  const { style } = unitInfo(unit);
  const size = Math.abs(value);
  if (style === 'money') {
    const places = size >= 1e5 || Number.isInteger(value) ? 0 : 2;
    return withCurrency(decimals(places, places).format(size), value < 0, currency);
  }
  if (style === 'percent') {
    return minus(percents(4).format(value));
  }
  const digits = minus(decimals(size >= 1000 ? 1 : 4).format(value));
  return style === 'multiple' ? `${digits}×` : digits;
}

/** The words after a number of this unit, the currency filled in: `customers`, `$ per person`, or empty; after 1 `customer`. */
export function suffixOf(unit: Unit, currency: string, value?: unknown): string {
  // The number itself carries these.
  if (unit === 'money' || unitInfo(unit).style === 'multiple') return '';
  const { suffix } = unitInfo(unit);
  if (suffix === '') return '';
  const words = value === 1 ? unitWords(suffix, '1') : say(suffix);
  return words.replace('¤ per', 'per').replace('¤', signOf(currency).text);
}

/** As it stands in a resting field: grouped, with its sign or percent sign, no words. */
export function shown(value: number, unit: Unit, currency: string): string {
  const { style } = unitInfo(unit);
  if (style === 'percent') {
    return minus(percents(6).format(value));
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
export const percentText = (share: number, places: 0 | 1): string => minus(percents(places).format(share));

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
  const text = monthForms()[style].format(new Date(Date.UTC(year, number - 1, 1)));
  // British English alone has a month of four letters, and labels of the model have three.
  return text.replace(/\bSept\b/u, 'Sep');
}

/** 1 … 12 as `January`. */
export const calendarMonthName = (number: number, style: 'name' | 'abbreviated' = 'name'): string =>
  monthName(`2001-${String(number).padStart(2, '0')}`, style);
