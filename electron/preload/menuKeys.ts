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

type Press = Pick<KeyInit, 'key' | 'shiftKey'>;

/** With Ctrl, on a Mac with Cmd: those of renderer/app/useShortcuts.ts. */
const presses: Readonly<Record<MenuCommand, Press>> = {
  undo: { key: 'z', shiftKey: false },
  redo: { key: 'z', shiftKey: true },
  export: { key: 'e', shiftKey: true },
  import: { key: 'o', shiftKey: false },
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
    const key = new KeyboardEvent('keydown', {
      ...presses[command],
      ctrlKey: !isMac,
      metaKey: isMac,
      bubbles: true,
      cancelable: true,
    });
    const isLeft = (document.activeElement ?? document.body).dispatchEvent(key);
    if (isLeft && (command === 'undo' || command === 'redo')) document.execCommand(command);
  });
}
