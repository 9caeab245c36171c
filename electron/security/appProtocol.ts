/**
 * The window's own address in Electron, `app://groundplan/`, behind which there is the built renderer and nothing
 * else: no disk, no network.
 */
import type { CustomScheme } from 'electron';
import { pageHeaders } from './pageHeaders.ts';
import type { ServedFiles } from './rendererFiles.ts';

export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export const appAddress = 'app://groundplan/';

export const isOwnAddress = (address: string): boolean => address.startsWith(appAddress);

/** Answers a request of the page: a file of the renderer by its exact address, or a refusal. */
export function answerAppRequest(request: Pick<Request, 'method' | 'url'>, files: ServedFiles): Response {
  const file = isOwnAddress(request.url) ? files.get(request.url.slice(appAddress.length - 1)) : undefined;
  if (request.method !== 'GET' || file === undefined) {
    const headers = { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response('There is no such page in Groundplan.\n', { status: 404, headers });
  }
  return new Response(file.bytes, {
    status: 200,
    headers: { ...pageHeaders, 'Content-Type': file.contentType },
  });
}
