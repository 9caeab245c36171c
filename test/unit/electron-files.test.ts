/** Files in the desktop app, over a fake Electron: the save dialog on the way out, bytes on the way in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxFileBytes } from '../../shared/ipc/fileValues.ts';
import { startApp } from './desktopApp.ts';
import type { FakeOptions } from './fakeElectron.ts';

const bytes = new TextEncoder().encode('a workbook');
const file = { name: 'Plan.xlsx', contentType: 'application/x', bytes };

async function start(options: FakeOptions = {}) {
  const app = await startApp(options);
  const [window] = app.windows;
  if (window === undefined) throw new Error('no window');
  const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const ask = async (channel: string, event: object, ...parameters: unknown[]): Promise<unknown> =>
    app.handlers.get(channel)?.(...([event, ...parameters] as never[]));
  return { ...app, window, own, ask };
}

/** A place on disk for a file that is saved: the folder is made by the fake app. */
async function startSaving(names: readonly string[]) {
  const places: string[] = [];
  const app = await start({ places });
  places.push(...names.map((name) => join(app.dataFolder, name)));
  return { ...app, places };
}

describe('saving', () => {
  it('asks where, in front of the window that asked, and writes the whole file there', async () => {
    const { ask, own, parcels, saveDialogs, window, places } = await startSaving(['Mine.xlsx']);
    expect(await ask('groundplan:save', own, parcels.offer(file))).toEqual({
      kind: 'saved',
      place: places[0],
    });
    expect(readFileSync(places[0] ?? '', 'utf8')).toBe('a workbook');
    expect(saveDialogs).toEqual([
      [window, { defaultPath: 'Plan.xlsx', filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }] }],
    ]);
  });

  it('replaces a file only when the new one is whole, and leaves nothing beside it', async () => {
    const { ask, own, parcels, places, dataFolder } = await startSaving(['Old.csv']);
    writeFileSync(places[0] ?? '', 'what was there before');
    await ask('groundplan:save', own, parcels.offer({ ...file, name: 'Old.csv' }));
    expect(readFileSync(places[0] ?? '', 'utf8')).toBe('a workbook');
    expect(readdirSync(dataFolder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('says why a place will not do, and asks for another', async () => {
    const { ask, own, parcels, places, messages, dataFolder } = await startSaving([
      'folder',
      'nowhere/Plan.xlsx',
      'Plan.xlsx',
    ]);
    mkdirSync(join(dataFolder, 'folder'));
    expect(await ask('groundplan:save', own, parcels.offer(file))).toEqual({
      kind: 'saved',
      place: places[2],
    });
    expect(messages).toEqual([
      expect.objectContaining({ content: expect.stringContaining('There is a folder of that name.') }),
      expect.objectContaining({ content: expect.stringContaining('The folder does not exist.') }),
    ]);
  });

  it('is given up when the dialog is', async () => {
    const { ask, own, parcels, dataFolder } = await start();
    const before = readdirSync(dataFolder);
    expect(await ask('groundplan:save', own, parcels.offer(file))).toEqual({ kind: 'cancelled' });
    expect(readdirSync(dataFolder)).toEqual(before);
  });

  it('gives a file out once', async () => {
    const { ask, own, parcels } = await start();
    const parcel = parcels.offer(file);
    await ask('groundplan:save', own, parcel);
    expect(await ask('groundplan:save', own, parcel)).toMatchObject({ kind: 'failed' });
  });

  it('is for windows of ours, and for files that wait', async () => {
    const { ask, own, parcels, saveDialogs, window } = await start();
    const parcel = parcels.offer(file);
    for (const senderFrame of [null, { url: 'https://example.com/', parent: null }])
      await expect(
        ask('groundplan:save', { sender: window.webContents, senderFrame }, parcel),
      ).rejects.toThrow('not a page of Groundplan');
    for (const bad of [undefined, 7, '', '../x', { toString: () => parcel }, `${parcel}x`])
      await expect(ask('groundplan:save', own, bad)).rejects.toThrow('Refused');
    expect(saveDialogs).toEqual([]);
    expect(parcels.collect(parcel)).toEqual(file);
  });
});

describe('sending', () => {
  it('brings the bytes to the process, once', async () => {
    const { ask, own, parcels } = await start();
    const reply = await ask('groundplan:send', own, bytes.buffer);
    if (typeof reply !== 'object' || reply === null || !('parcel' in reply)) throw new Error('no parcel');
    expect(parcels.collect(String(reply.parcel))).toBeUndefined();
    expect(parcels.open(String(reply.parcel))).toEqual(bytes);
    expect(parcels.open(String(reply.parcel))).toBeUndefined();
  });

  it('is bounded, and for bytes of our own windows', async () => {
    const { ask, own, window } = await start();
    expect(await ask('groundplan:send', own, new ArrayBuffer(maxFileBytes + 1))).toEqual({
      kind: 'failed',
      message: 'The file is larger than 100 MB.',
    });
    for (const bad of [undefined, 'text', [1, 2], { byteLength: 3 }])
      await expect(ask('groundplan:send', own, bad)).rejects.toThrow('Refused');
    await expect(
      ask('groundplan:send', { sender: window.webContents, senderFrame: null }, bytes.buffer),
    ).rejects.toThrow('not a page of Groundplan');
    expect(existsSync('text')).toBe(false);
  });
});
