/**
 * The browsers that came with a token, each known from then on by a cookie that no script and no other site can use.
 * The cookie's name has the port in it: browsers share cookies between all ports of a machine, and two Groundplans
 * side by side must not overwrite each other's.
 */
import { randomBytes } from 'node:crypto';
import { sameSecret } from './sameSecret.ts';

export interface BrowserSessions {
  /** Lets a browser in: the value of its `Set-Cookie` header. */
  open(): string;
  /** Whether the `Cookie` header of a request holds a session that was opened here. */
  includes(cookieHeader: string | undefined): boolean;
}

export function browserSessions(port: number): BrowserSessions {
  const name = `groundplan-${port}`;
  const sessions: string[] = [];
  return {
    open() {
      const id = randomBytes(32).toString('base64url');
      sessions.push(id);
      return `${name}=${id}; Path=/; HttpOnly; SameSite=Strict`;
    },
    includes(cookieHeader) {
      const brought = (cookieHeader ?? '')
        .split(';')
        .map((cookie) => cookie.trim())
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1));
      return brought.some((id) => sessions.some((session) => sameSecret(id, session)));
    },
  };
}
