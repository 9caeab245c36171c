/** Who may call the process that owns the data: the top page of one of our windows, showing our address. */
import type { InvokeEvent } from '../desktop/electronParts.ts';
import { isOwnAddress } from './appProtocol.ts';

export function isOwnSender({ senderFrame }: Pick<InvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
