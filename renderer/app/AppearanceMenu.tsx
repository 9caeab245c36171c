/** How the window looks and which language it speaks. */
import { Contrast, Languages, Monitor, Moon, Sun } from 'lucide-react';
import type { Settings } from '../../shared/ipc/values.ts';
import { phrase, say } from '../../shared/language/say.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import s from './AppearanceMenu.module.css';

const themes = [
  { id: 'system', name: phrase('As the system'), icon: Monitor },
  { id: 'light', name: phrase('Light'), icon: Sun },
  { id: 'dark', name: phrase('Dark'), icon: Moon },
  { id: 'contrast', name: phrase('High contrast'), icon: Contrast },
] as const satisfies readonly {
  readonly id: Settings['theme'];
  readonly name: string;
  readonly icon: unknown;
}[];

/** A language says itself in its own words, so that it is found whatever is spoken now. */
const languages = [
  { id: 'system', name: phrase('As the system') },
  { id: 'en', name: 'English' },
  { id: 'zh-CN', name: '简体中文' },
] as const satisfies readonly { readonly id: Settings['language']; readonly name: string }[];

export function AppearanceMenu() {
  const theme = useSettings((state) => state.theme);
  const language = useSettings((state) => state.language);
  const setTheme = useSettings((state) => state.setTheme);
  const setLanguage = useSettings((state) => state.setLanguage);
  const choose = (chosen: string): void => {
    const [kind, id] = chosen.split(':');
    const toTheme = themes.find((each) => each.id === id);
    const toLanguage = languages.find((each) => each.id === id);
    if (kind === 'theme' && toTheme !== undefined) setTheme(toTheme.id);
    if (kind === 'language' && toLanguage !== undefined) setLanguage(toLanguage.id);
  };
  return (
    <Menu
      label={say('Appearance and language')}
      trigger={
        <Button variant="plain" className={s.button}>
          <Languages aria-hidden="true" /> {say('Appearance and language')}
        </Button>
      }
      choices={[
        {
          title: say('Theme'),
          chosen: `theme:${theme}`,
          choices: themes.map(({ id, name, icon: Icon }) => ({
            id: `theme:${id}`,
            label: say(name),
            icon: <Icon aria-hidden="true" />,
          })),
        },
        {
          title: say('Language'),
          chosen: `language:${language}`,
          choices: languages.map(({ id, name }) => ({
            id: `language:${id}`,
            label: id === 'system' ? say(name) : name,
          })),
        },
      ]}
      onChoose={choose}
    />
  );
}
