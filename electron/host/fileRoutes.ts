/**
 * Bytes over HTTP, beside the calls (shared/ipc/fileValues.ts), for a browser that was let in:
 *
 * - `GET /files/<parcel>`: a file for the user, once, as a download
 * - `POST /files`: a file of the user as it is, `application/octet-stream`; answered with its parcel as JSON
 */
import type { IncomingMessage } from 'node:http';
import { maxFileBytes, parcelPattern, type Receiving } from '../../shared/ipc/fileValues.ts';
import { readBody } from '../security/requestBody.ts';
import type { ParcelCounter } from '../services/parcels.ts';
import { refusal, type Answer } from './answer.ts';

export const filesAddress = '/files';

/** `address`: the path asked for, which begins with `filesAddress`. */
export async function answerFiles(
  request: IncomingMessage,
  address: string,
  parcels: ParcelCounter,
): Promise<Answer> {
  if (address === filesAddress) return receive(request, parcels);
  const parcel = address.slice(filesAddress.length + 1);
  if (request.method !== 'GET') return { ...refusal(405, 'Files are fetched with GET.'), allow: 'GET' };
  const file = parcelPattern.test(parcel) ? parcels.collect(parcel) : undefined;
  return file === undefined
    ? refusal(404, 'This file was fetched already, or has waited too long: make it again in Groundplan.')
    : { kind: 'download', file };
}

async function receive(request: IncomingMessage, parcels: ParcelCounter): Promise<Answer> {
  if (request.method !== 'POST') return { ...refusal(405, 'Files are sent with POST.'), allow: 'POST' };
  // No form and no plain script of another site can send this type without asking first.
  if (request.headers['content-type'] !== 'application/octet-stream')
    return refusal(415, 'Groundplan takes files as application/octet-stream only.');
  const body = await readBody(request, maxFileBytes);
  switch (body.kind) {
    case 'bytes': {
      const received: Receiving = { kind: 'received', parcel: parcels.bring(body.bytes) };
      return { kind: 'json', value: received };
    }
    case 'tooLarge':
      return refusal(413, `The file is larger than ${maxFileBytes / 1e6} MB.`);
    case 'cutOff':
      return refusal(408, 'The rest of the file did not arrive: choose it again.');
    default:
      return body satisfies never;
  }
}
