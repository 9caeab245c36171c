/**
 * The language of the window: what the settings say, or the system's. Everything on the screen is made anew when it
 * changes, so that texts are plain calls of `say` wherever they stand; what the user has open is kept in the stores.
 */
import { create } from 'zustand';
import { speak, type Catalogue, type Language } from '../../shared/language/say.ts';
import { useSettings } from './settings.ts';

/** The language that is spoken now; it follows the choice once its texts are there. */
export const useLanguage = create<{ readonly spoken: Language }>(() => ({ spoken: 'en' }));

const systemLanguage = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** Texts that most users never need come when they are asked for. */
async function catalogueOf(language: Language): Promise<Catalogue> {
  return language === 'en' ? {} : (await import('../../shared/language/zh/index.ts')).chinese;
}

const wanted = (): Language => {
  const { language } = useSettings.getState();
  return language === 'system' ? systemLanguage() : language;
};

/** Resolves when what the settings say is spoken, or when they have come to say something else meanwhile. */
export async function speakAsWanted(): Promise<void> {
  const to = wanted();
  if (to === useLanguage.getState().spoken) return;
  const catalogue = await catalogueOf(to);
  if (to !== wanted()) return;
  speak(to, catalogue);
  document.documentElement.lang = to;
  useLanguage.setState({ spoken: to });
}

function follow(): void {
  // Texts that cannot be had leave the language as it is.
  speakAsWanted().catch(() => undefined);
}

/** Follows the setting. Returns the unlistener. */
export function followLanguage(): () => void {
  follow();
  return useSettings.subscribe(follow);
}
