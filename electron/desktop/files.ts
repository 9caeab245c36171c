/** Files over Electron's ipc: the system's save dialog for those on their way out, bytes of our own windows in. */
import { phrase, say } from '../../shared/language/say.ts';
import { extname } from 'node:path';
import { maxFileBytes, parcelPattern, type Receiving, type Saving } from '../../shared/ipc/fileValues.ts';
import { saveFile } from '../files/saveFile.ts';
import { saveChannel, sendChannel } from '../preload/channels.ts';
import { isOwnSender } from '../security/senderGuard.ts';
import type { OutgoingFile, ParcelCounter } from '../services/parcels.ts';
import type { ElectronParts, InvokeEvent } from './electronParts.ts';

type Parts = Pick<ElectronParts, 'ipcMain' | 'BrowserWindow' | 'dialog'>;

const kinds: Readonly<Record<string, string>> = {
  '.xlsx': phrase('Excel workbook'),
  '.csv': phrase('CSV table'),
};

/** Rejects what no window of ours sends: somebody else, or a bug. */
export function carryFiles(parts: Parts, parcels: ParcelCounter): void {
  parts.ipcMain.handle(saveChannel, async (event, parcel: unknown): Promise<Saving> => {
    if (!isOwnSender(event)) throw new Error('Refused: the caller is not a page of Groundplan.');
    if (typeof parcel !== 'string' || !parcelPattern.test(parcel))
      throw new TypeError('Refused: this is not the name of a file that waits.');
    const file = parcels.collect(parcel);
    return file === undefined
      ? { kind: 'failed', message: phrase('The file has waited too long: make it again.') }
      : save(parts, event, file);
  });
  parts.ipcMain.handle(sendChannel, (event, bytes: unknown): Receiving => {
    if (!isOwnSender(event)) throw new Error('Refused: the caller is not a page of Groundplan.');
    if (!(bytes instanceof ArrayBuffer)) throw new TypeError('Refused: a file is its bytes.');
    return bytes.byteLength > maxFileBytes
      ? { kind: 'failed', message: `The file is larger than ${maxFileBytes / 1e6} MB.` }
      : { kind: 'received', parcel: parcels.bring(new Uint8Array(bytes)) };
  });
}

/** Asks until a place will do or the user gives up: what was made is not lost to a full disk or an open file. */
async function save(
  { BrowserWindow, dialog }: Parts,
  event: InvokeEvent,
  file: OutgoingFile,
): Promise<Saving> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const ending = extname(file.name);
  const options = {
    defaultPath: file.name,
    filters: [{ name: say(kinds[ending] ?? phrase('File')), extensions: [ending.slice(1)] }],
  };
  for (;;) {
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    if (canceled || filePath === '') return { kind: 'cancelled' };
    const saving = await saveFile(filePath, file.bytes);
    if (saving.kind === 'saved') return { kind: 'saved', place: filePath };
    dialog.showErrorBox(say('The file could not be saved'), `${say(saving.message)}\n${filePath}`);
  }
}
