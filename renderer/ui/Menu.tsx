/** A button that opens a list of commands. */
import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import s from './Menu.module.css';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
}

/** Choices of which one holds. */
export interface MenuGroup {
  readonly title: string;
  readonly chosen: string;
  readonly choices: readonly MenuChoice[];
}

interface MenuProps {
  /** The button; a react-aria pressable. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly choices: readonly MenuChoice[] | readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
}

export function Menu({ trigger, label, choices, onChoose }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={s.popover ?? ''} placement="bottom start" offset={4}>
        <AriaMenu className={s.menu ?? ''} aria-label={label} onAction={(key) => onChoose(String(key))}>
          {choices.map((choice) =>
            'choices' in choice ? (
              <MenuSection
                key={choice.title}
                className={s.section ?? ''}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[choice.chosen]}
              >
                <Header className={s.title}>{choice.title}</Header>
                {choice.choices.map(itemOf)}
              </MenuSection>
            ) : (
              itemOf(choice)
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

const itemOf = (choice: MenuChoice) => (
  <MenuItem
    key={choice.id}
    id={choice.id}
    textValue={choice.label}
    className={cx(s.item, choice.danger && s.danger)}
  >
    {({ isSelected }) => (
      <>
        {choice.icon}
        <span className={s.text}>
          <span>{choice.label}</span>
          {choice.detail !== undefined && <span className={s.detail}>{choice.detail}</span>}
        </span>
        {isSelected && (
          <span className={s.check} aria-hidden="true">
            ✓
          </span>
        )}
      </>
    )}
  </MenuItem>
);
