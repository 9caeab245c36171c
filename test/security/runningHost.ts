/** A browser host over a backend of our own, and raw HTTP to it: what no browser would send, too. */
import { request } from 'node:http';
import { connect } from 'node:net';
import type { ProcessEvent } from '../../shared/ipc/contract.ts';
import { createParcels, type Parcels } from '../../electron/services/parcels.ts';
import { startHost, type HostOptions, type RunningHost } from '../../electron/host/server.ts';
import type { ServedFiles } from '../../electron/security/rendererFiles.ts';

const file = (text: string, contentType: string, immutable: boolean) => ({
  bytes: new TextEncoder().encode(text),
  contentType,
  immutable,
});

const files: ServedFiles = new Map([
  ['/', file('<!doctype html><title>Groundplan</title>', 'text/html; charset=utf-8', false)],
  ['/assets/app-1a2b.js', file('export {};', 'text/javascript; charset=utf-8', true)],
]);

interface Asked {
  readonly name: string;
  readonly payload: unknown;
  readonly client: string;
}

export interface TestHost extends RunningHost {
  /** Every call that reached the backend. */
  readonly asked: Asked[];
  readonly bugs: string[];
  readonly parcels: Parcels;
  readonly emit: (event: ProcessEvent) => void;
  readonly setTime: (milliseconds: number) => void;
  /** The cookie of a browser that was let in. */
  readonly letIn: () => Promise<string>;
}

export async function startTestHost(options: Partial<HostOptions> = {}): Promise<TestHost> {
  let time = 0;
  const asked: Asked[] = [];
  const bugs: string[] = [];
  const listeners = new Set<(event: ProcessEvent) => void>();
  const parcels = createParcels();
  const host = await startHost({
    files,
    backend: {
      call: async (name, payload, client) => {
        asked.push({ name, payload, client });
        if (name === 'bug') throw new Error('a secret of the inside');
        return { kind: 'done' };
      },
      parcels,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    now: () => time,
    onBug: (error, where) => bugs.push(`${where}: ${String(error)}`),
    ...options,
  });
  const letIn = async (): Promise<string> => {
    const answer = await ask(host.port, { path: pathOf(host.issueAddress()) });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  return {
    ...host,
    asked,
    bugs,
    parcels,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    setTime: (milliseconds) => {
      time = milliseconds;
    },
    letIn,
  };
}

export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

export interface Asking {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** One request, its path exactly as given. */
export function ask(
  port: number,
  { path = '/', method = 'GET', headers = {}, body }: Asking,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Writes bytes on a bare connection, and resolves to all that comes back before it is closed. */
export function shout(port: number, bytes: string, { end = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (heard += text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    if (end) socket.end(bytes);
    else socket.write(bytes);
  });
}
