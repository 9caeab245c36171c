/**
 * One-time tokens: whoever started Groundplan sees one in the address it prints, and nobody else does. The first
 * browser to bring it is let in; after that, or after a while, it opens nothing.
 */
import { randomBytes } from 'node:crypto';
import { sameSecret } from './sameSecret.ts';

const lifetimeMs = 15 * 60_000;

export interface OpeningTokens {
  /** A new token; the one before it stops working. */
  issue(): string;
  /** Whether the token is good: once. Wrong ones do not use it up. */
  redeem(candidate: string): boolean;
}

/** `now` in milliseconds. */
export function openingTokens(now: () => number): OpeningTokens {
  let current: { readonly token: string; readonly expires: number } | undefined;
  return {
    issue() {
      current = { token: randomBytes(32).toString('base64url'), expires: now() + lifetimeMs };
      return current.token;
    },
    redeem(candidate) {
      const issued = current;
      if (issued === undefined) return false;
      const isExpired = now() >= issued.expires;
      const isGood = !isExpired && sameSecret(candidate, issued.token);
      if (isExpired || isGood) current = undefined;
      return isGood;
    },
  };
}
