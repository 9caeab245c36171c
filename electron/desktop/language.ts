/**
 * The language of what the desktop app says itself: its menu, and dialogs before there is a window. That of the settings,
 * or of the system.
 */
import type { Reply } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/ipc/values.ts';
import { language, speak, type Language } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import type { Backend } from '../host/backend.ts';

const ofSystem = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** `locale`: the system's. Returns whether another language is spoken from now on. */
export function speakAs(setting: Settings['language'], locale: string): boolean {
  const wanted = setting === 'system' ? ofSystem(locale) : setting;
  if (wanted === language()) return false;
  speak(wanted, wanted === 'en' ? {} : chinese);
  return true;
}

/** The setting; `system` where it cannot be read. */
export async function chosenLanguage(backend: Pick<Backend, 'call'>): Promise<Settings['language']> {
  const reply = (await backend.call('settings.get', {}, 'desktop')) as Reply<'settings.get'>;
  return reply.kind === 'settings' ? reply.settings.language : 'system';
}
