/** Light, dark, or as the system is. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import s from './ThemeMenu.module.css';

const themes = [
  { id: 'system', label: 'System theme', icon: <Monitor aria-hidden="true" /> },
  { id: 'light', label: 'Light theme', icon: <Sun aria-hidden="true" /> },
  { id: 'dark', label: 'Dark theme', icon: <Moon aria-hidden="true" /> },
] as const;

export function ThemeMenu() {
  const theme = useSettings((state) => state.theme);
  const setTheme = useSettings((state) => state.setTheme);
  const now = themes.find(({ id }) => id === theme) ?? themes[0];
  return (
    <Menu
      label="Appearance"
      trigger={
        <Button variant="plain" className={s.button} aria-label={`Appearance: ${now.label}`}>
          {now.icon} {now.label}
        </Button>
      }
      choices={themes.map((choice) => ({ ...choice, checked: choice.id === theme }))}
      onChoose={(id) => setTheme(themes.find((choice) => choice.id === id)?.id ?? 'system')}
    />
  );
}
