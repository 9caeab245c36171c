/**
 * How calls reach the process that owns the data: through the preload bridge in the desktop app, over HTTP from the
 * browser host otherwise. Calls are JSON, and the bytes of files go beside them; a rejected promise is a lost line.
 */
import * as v from 'valibot';
import { phrase, say } from '../../shared/language/say.ts';
import { event, makeClient, type CallName, type ProcessEvent } from '../../shared/ipc/contract.ts';
import { receiving, saving, type Receiving, type Saving } from '../../shared/ipc/fileValues.ts';

/** What electron/preload puts on the window. */
interface Bridge {
  readonly call: (name: string, payload: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
  readonly save: (parcel: string) => Promise<unknown>;
  readonly send: (bytes: ArrayBuffer) => Promise<unknown>;
}

declare global {
  interface Window {
    readonly groundplan?: Bridge;
  }
}

export interface Carrier {
  readonly call: (name: CallName, payload: unknown) => Promise<unknown>;
  /** `onLine`: events may have been missed, because the line was down and is up again. Returns the unlistener. */
  readonly listen: (onEvent: (event: ProcessEvent) => void, onLine: () => void) => () => void;
  /** Gives the user a file that the process offered: the system's save dialog, or a download. */
  readonly save: (parcel: string) => Promise<Saving>;
  /** Brings the process a file that the user chose. */
  readonly send: (file: File) => Promise<Receiving>;
}

/** An event of a later version that this window does not know is none of its business. */
function known(value: unknown): ProcessEvent | undefined {
  const read = v.safeParse(event, value);
  return read.success ? read.output : undefined;
}

/** What is said when a call is rejected. */
export const lostLine = phrase('Groundplan does not answer. Is it still running?');

const throughBridge = (bridge: Bridge): Carrier => ({
  call: (name, payload) => bridge.call(name, payload),
  listen: (onEvent) =>
    bridge.onEvent((value) => {
      const read = known(value);
      if (read !== undefined) onEvent(read);
    }),
  save: async (parcel) => v.parse(saving, await bridge.save(parcel)),
  send: async (file) => v.parse(receiving, await bridge.send(await file.arrayBuffer())),
});

/** Browsers keep 64 KiB alive after a window has closed. */
const mostKeptAlive = 16_000;

function overHttp(): Carrier {
  const clientId = crypto.randomUUID();
  return {
    async call(name, payload) {
      const body = JSON.stringify(payload);
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Groundplan-Client': clientId },
        body,
        // An edit sent as the window closes arrives all the same.
        keepalive: body.length < mostKeptAlive,
      });
      if (!response.ok) throw new Error((await response.text()).trim() || `Status ${response.status}`);
      return response.json();
    },
    listen(onEvent, onLine) {
      const source = new EventSource('/api/events');
      let wasDown = false;
      source.addEventListener('message', (message: MessageEvent<string>) => {
        const read = known(JSON.parse(message.data));
        if (read !== undefined) onEvent(read);
      });
      source.addEventListener('error', () => {
        wasDown = true;
      });
      source.addEventListener('open', () => {
        if (wasDown) onLine();
        wasDown = false;
      });
      return () => source.close();
    },
    async save(parcel) {
      const link = document.createElement('a');
      link.href = `/files/${parcel}`;
      link.download = '';
      link.click();
      return { kind: 'handedOver' };
    },
    async send(file) {
      const response = await fetch('/files', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      });
      if (response.ok) return v.parse(receiving, await response.json());
      return { kind: 'failed', message: (await response.text()).trim() || `Status ${response.status}` };
    },
  };
}

export const carrier: Carrier =
  window.groundplan === undefined ? overHttp() : throughBridge(window.groundplan);

let first: () => void = () => undefined;

/** What has to go out before any call that is not an edit: the edits made before it. */
export function beforeOtherCalls(send: () => void): void {
  first = send;
}

/** The process says why something was refused in English: it serves windows of any language. */
function translated(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('message' in reply)) return reply;
  return { ...reply, message: say(String(reply.message)) };
}

export const client = makeClient(async (name: CallName, payload: unknown) => {
  if (name !== 'plans.edit') first();
  return translated(await carrier.call(name, payload));
});
