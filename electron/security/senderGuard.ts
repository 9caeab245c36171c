/** Who may call the process that owns the data: the top page of one of our windows, showing our address. */
import type { InvokeEvent } from '../desktop/electronParts.ts';
import { isOwnAddress } from './appProtocol.ts';

export function isOwnSender(event: Pick<InvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}
