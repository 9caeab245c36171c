/**
 * All that the page of a window can reach outside itself: `window.groundplan`. JSON text crosses, as it does over
 * HTTP in the browser host, so that both carriers accept and refuse the same.
 */
import type { IpcRenderer } from 'electron';
import { callChannel, eventChannel } from './channels.ts';

export interface Bridge {
  /** This window's id, for the `by` of its events. */
  readonly client: string;
  /** A call of shared/ipc/contract.ts; rejects when the process behind it has a bug or is gone. */
  call(name: string, payload: unknown): Promise<unknown>;
  /** Events of the contract. Returns what ends the listening. */
  onEvent(listener: (event: unknown) => void): () => void;
}

export function makeBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>, client: string): Bridge {
  return {
    client,
    call: async (name, payload) => {
      const reply: unknown = await ipc.invoke(callChannel, name, JSON.stringify(payload), client);
      return JSON.parse(String(reply)) as unknown;
    },
    onEvent(listener) {
      // The event object leads to the sender: it stays on this side.
      const pass = (_event: unknown, message: unknown): void => listener(message);
      ipc.on(eventChannel, pass);
      return () => void ipc.off(eventChannel, pass);
    },
  };
}
