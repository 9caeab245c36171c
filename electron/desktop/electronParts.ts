/**
 * The parts of Electron that the desktop app uses. main.ts hands them in: importing the package anywhere else would
 * start a download of the runtime, and would keep these modules from being tested without it.
 */
import type * as Electron from 'electron';

export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'screen' | 'session'
>;

export type Window = Electron.BrowserWindow;
export type Contents = Electron.WebContents;
export type Session = Electron.Session;
export type MenuItem = Electron.MenuItemConstructorOptions;
export type InvokeEvent = Electron.IpcMainInvokeEvent;
export type WebPreferences = Electron.WebPreferences;
