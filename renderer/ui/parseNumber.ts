/**
 * What a person may type into a number field: `12k`, `1.5m`, `25%`, `1,200`, `(3)`, `=4*3`. A tiny recursive-descent
 * arithmetic, because the content security policy allows no `eval` and founders should not need one.
 */
import { say } from '../../shared/language/say.ts';

export type Parsed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

export function separatorsOf(locale: string | undefined): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  return {
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    group: parts.find((part) => part.type === 'group')?.value ?? ',',
  };
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

class Refusal extends Error {}

const literalPattern = /^(?:\d[\d.,'’\s]*|[.,]\d+)/u;

/** Digits in groups of three, marked by spaces or apostrophes as some locales do. */
const spaced = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u;

/** In thousands, or as India writes lakhs and crores: `12,34,567`. */
const groupedBy = {
  ',': /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/u,
  '.': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u,
} as const;

function literal(text: string, { decimal, group }: Separators): number {
  const written = text.trim();
  const unclear = (): Refusal =>
    new Refusal(
      say('“{typed}” is unclear: write {examples}.', {
        typed: written,
        examples: decimal === ',' ? say('1.500 or 1,5') : say('1,500 or 1.5'),
      }),
    );
  if (/[\s'’]/u.test(written) && !spaced.test(written)) throw unclear();
  let digits = written.replace(/[\s'’]/gu, '');
  if ((group === ',' || group === '.') && digits.includes(group)) {
    if (groupedBy[group].test(digits)) digits = digits.replaceAll(group, '');
    else if (group === ',' || digits.includes(decimal)) throw unclear();
  }
  if (decimal === ',') digits = digits.replace(',', '.');
  const value = Number(digits);
  if (digits === '' || Number.isNaN(value)) throw notANumber(written);
  return value;
}

const notANumber = (typed: string): Refusal => new Refusal(say('“{typed}” is not a number.', { typed }));

/** What Chinese and Japanese keyboards type: `１２％` for `12%`. */
const inPlainSigns = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A number alone in brackets is negative, as accountants write it and spreadsheets read it. */
const inBrackets = /^\(([^()+\-*/]*)\)\s*(%?)$/u;

/** `percent`: the field shows percentages, so `25` and `25%` both mean 0.25. */
export function parseNumber(
  typed: string,
  separators: Separators,
  { percent = false }: { readonly percent?: boolean } = {},
): Parsed {
  const text = inPlainSigns(typed)
    .replace(/[−–]/gu, '-')
    .replace(/[×·]/gu, '*')
    .replace(/÷/gu, '/')
    .replace(/\p{Sc}|\p{Cf}/gu, '')
    .trim()
    .replace(inBrackets, '-$1$2');
  let at = text.startsWith('=') ? 1 : 0;
  let sawPercentSign = false;

  const skip = (): void => {
    while (/\s/u.test(text[at] ?? '')) at += 1;
  };
  const factor = (): number => {
    skip();
    const sign = text[at];
    if (sign === '-' || sign === '+') {
      at += 1;
      return sign === '-' ? -factor() : factor();
    }
    if (sign === '(') {
      at += 1;
      const inside = sum();
      skip();
      if (text[at] !== ')') throw new Refusal(say('A bracket is not closed.'));
      at += 1;
      return inside;
    }
    const found = literalPattern.exec(text.slice(at))?.[0];
    if (found === undefined) {
      const rest = text.slice(at).trim();
      throw rest === '' ? new Refusal(say('Something is missing at the end.')) : notANumber(rest);
    }
    at += found.length;
    let value = literal(found, separators);
    const suffix = /^(?:[千万亿]|(?:mn|bn|k|m|b)(?![a-z]))/iu.exec(text.slice(at))?.[0];
    if (suffix !== undefined) {
      at += suffix.length;
      value *= scales[suffix.toLowerCase()] ?? 1;
    }
    skip();
    if (text[at] === '%') {
      at += 1;
      sawPercentSign = true;
      value /= 100;
    }
    return value;
  };
  const chain = (next: () => number, operators: string): number => {
    let value = next();
    for (;;) {
      skip();
      const operator = text[at];
      if (operator === undefined || !operators.includes(operator)) return value;
      at += 1;
      const right = next();
      if (operator === '+') value += right;
      else if (operator === '-') value -= right;
      else if (operator === '*') value *= right;
      else {
        if (right === 0) throw new Refusal(say('Nothing can be divided by zero.'));
        value /= right;
      }
    }
  };
  const product = (): number => chain(factor, '*/');
  const sum = (): number => chain(product, '+-');

  if (text === '' || text === '=') return { ok: false, reason: say('Type a number.') };
  try {
    const value = sum();
    skip();
    if (at < text.length)
      return { ok: false, reason: say('“{typed}” is not understood.', { typed: text.slice(at) }) };
    const scaled = percent && !sawPercentSign ? value / 100 : value;
    // 25 / 100 and 0.1 + 0.2 as a person means them: fifteen significant digits, as a spreadsheet keeps.
    // Zero has no sign.
    return { ok: true, value: Number(scaled.toPrecision(15)) || 0 };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, reason: fault.message };
    throw fault;
  }
}
