/** Keys as data: whether an event is one, what they are called on this computer, and for assistive technology. */

export interface Keys {
  /** As `KeyboardEvent.key` has it, small letters; a digit is that of any layout. */
  readonly key: string;
  /** Cmd on a Mac, Ctrl elsewhere. */
  readonly command?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

const isMac = /mac/iu.test(navigator.platform);

export function isPressed(
  { key, command = false, shift = false, alt = false }: Keys,
  event: KeyboardEvent,
): boolean {
  const pressed =
    /^Digit\d$/u.test(event.code) && alt ? event.code.slice(-1) : event.key.toLowerCase().replace('？', '?');
  if (pressed !== key || event.altKey !== alt || (event.metaKey || event.ctrlKey) !== command) return false;
  // A sign such as ? needs Shift on some keyboards and none on others.
  return event.shiftKey === shift || !/^[a-z\d]$|.{2}/u.test(key);
}

const names: Readonly<Record<string, string>> = {
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  delete: 'Del',
  backspace: isMac ? '⌫' : 'Backspace',
  ' ': 'Space',
};

/** `Ctrl+Shift+E`, on a Mac `⇧⌘E`. */
export function keysText({ key, command, shift, alt }: Keys): string {
  const name = names[key] ?? key.toUpperCase();
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${command ? '⌘' : ''}${name}`;
  return [command && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** For `aria-keyshortcuts`. */
export const ariaKeys = ({ key, command, shift, alt }: Keys): string =>
  [
    command && (isMac ? 'Meta' : 'Control'),
    alt && 'Alt',
    shift && 'Shift',
    key.length === 1 ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join('+');
