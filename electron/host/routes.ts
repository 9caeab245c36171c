/**
 * What the browser host answers to a browser that was let in. This is the whole of it:
 *
 * - `GET /` and the built renderer's files
 * - `POST /api/<call>`: the call of shared/ipc/contract.ts, its request as the JSON body, its reply as JSON, always
 *   with status 200; any other status is a lost line. `X-Groundplan-Client` names the window, for `by` in events.
 * - `GET /api/events`: server-sent events, `data: <event of the contract as JSON>`
 * - `/files`: what goes out and comes in as bytes, see fileRoutes.ts
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxPayloadLength } from '../../shared/ipc/values.ts';
import { readJsonBody } from '../security/jsonBody.ts';
import type { ServedFiles } from '../security/rendererFiles.ts';
import { refusal, type Answer } from './answer.ts';
import type { Backend } from './backend.ts';
import type { EventStreams } from './eventStreams.ts';
import { answerFiles, filesAddress } from './fileRoutes.ts';

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const maxBodyBytes = 3 * maxPayloadLength;

export interface Rooms {
  readonly files: ServedFiles;
  readonly backend: Backend;
  readonly events: EventStreams;
}

async function answerCall(name: string, request: IncomingMessage, backend: Backend): Promise<Answer> {
  const client = request.headersDistinct['x-groundplan-client']?.join() ?? '';
  if (!/^[\w-]{0,64}$/.test(client)) return refusal(400, 'The name of this window is not one.');
  const body = await readJsonBody(request, maxBodyBytes);
  switch (body.kind) {
    case 'json':
      return { kind: 'json', value: await backend.call(name, body.value, client) };
    case 'notJson':
      return refusal(415, 'Groundplan takes calls as JSON (application/json) only.');
    case 'tooLarge':
      return refusal(413, 'This is more than Groundplan takes at once.');
    case 'cutOff':
      return refusal(408, 'The rest of this did not arrive: send it again.');
    default:
      return body satisfies never;
  }
}

/** `undefined`: the response has been taken over by an event stream. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  { files, backend, events }: Rooms,
): Promise<Answer | undefined> {
  const { method, url = '' } = request;
  if (url === '/api/events') {
    if (method !== 'GET') return { ...refusal(405, 'Events are read with GET.'), allow: 'GET' };
    return events.open(response) ? undefined : refusal(503, 'Too many windows are open: close some.');
  }
  const call = /^\/api\/([\w.]{1,64})$/.exec(url)?.[1];
  if (call !== undefined) {
    if (method !== 'POST') return { ...refusal(405, 'Calls are made with POST.'), allow: 'POST' };
    return answerCall(call, request, backend);
  }
  if (url === filesAddress || url.startsWith(`${filesAddress}/`))
    return answerFiles(request, url, backend.parcels);
  if (method !== 'GET') return { ...refusal(405, 'Pages are read with GET.'), allow: 'GET' };
  const file = files.get(url);
  return file === undefined ? refusal(404, 'There is no such page in Groundplan.') : { kind: 'file', file };
}
