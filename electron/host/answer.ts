/** The answers of the browser host, and how they are written: every one with the same protective headers. */
import type { ServerResponse } from 'node:http';
import { downloadHeaders } from '../security/downloadHeaders.ts';
import { pageHeaders } from '../security/pageHeaders.ts';
import type { ServedFile } from '../security/rendererFiles.ts';
import type { OutgoingFile } from '../services/parcels.ts';

export type Answer =
  | { readonly kind: 'file'; readonly file: ServedFile }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'download'; readonly file: OutgoingFile }
  /** Lets a browser in: sets its cookie, unless it has one, and sends it to the bare address, so that the token leaves the address bar. */
  | { readonly kind: 'letIn'; readonly cookie?: string }
  | Refusal;

/** One plain line that says what to do. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 421 | 431 | 500 | 503;
  readonly text: string;
  readonly allow?: 'GET' | 'POST';
}

export const refusal = (status: Refusal['status'], text: string): Refusal => ({
  kind: 'refusal',
  status,
  text,
});

/** The other side may still be sending; whatever it sends is not read, so the line is closed after these. */
const closesLine = new Set<Refusal['status']>([408, 413, 415, 431]);

export function send(response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const write = (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): void => {
    response.writeHead(status, {
      ...pageHeaders,
      'Cache-Control': 'no-store',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    });
    response.end(body);
  };
  switch (answer.kind) {
    case 'file': {
      const { bytes, contentType, immutable } = answer.file;
      const keep = immutable ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {};
      write(200, { 'Content-Type': contentType, ...keep }, bytes);
      return;
    }
    case 'json':
      write(200, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(answer.value));
      return;
    case 'download':
      write(200, downloadHeaders(answer.file), answer.file.bytes);
      return;
    case 'letIn':
      write(303, { ...(answer.cookie !== undefined && { 'Set-Cookie': answer.cookie }), Location: '/' });
      return;
    case 'refusal': {
      const headers: Record<string, string> = { 'Content-Type': 'text/plain; charset=utf-8' };
      if (answer.allow !== undefined) headers['Allow'] = answer.allow;
      if (closesLine.has(answer.status)) headers['Connection'] = 'close';
      write(answer.status, headers, `${answer.text}\n`);
      return;
    }
    default:
      answer satisfies never;
  }
}
