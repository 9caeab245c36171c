/** What a key means in a cell at rest, as in a spreadsheet. The same on every system; ⌘ where others have Ctrl. */

export type Command =
  | {
      readonly kind: 'move' | 'jump';
      readonly rows: -1 | 0 | 1;
      readonly columns: -1 | 0 | 1;
      readonly extend: boolean;
    }
  | { readonly kind: 'rowStart' | 'rowEnd' | 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | { readonly kind: 'type'; readonly text: string }
  | {
      readonly kind:
        | 'edit'
        | 'clear'
        | 'reset'
        | 'fillRight'
        | 'fillDown'
        | 'selectAll'
        | 'selectRow'
        | 'selectColumn'
        | 'escape';
    };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Nothing where the key is not the grid's. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey: extend, altKey }: Key): Command | undefined {
  if (altKey) return undefined;
  const command = ctrlKey || metaKey;
  const arrow = arrows[key];
  if (arrow !== undefined) {
    return { kind: command ? 'jump' : 'move', rows: arrow[0], columns: arrow[1], extend };
  }
  switch (key) {
    case 'Home':
      return { kind: command ? 'start' : 'rowStart', extend };
    case 'End':
      return { kind: command ? 'end' : 'rowEnd', extend };
    case 'PageUp':
    case 'PageDown':
      // With Ctrl it changes the browser's tab.
      return command ? undefined : { kind: 'page', direction: key === 'PageDown' ? 1 : -1, extend };
    case 'Tab':
    case 'Enter':
      return command ? undefined : { kind: key === 'Tab' ? 'tab' : 'enter', back: extend };
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'escape' };
    case 'Delete':
    case 'Backspace':
      return { kind: command ? 'reset' : 'clear' };
    case ' ':
      return extend ? { kind: 'selectRow' } : command ? { kind: 'selectColumn' } : undefined;
    default:
      return command ? withCommand(key, extend) : typed(key);
  }
}

function withCommand(key: string, shift: boolean): Command | undefined {
  if (shift) return undefined;
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'selectAll' };
    case 'd':
      return { kind: 'fillDown' };
    case 'r':
      return { kind: 'fillRight' };
    default:
      return undefined;
  }
}

/** One letter or sign; the page of shortcuts has the question mark. */
const typed = (key: string): Command | undefined =>
  [...key].length === 1 && key !== '?' ? { kind: 'type', text: key } : undefined;
