/**
 * The process's end of the contract. A carrier hands over whatever a window sent, and passes the reply back: what is
 * not a call of the contract is refused here, before any service sees it.
 */
import { phrase } from '../../shared/language/say.ts';
import {
  type CallName,
  isCallName,
  parseRequest,
  type ParsedRequest,
  type Reply,
} from '../../shared/ipc/contract.ts';
import type { Refused } from '../../shared/ipc/values.ts';
import { storageTrouble } from '../store/database.ts';

/** One function a call. `client` is the id of the window that asks, unique over all windows of all processes. */
export type Calls = {
  readonly [N in CallName]: (request: ParsedRequest<N>, client: string) => Reply<N> | Promise<Reply<N>>;
};

/**
 * Answers one call. Resolves to a reply that survives JSON, whatever `name` and `payload` are; rejects only on a bug.
 */
export async function handle(
  calls: Calls,
  name: unknown,
  payload: unknown,
  client: string,
): Promise<Reply<CallName>> {
  if (typeof name !== 'string' || !isCallName(name)) {
    return refusal('unknownCall', phrase('Groundplan does not know what was asked.'));
  }
  return await answer(calls, name, payload, client);
}

async function answer<N extends CallName>(
  calls: Calls,
  name: N,
  payload: unknown,
  client: string,
): Promise<Reply<N> | Refused> {
  const parsed = parseRequest(name, payload);
  if (parsed.kind === 'refused') return parsed;
  try {
    return await calls[name](parsed.request, client);
  } catch (error) {
    const trouble = storageTrouble(error);
    if (trouble === null) throw error;
    return refusal('storage', trouble);
  }
}

export const refusal = (
  reason: Refused['reason'],
  message: string,
  faults: Refused['faults'] = [],
): Refused => ({
  kind: 'refused',
  reason,
  message,
  faults,
});
