/** Opening windows: hidden until drawn, with the same protection each, where the last one was. */
import { join } from 'node:path';
import { appAddress } from '../security/appProtocol.ts';
import { windowPreferences } from '../security/windowPreferences.ts';
import type { ElectronParts, Window } from './electronParts.ts';
import { rememberedState, rememberState, smallest } from './windowState.ts';

export interface WindowOptions {
  /** Where the window's place and size are kept. */
  readonly dataFolder: string;
  /** The built preload's path. */
  readonly preload: string;
}

export function openWindow(
  { app, BrowserWindow, screen }: Pick<ElectronParts, 'app' | 'BrowserWindow' | 'screen'>,
  options: WindowOptions,
): Window {
  const file = join(options.dataFolder, 'window.json');
  const { maximized, fullScreen, ...place } = rememberedState(file, screen);
  // A further window must not hide the one it was opened from.
  const isFurther = BrowserWindow.getAllWindows().length > 0;
  const { x, y, width, height } = place;
  const window = new BrowserWindow({
    width,
    height,
    ...(x !== undefined && y !== undefined && { x: isFurther ? x + 30 : x, y: isFurther ? y + 30 : y }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Groundplan',
    show: false,
    webPreferences: windowPreferences(options.preload, app.isPackaged),
  });
  if (maximized && !isFurther) window.maximize();
  if (fullScreen && !isFurther) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberState(file, window));
  void window.loadURL(appAddress);
  return window;
}
