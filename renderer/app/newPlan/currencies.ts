/** Currencies to choose from, and what counts as one: any ISO 4217 code, whether this computer knows its name or not. */
import { fieldAt } from '../../../shared/plan/paths.ts';
import { say } from '../../../shared/language/say.ts';
import { perLocale } from '../../ui/locale.ts';
import type { Suggestion } from '../../ui/TextField.tsx';

export const currencies = perLocale((locale): readonly Suggestion[] => {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({ value, about: names.of(value) ?? value }));
});

/** The reason why a text is no currency code, or nothing. Small letters will do. */
export function checkCurrency(text: string): string | undefined {
  const field = fieldAt('currency');
  const pattern = field?.kind === 'text' ? field.pattern : undefined;
  return pattern === undefined || pattern.expression.test(text.toUpperCase())
    ? undefined
    : say('Expected {what}.', { what: say(pattern.inWords) });
}
