/**
 * What people read, in the language they chose. A text is written in English where it is used, and its English is the
 * key under which other languages keep it: `say('Undo: {what}', { what })`. Only words pass through here; numbers and
 * months are written by those who show them. Files and the command line stay English, as nobody chose for them.
 *
 * A language is chosen for a whole window or process. Texts that stand in tables and constants are marked with
 * `phrase` there and said where they are shown, so that they follow the choice.
 */
import { createInstance, type i18n } from 'i18next';
import { englishForms } from './english.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export type Values = Readonly<Record<string, string | number>>;

/** By the English text; plural forms as i18next names them (`{count} months_one`). */
export type Catalogue = Readonly<Record<string, string>>;

const texts: i18n = createInstance({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  // English sentences hold colons and full stops; they are keys as they stand.
  keySeparator: false,
  nsSeparator: false,
  resources: { en: { translation: englishForms } },
  interpolation: {
    prefix: '{',
    suffix: '}',
    // React and the spreadsheet printer escape for themselves.
    escapeValue: false,
    // Names that people gave are never instructions.
    skipOnVariables: true,
  },
});
void texts.init();

/**
 * The text in the chosen language, `{names}` filled in; English where the language lacks it. A text with `{count}` is
 * given in the plural form of that number.
 */
export function say(english: string, values?: Values): string {
  if (values !== undefined) return texts.t(english, values);
  // English is its own catalogue, and most texts are constants: validation says thousands of them.
  return texts.language === 'en' ? english : texts.t(english);
}

/** Marks a text that is said elsewhere, so that the test of the languages sees it. */
export const phrase = <const Text extends string>(english: Text): Text => english;

export const language = (): Language => (texts.language === 'zh-CN' ? 'zh-CN' : 'en');

/** From here on everything is said in this language. The catalogue of English is empty but for plural forms. */
export function speak(chosen: Language, catalogue: Catalogue): void {
  if (chosen !== 'en') texts.addResourceBundle(chosen, 'translation', catalogue);
  void texts.changeLanguage(chosen);
}

/** What is written into files is English, in the middle of whatever is said otherwise. */
export function inEnglish<T>(work: () => T): T {
  const spoken = texts.language;
  void texts.changeLanguage('en');
  try {
    return work();
  } finally {
    void texts.changeLanguage(spoken);
  }
}
