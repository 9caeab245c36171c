/**
 * How numbers and dates are written: as the language that is spoken writes them, in the variety of it that the user's
 * system prefers. What is made for a locale is kept as long as that locale lasts.
 */
import { language, type Language } from '../../shared/language/say.ts';
import { separatorsOf } from './parseNumber.ts';

const preferred = typeof navigator === 'undefined' ? [] : navigator.languages;

const locales: Readonly<Record<Language, string>> = {
  en: preferred.find((tag) => /^en\b/iu.test(tag)) ?? 'en',
  'zh-CN': 'zh-CN',
};

export const userLocale = (): string => locales[language()];

/** The value that `make` gives for the locale of the moment, made anew only when that is another. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let kept: { readonly locale: string; readonly value: T } | undefined;
  return () => {
    const locale = userLocale();
    if (kept?.locale !== locale) kept = { locale, value: make(locale) };
    return kept.value;
  };
}

/** The signs between the digits, as the user types and pastes them. */
export const userSeparators = perLocale(separatorsOf);
