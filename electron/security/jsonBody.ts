/** Reading a request's body: JSON, of a bounded size, and nothing else. */
import type { IncomingMessage } from 'node:http';
import { type Body, readBody } from './requestBody.ts';

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'notJson' }
  | Exclude<Body, { readonly kind: 'bytes' }>;

/**
 * Forms and plain scripts of another site can only send other content types without asking first, and we answer no
 * such question (a CORS preflight).
 */
const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(?:; ?charset=utf-8)?$/i.test(contentType ?? '');

export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<JsonBody> {
  if (!isJson(request.headers['content-type'])) return { kind: 'notJson' };
  const body = await readBody(request, maxBytes);
  if (body.kind !== 'bytes') return body;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body.bytes);
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'notJson' };
  }
}
