/** Reading a request's body: JSON, of a bounded size, and nothing else. */
import type { IncomingMessage } from 'node:http';

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'tooLarge' }
  /** The other side hung up, or was too slow. */
  | { readonly kind: 'cutOff' };

/**
 * Forms and plain scripts of another site can only send other content types without asking first, and we answer no
 * such question (a CORS preflight).
 */
const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(?:; ?charset=utf-8)?$/i.test(contentType ?? '');

export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<JsonBody> {
  if (!isJson(request.headers['content-type'])) return { kind: 'notJson' };
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return { kind: 'tooLarge' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > maxBytes) return { kind: 'tooLarge' };
      chunks.push(chunk);
    }
  } catch {
    return { kind: 'cutOff' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'notJson' };
  }
}
