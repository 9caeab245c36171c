/**
 * All that the page of a window can reach outside itself: `window.groundplan`. JSON text crosses, as it does over
 * HTTP in the browser host, so that both carriers accept and refuse the same; and the bytes of files beside it.
 */
import type { IpcRenderer } from 'electron';
import { callChannel, eventChannel, saveChannel, sendChannel } from './channels.ts';

export interface Bridge {
  /** This window's id, for the `by` of its events. */
  readonly client: string;
  /** A call of shared/ipc/contract.ts; rejects when the process behind it has a bug or is gone. */
  call(name: string, payload: unknown): Promise<unknown>;
  /** Events of the contract. Returns what ends the listening. */
  onEvent(listener: (event: unknown) => void): () => void;
  /** Asks the user where to and saves a parcel there; resolves to what came of it (`saving` of fileValues.ts). */
  save(parcel: string): Promise<unknown>;
  /** Hands the bytes of a file over; resolves to what came of it (`receiving` of fileValues.ts). */
  send(bytes: ArrayBuffer): Promise<unknown>;
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
    save: (parcel) => ipc.invoke(saveChannel, parcel),
    send: (bytes) => ipc.invoke(sendChannel, bytes),
  };
}
