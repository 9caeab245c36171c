/** The contract over Electron's ipc: calls of our own windows only, events to all of them. */
import { maxPayloadLength } from '../../shared/ipc/values.ts';
import type { Backend } from '../host/backend.ts';
import { callChannel, eventChannel } from '../preload/channels.ts';
import { isOwnSender } from '../security/senderGuard.ts';
import type { ElectronParts } from './electronParts.ts';

/** The reply as JSON text. Rejects what no window of ours sends: somebody else, or a bug. */
export function carryCalls(
  { ipcMain, BrowserWindow }: Pick<ElectronParts, 'ipcMain' | 'BrowserWindow'>,
  backend: Backend,
): void {
  ipcMain.handle(callChannel, async (event, name: unknown, payload: unknown, client: unknown) => {
    if (!isOwnSender(event)) throw new Error('Refused: the caller is not a page of Groundplan.');
    if (typeof name !== 'string' || typeof payload !== 'string' || typeof client !== 'string')
      throw new TypeError('Refused: a call is a name, a JSON text and the id of the window.');
    if (payload.length > maxPayloadLength || !/^[\w-]{1,64}$/.test(client))
      throw new RangeError('Refused: this is more than Groundplan takes at once.');
    return JSON.stringify(await backend.call(name, JSON.parse(payload) as unknown, client));
  });
  backend.onEvent((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, event);
  });
}
