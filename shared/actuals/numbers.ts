/**
 * Numbers as people and their spreadsheets write them, and which of the ways of writing a whole file uses: a file has
 * one, and `1,234` alone does not say which.
 */
import { cellText, type Cell } from './table.ts';

/** What stands before the decimals, and what between the thousands (`''`: nothing). */
export interface NumberLocale {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',' | ' ' | "'" | '';
}

export interface FoundLocale {
  readonly locale: NumberLocale;
  /** Whether the file leaves no doubt. Where it does, the other reading should be offered. */
  readonly certain: boolean;
}

export const numberLocales: readonly NumberLocale[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: "'" },
  { decimal: '.', group: ' ' },
];

/** A value, and whether it bears a percent sign. */
export interface ReadNumber {
  readonly value: number;
  readonly percent: boolean;
}

/** What people put where there is no number. */
const blanks = new Set([
  '',
  '-',
  '--',
  'n/a',
  'na',
  'n.a.',
  'n.a',
  'k.a.',
  'nil',
  'null',
  'none',
  'tbd',
  '.',
]);

export const isBlank = (cell: Cell): boolean =>
  cell === null ||
  (typeof cell === 'string' && blanks.has(cell.trim().toLowerCase().replaceAll(/[–—−]/gu, '-')));

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  万: 1e4,
  亿: 1e8,
};

interface Parts {
  /** Digits and separators; spaces and apostrophes are ordinary ones. */
  readonly core: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly times: number;
}

/** The longest text that is looked at as a number. */
const longest = 60;

/** Takes off signs, brackets, currencies and magnitudes; undefined where what is left is no number. */
function partsOf(text: string): Parts | undefined {
  if (text.length > longest) return undefined;
  let rest = text
    .replaceAll(/[\s\u00A0\u202F\u2009]/gu, ' ')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/[−–—]/gu, '-')
    .trim();
  let negative = false;
  const bracketed = /^([^\d()]*)\((.+)\)([^\d()]*)$/u.exec(rest);
  if (bracketed !== null) {
    negative = true;
    rest = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}${bracketed[3] ?? ''}`.trim();
  }
  let signs = 0;
  const sign = (mark: string): string => {
    signs += 1;
    if (mark === '-') negative = true;
    return '';
  };
  const money = /\p{Sc}|(?<![\p{L}])[A-Z]{3}(?![\p{L}])|(?<![\p{L}])(?:US|CA|AU)(?=\p{Sc})/gu;
  rest = rest.replaceAll(money, '').trim();
  rest = rest.replace(/^[+-]/u, sign).trim();
  rest = rest.replace(/-$/u, sign).trim();
  if (signs > 1 || (signs === 1 && bracketed !== null)) return undefined;
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();
  const suffix = /^([\d.,' ]*\d) ?(\p{L}{1,3})\.?$/u.exec(rest);
  let times = 1;
  if (suffix !== null) {
    const factor = magnitudes[(suffix[2] ?? '').toLowerCase()];
    if (factor === undefined) return undefined;
    times = factor;
    rest = suffix[1] ?? '';
  }
  if (!/^[.,]?\d[\d.,' ]*(?:e[+-]?\d{1,3})?$/iu.test(rest)) return undefined;
  return { core: rest, negative, percent, times };
}

/** Undefined where the cell is no number in this locale. */
export function readNumber(cell: Cell, locale: NumberLocale): ReadNumber | undefined {
  if (typeof cell === 'number') return { value: cell, percent: false };
  if (typeof cell !== 'string') return undefined;
  const parts = partsOf(cell);
  const digits = parts === undefined ? undefined : plainDigits(parts.core, locale);
  if (parts === undefined || digits === undefined) return undefined;
  const size = Number(digits) * parts.times * (parts.percent ? 0.01 : 1);
  if (!Number.isFinite(size)) return undefined;
  return { value: parts.negative && size !== 0 ? -size : size, percent: parts.percent };
}

/** The number as a program writes it; undefined where its separators do not stand as the locale has them. */
function plainDigits(core: string, { decimal, group }: NumberLocale): string | undefined {
  if (/e/iu.test(core)) return decimal === '.' && !core.includes(',') ? core : undefined;
  const [whole = '', decimals, ...more] = core.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d*$/u.test(decimals))) return undefined;
  const groups = group === '' ? [whole] : whole.split(group);
  const isGrouped =
    groups.length === 1 ||
    (/^\d{1,3}$/u.test(groups[0] ?? '') &&
      // Two digits between the thousands is how India writes lakhs.
      groups.slice(1, -1).every((part) => /^\d{2,3}$/u.test(part)) &&
      /^\d{3}$/u.test(groups.at(-1) ?? ''));
  const digits = groups.join('');
  if (!isGrouped || !/^\d*$/u.test(digits)) return undefined;
  return `${digits === '' ? '0' : digits}.${decimals === undefined || decimals === '' ? '0' : decimals}`;
}

/**
 * The way of writing in which most of the cells are numbers. Certain where another way would not read them all, or
 * would read them all the same.
 */
export function findLocale(cells: Iterable<Cell>, expected: NumberLocale): FoundLocale {
  const texts = new Set<string>();
  for (const cell of cells) {
    if (typeof cell === 'string' && !isBlank(cell) && texts.size < 5000) texts.add(cell);
  }
  const numbers = [...texts].filter((text) => partsOf(text) !== undefined);
  const tried = ordered(expected).map((locale) => {
    const values = numbers.map((text) => readNumber(text, locale)?.value);
    return { locale, values, count: values.filter((value) => value !== undefined).length };
  });
  const most = Math.max(...tried.map(({ count }) => count));
  const fitting = tried.filter(({ count }) => count === most);
  const [best] = fitting;
  if (best === undefined) return { locale: expected, certain: true };
  const certain =
    most === numbers.length &&
    fitting.every(({ values }) => values.every((value, index) => value === best.values[index]));
  return { locale: best.locale, certain };
}

const ordered = (first: NumberLocale): readonly NumberLocale[] => [
  first,
  ...numberLocales.filter(({ decimal, group }) => decimal !== first.decimal || group !== first.group),
];

/** Whether a cell is a number in some way of writing. */
export const looksLikeNumber = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && partsOf(cellText(cell)) !== undefined);
