/**
 * Undo and redo chosen from the menu, as the window knows them: as keys pressed in it. If the window does not take the
 * key, because a text field in it has something of its own to undo, the field gets it.
 */
import type { IpcRenderer } from 'electron';
import { commandChannel } from './channels.ts';

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

export function pressMenuKeys<Event>(
  ipc: Pick<IpcRenderer, 'on'>,
  page: PageGlobals<Event>,
  isMac: boolean,
): void {
  ipc.on(commandChannel, (_event, command: unknown) => {
    if (command !== 'undo' && command !== 'redo') return;
    const { document, KeyboardEvent } = page;
    const key = new KeyboardEvent('keydown', {
      key: 'z',
      ctrlKey: !isMac,
      metaKey: isMac,
      shiftKey: command === 'redo',
      bubbles: true,
      cancelable: true,
    });
    if ((document.activeElement ?? document.body).dispatchEvent(key)) document.execCommand(command);
  });
}
