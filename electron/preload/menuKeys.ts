/**
 * What was chosen from the menu, as the window knows it: as keys pressed in it. If the window does not take those of
 * undo and redo, because a text field in it has something of its own to undo, the field gets them.
 */
import type { IpcRenderer } from 'electron';
import { commandChannel, type MenuCommand } from './channels.ts';

export interface KeyInit {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly bubbles: true;
  readonly cancelable: true;
}

interface Target<Event> {
  /** `false`: somebody took the event. */
  dispatchEvent(event: Event): boolean;
}

/** The parts of a page's globals that this needs. */
export interface PageGlobals<Event> {
  readonly document: {
    readonly activeElement: Target<Event> | null;
    readonly body: Target<Event>;
    execCommand(command: string): boolean;
  };
  readonly KeyboardEvent: new (type: 'keydown', init: KeyInit) => Event;
}

interface Press {
  readonly key: string;
  /** Ctrl, on a Mac Cmd. */
  readonly command?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** Those of renderer/app/commands/actions.ts. */
const presses: Readonly<Record<MenuCommand, Press>> = {
  undo: { key: 'z', command: true },
  redo: { key: 'z', command: true, shift: true },
  export: { key: 'e', command: true, shift: true },
  import: { key: 'o', command: true },
  print: { key: 'p', command: true },
  newPlan: { key: 'n', command: true, alt: true },
  find: { key: 'k', command: true },
  shortcuts: { key: '?' },
};

const isCommand = (value: unknown): value is MenuCommand =>
  typeof value === 'string' && Object.hasOwn(presses, value);

export function pressMenuKeys<Event>(
  ipc: Pick<IpcRenderer, 'on'>,
  page: PageGlobals<Event>,
  isMac: boolean,
): void {
  ipc.on(commandChannel, (_event, command: unknown) => {
    if (!isCommand(command)) return;
    const { document, KeyboardEvent } = page;
    const { key: name, command: withCommand = false, shift = false, alt = false } = presses[command];
    const key = new KeyboardEvent('keydown', {
      key: name,
      shiftKey: shift,
      altKey: alt,
      ctrlKey: withCommand && !isMac,
      metaKey: withCommand && isMac,
      bubbles: true,
      cancelable: true,
    });
    // A key that is a letter where one types goes past the field.
    const target = withCommand ? document.activeElement : document.body;
    const isLeft = (target ?? document.body).dispatchEvent(key);
    if (isLeft && (command === 'undo' || command === 'redo')) document.execCommand(command);
  });
}
