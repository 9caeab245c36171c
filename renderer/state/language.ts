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

async function change(to: Language): Promise<void> {
  const catalogue = await catalogueOf(to);
  speak(to, catalogue);
  document.documentElement.lang = to;
  useLanguage.setState({ spoken: to });
}

function follow(): void {
  const { language } = useSettings.getState();
  const wanted = language === 'system' ? systemLanguage() : language;
  if (wanted !== useLanguage.getState().spoken) void change(wanted);
}

/** Follows the setting. Returns the unlistener. */
export function followLanguage(): () => void {
  follow();
  return useSettings.subscribe(follow);
}
