/**
 * The desktop app, put together: one process a user, its guards set before the first window, any number of windows
 * on one store.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from '../host/backend.ts';
import { commandChannel } from '../preload/channels.ts';
import { answerAppRequest, appScheme } from '../security/appProtocol.ts';
import { guardNavigation } from '../security/navigationGuard.ts';
import { blockNetwork, switchNetworkOff } from '../security/networkGuard.ts';
import { denyPermissions } from '../security/permissionGuard.ts';
import { readRendererFiles } from '../security/rendererFiles.ts';
import { carryCalls } from './calls.ts';
import type { ElectronParts } from './electronParts.ts';
import { carryFiles } from './files.ts';
import { chosenLanguage, speakAs } from './language.ts';
import { menuTemplate } from './menu.ts';
import { settleStorage } from './storageTrouble.ts';
import { openWindow } from './windows.ts';

export interface DesktopOptions {
  readonly dataFolder: string;
  /** The built app: `preload.cjs` and `renderer/` are in it. */
  readonly builtFolder: string;
  readonly platform: NodeJS.Platform;
  /** Opens the store; called once, and not in a second process of the same user. */
  readonly openBackend: () => Promise<Backend & { close(): void }>;
}

/** Call it before Electron is ready. Resolves when the first window is opening, or the app is quitting instead. */
export async function startDesktop(electron: ElectronParts, options: DesktopOptions): Promise<void> {
  const { app, BrowserWindow, Menu, protocol, session } = electron;
  // Chromium's own files, apart from the plans. Electron wants the folder to be there.
  const chromiumFolder = join(options.dataFolder, 'window');
  mkdirSync(chromiumFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromiumFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  switchNetworkOff(app);
  protocol.registerSchemesAsPrivileged([appScheme]);
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  await app.whenReady();

  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession, app.isPackaged);
  const files = readRendererFiles(join(options.builtFolder, 'renderer'));
  protocol.handle(appScheme.scheme, (request) => answerAppRequest(request, files));

  const locale = app.getLocale();
  speakAs('system', locale);
  const opened = await options.openBackend();
  const backend: Backend & { close(): void } = {
    ...opened,
    async call(name, payload, client) {
      const reply = await opened.call(name, payload, client);
      if (name === 'settings.set') await followLanguage();
      return reply;
    },
  };
  app.on('will-quit', () => backend.close());
  if (!(await settleStorage(electron.dialog, backend))) {
    app.quit();
    return;
  }
  carryCalls(electron, backend);
  carryFiles(electron, backend.parcels);

  const newWindow = (): void => {
    openWindow(electron, {
      dataFolder: options.dataFolder,
      preload: join(options.builtFolder, 'preload.cjs'),
    });
  };
  const showMenu = (): void => {
    const menu = menuTemplate({
      platform: options.platform,
      isPackaged: app.isPackaged,
      newWindow,
      tellWindow: (command) => BrowserWindow.getFocusedWindow()?.webContents.send(commandChannel, command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  };
  async function followLanguage(): Promise<void> {
    if (speakAs(await chosenLanguage(opened), locale)) showMenu();
  }
  speakAs(await chosenLanguage(opened), locale);
  showMenu();
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return newWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow();
  });
  app.on('window-all-closed', () => {
    if (options.platform !== 'darwin') app.quit();
  });
  newWindow();
}
