/** The user's settings: read once, changed at once on the screen, kept by the process that owns the data. */
import { create } from 'zustand';
import type { Settings } from '../../shared/ipc/values.ts';
import { client } from './carrier.ts';

interface SettingsState {
  readonly theme: Settings['theme'];
  readonly language: Settings['language'];
  /** Whether tables are saved with the mark by which Excel knows that they are UTF-8. */
  readonly csvMark: boolean;
  readonly activeScenario: Settings['activeScenario'];
  readonly lastPlan: Settings['lastPlan'];
  readonly load: () => Promise<void>;
  readonly setTheme: (theme: Settings['theme']) => void;
  readonly setLanguage: (language: Settings['language']) => void;
  readonly setCsvMark: (csvMark: boolean) => void;
  readonly setScenario: (planId: string, scenario: string) => void;
  readonly setLastPlan: (planId: string | null) => void;
}

/** A setting that could not be kept is a small loss, and the next save failure says that the line is down. */
const keep = (change: Parameters<(typeof client)['settings.set']>[0]): void => {
  client['settings.set'](change).catch(() => undefined);
};

export const useSettings = create<SettingsState>((set) => ({
  theme: 'system',
  language: 'system',
  csvMark: false,
  activeScenario: {},
  lastPlan: null,
  async load() {
    const reply = await client['settings.get']({});
    if (reply.kind === 'settings') set(reply.settings);
  },
  setTheme(theme) {
    set({ theme });
    keep({ key: 'theme', value: theme });
  },
  setLanguage(language) {
    set({ language });
    keep({ key: 'language', value: language });
  },
  setCsvMark(csvMark) {
    set({ csvMark });
    keep({ key: 'csvMark', value: csvMark });
  },
  setScenario(planId, scenario) {
    set(({ activeScenario }) => ({ activeScenario: { ...activeScenario, [planId]: scenario } }));
    keep({ key: 'activeScenario', planId, value: scenario });
  },
  setLastPlan(lastPlan) {
    set({ lastPlan });
    keep({ key: 'lastPlan', value: lastPlan });
  },
}));

/**
 * The planning colours of the chosen theme, or of the system's; high contrast is light or dark as the system is.
 * Returns the unlistener.
 */
export function followTheme(): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const more = window.matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const { theme } = useSettings.getState();
    const { dataset } = document.documentElement;
    dataset['theme'] = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
    dataset['contrast'] = theme === 'contrast' || (theme === 'system' && more.matches) ? 'more' : 'usual';
  };
  apply();
  const ends = [dark, more].map((query) => {
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  });
  ends.push(useSettings.subscribe(apply));
  return () => {
    for (const end of ends) end();
  };
}
