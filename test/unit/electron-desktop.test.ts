/** What the desktop app does as a desktop app: one process, windows where they were, a menu, damage said plainly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { menuTemplate } from '../../electron/desktop/menu.ts';
import { speak } from '../../shared/language/say.ts';
import type { StorageState } from '../../shared/ipc/values.ts';
import { startApp } from './desktopApp.ts';

type Damaged = Extract<StorageState, { kind: 'damaged' }>;

const backup = { backup: 'b-2', at: '2027-03-01T09:30:00.000Z', plans: 3 };

describe('one process', () => {
  it('leaves at once when there is another, without touching the plans', async () => {
    const { log, windows, asked } = await startApp({ isFirstInstance: false });
    expect(log.at(-1)).toBe('quit');
    expect(windows).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('shows its window when it is started again', async () => {
    const { app, windows } = await startApp();
    app.emit('second-instance');
    expect(windows).toHaveLength(1);
    expect(windows[0]?.log.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('ends with its last window, but on a Mac, and closes the store', async () => {
    const linux = await startApp();
    linux.app.emit('window-all-closed');
    expect(linux.log.at(-1)).toBe('quit');
    linux.app.emit('will-quit');
    expect(linux.isClosed()).toBe(true);
    const mac = await startApp({ platform: 'darwin' });
    mac.app.emit('window-all-closed');
    expect(mac.log).not.toContain('quit');
  });
});

describe('windows', () => {
  it('are shown when they are drawn, and remember where they were', async () => {
    const { windows, dataFolder } = await startApp();
    const window = windows[0];
    window?.emit('ready-to-show');
    expect(window?.log).toContain('show');
    window?.emit('close');
    const kept: unknown = JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8'));
    expect(kept).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false, fullScreen: false });
  });

  it('open where the last one was', async () => {
    const { windows } = await startApp({
      windowState: '{"x":300,"y":200,"width":1000,"height":700,"maximized":true,"fullScreen":true}',
    });
    expect(windows[0]?.options).toMatchObject({ x: 300, y: 200, width: 1000, height: 700 });
    expect(windows[0]?.log).toContain('maximize');
    expect(windows[0]?.log).toContain('full screen');
  });

  it.each(['', '{', 'null', '{"width":"wide","height":1}', '{"x":99999,"y":0,"width":1000,"height":700}'])(
    'open anyway when that is %j',
    async (windowState) => {
      const { windows } = await startApp({ windowState });
      expect(windows).toHaveLength(1);
      expect(windows[0]?.options).not.toHaveProperty('x');
    },
  );

  it('are no larger than the screen they open on', async () => {
    const { windows } = await startApp({
      windowState: '{"x":3000,"y":200,"width":3400,"height":1900,"maximized":false}',
    });
    expect(windows[0]?.options).toMatchObject({ width: 1920, height: 1080 });
    expect(windows[0]?.options).not.toHaveProperty('x');
  });

  it('all hear of events', async () => {
    const { app, windows, emit } = await startApp({ platform: 'darwin' });
    windows.splice(0);
    app.emit('activate');
    app.emit('activate');
    expect(windows).toHaveLength(1);
    emit({ event: 'plansChanged' });
    expect(windows[0]?.webContents.sent).toEqual([['groundplan:event', { event: 'plansChanged' }]]);
  });
});

describe('the menu', () => {
  interface Item {
    readonly label?: string;
    readonly role?: string;
    readonly submenu?: readonly Item[];
    readonly registerAccelerator?: boolean;
    readonly click?: () => void;
  }
  const flat = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
  const itemsOf = (menu: unknown) => flat(menu as Item[]);
  const labels = (menu: unknown) => itemsOf(menu).map(({ label }) => label);
  const roles = (platform: NodeJS.Platform, isPackaged: boolean) =>
    itemsOf(menuTemplate({ platform, isPackaged, newWindow: () => {}, tellWindow: () => {} })).map(
      ({ role }) => role,
    );

  it('opens further windows, beside the first, and passes what is done with a plan to the one in front', async () => {
    const { menus, windows } = await startApp({
      windowState: '{"x":300,"y":200,"width":1000,"height":700,"maximized":false}',
    });
    const press = (label: string) =>
      itemsOf(menus[0])
        .find((item) => item.label === label)
        ?.click?.();
    press('New window');
    expect(windows).toHaveLength(2);
    expect(windows[1]?.options).toMatchObject({ x: 330, y: 230 });
    press('Undo');
    press('Redo');
    press('Export workbook…');
    press('Import workbook…');
    press('Find anything');
    press('Keyboard shortcuts');
    expect(windows[0]?.webContents.sent).toEqual([]);
    expect(windows[1]?.webContents.sent).toEqual([
      ['groundplan:command', 'undo'],
      ['groundplan:command', 'redo'],
      ['groundplan:command', 'export'],
      ['groundplan:command', 'import'],
      ['groundplan:command', 'find'],
      ['groundplan:command', 'shortcuts'],
    ]);
  });

  it('speaks the language of the system, and that of the settings as soon as they change', async () => {
    let language = 'system';
    const { menus, handlers, windows } = await startApp({ locale: 'zh-TW', language: () => language });
    onTestFinished(() => speak('en', {}));
    expect(labels(menus[0])).toContain('撤销');
    const contents = windows[0]?.webContents;
    const event = { sender: contents, senderFrame: contents?.mainFrame };
    language = 'en';
    const call = handlers.get('groundplan:call') as ((...given: unknown[]) => Promise<unknown>) | undefined;
    await call?.(event, 'settings.set', '{}', 'client');
    expect(menus).toHaveLength(2);
    expect(labels(menus[1])).toContain('Undo');
    await call?.(event, 'settings.set', '{}', 'client');
    expect(menus).toHaveLength(2);
  });

  it('is what each platform expects', () => {
    expect(roles('darwin', true)).toContain('appMenu');
    expect(roles('linux', true)).toContain('quit');
    expect(roles('win32', true)).not.toContain('toggleDevTools');
    expect(roles('win32', false)).toContain('toggleDevTools');
  });
});

describe('damaged plans', () => {
  const damaged: Damaged = { kind: 'damaged', setAside: '/data/plans.damaged', backups: [backup] };

  it('are said to be so before any window, and the newest good backup is put back', async () => {
    const { messages, asked, windows } = await startApp({ storage: damaged, response: 0 });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ message: 'The file with your plans is damaged.', cancelId: 1 });
    expect(messages[0]?.['detail']).toContain('/data/plans.damaged');
    expect(asked).toContainEqual(
      expect.objectContaining({ name: 'storage.recover', payload: { backup: 'b-2' } }),
    );
    expect(windows).toHaveLength(1);
  });

  it('are left alone when the user quits', async () => {
    const { asked, windows, log } = await startApp({ storage: damaged, response: 1 });
    expect(asked.map(({ name }) => name)).toEqual(['app.info']);
    expect(windows).toEqual([]);
    expect(log.at(-1)).toBe('quit');
  });

  it('without a backup leave an empty start, and quitting is the button at hand', async () => {
    const { messages, asked } = await startApp({ storage: { ...damaged, backups: [] }, response: 0 });
    expect(messages[0]).toMatchObject({ buttons: ['Start with no plans', 'Quit'], defaultId: 1 });
    expect(asked).toContainEqual(
      expect.objectContaining({ name: 'storage.recover', payload: { backup: null } }),
    );
  });

  it('that cannot be helped here end the app with the reason', async () => {
    const { messages, windows, log } = await startApp({
      storage: { kind: 'unusable', message: 'Start the newer Groundplan.' },
    });
    expect(messages[0]).toMatchObject({ content: 'Start the newer Groundplan.' });
    expect(windows).toEqual([]);
    expect(log.at(-1)).toBe('quit');
  });
});
