/**
 * How numbers and dates are written. Dates are words: as the language that is spoken writes them, in the variety of it
 * that the user's system prefers. The signs of numbers are the system's whatever is spoken, since the spreadsheets one
 * copies from and pastes into write them so: `1.234` must not become a thousandth on the way.
 */
import { language, type Language } from '../../shared/language/say.ts';
import { separatorsOf } from './parseNumber.ts';

const preferred = typeof navigator === 'undefined' ? [] : navigator.languages;

const locales: Readonly<Record<Language, string>> = {
  en: preferred.find((tag) => /^en\b/iu.test(tag)) ?? 'en',
  'zh-CN': 'zh-CN',
};

/** Latin digits, which are all that is read back. */
const numbers = new Intl.Locale(preferred[0] ?? 'en', { numberingSystem: 'latn' }).toString();

export const numberLocale = (): string => numbers;

/** Of months, dates and the names of things. */
const userLocale = (): string => locales[language()];

/** The value that `make` gives for the locale of the moment, kept until that is another. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let kept: { readonly locale: string; readonly value: T } | undefined;
  return () => {
    const locale = userLocale();
    if (kept?.locale !== locale) kept = { locale, value: make(locale) };
    return kept.value;
  };
}

/** The signs between the digits, as the user types and pastes them. */
export const userSeparators = perLocale(() => separatorsOf(numbers));
