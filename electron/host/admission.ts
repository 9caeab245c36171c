/** Who may ask the browser host anything at all. Looked at before what is asked for, on every request. */
import type { IncomingMessage } from 'node:http';
import type { BrowserSessions } from '../security/browserSessions.ts';
import { isOwnHost } from '../security/hostGuard.ts';
import type { OpeningTokens } from '../security/openingTokens.ts';
import { isOwnOrigin } from '../security/originGuard.ts';
import { refusal, type Answer } from './answer.ts';

export interface Doors {
  readonly port: number;
  readonly tokens: OpeningTokens;
  readonly sessions: BrowserSessions;
}

const startAgain = 'open the address that Groundplan shows in the terminal it was started from.';

/** `undefined`: the request is from a browser that was let in, and may go on. */
export function admit(request: IncomingMessage, doors: Doors): Answer | undefined {
  const method = request.method ?? '';
  const target = request.url ?? '';
  if (!isOwnHost(request.headersDistinct.host, doors.port))
    return refusal(421, `This is not an address of Groundplan: ${startAgain}`);
  if (!target.startsWith('/') || target.startsWith('//'))
    return refusal(400, 'Groundplan does not understand this address.');
  const source = {
    method,
    origin: request.headers.origin,
    secFetchSite: request.headersDistinct['sec-fetch-site']?.join(),
  };
  if (!isOwnOrigin(source, doors.port))
    return refusal(403, `Another site asked for this, and Groundplan answers none: ${startAgain}`);

  const token = /^\/\?token=([\w-]{1,100})$/.exec(target)?.[1];
  if (method === 'GET' && token !== undefined) {
    // A token that was used already is of no matter to the browser that used it: reloading the first page works.
    if (doors.sessions.includes(request.headers.cookie)) return { kind: 'letIn' };
    if (doors.tokens.redeem(token)) return { kind: 'letIn', cookie: doors.sessions.open() };
    return refusal(
      401,
      `This address has been used, or is too old: for a new one, press Enter in the terminal.`,
    );
  }
  if (!doors.sessions.includes(request.headers.cookie))
    return refusal(401, `Groundplan does not know this browser: ${startAgain}`);
  return undefined;
}
