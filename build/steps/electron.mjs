/**
 * Finding the Electron runtime without asking the package `electron` for it: that would start a download, from
 * outside the npm registry.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, isThere } from './project.mjs';

const packageFolder = inProject('node_modules', 'electron');

/** @returns {string | undefined} the path of the executable, if the runtime is on this machine */
export function electronRuntime() {
  const pathFile = join(packageFolder, 'path.txt');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name = isThere(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : (names[/** @type {'win32' | 'darwin'} */ (process.platform)] ?? 'electron');
  const executable = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(packageFolder, 'dist'), name);
  return isThere(executable) ? executable : undefined;
}

/** @returns {string | undefined} why the runtime, though there, cannot open a window here */
export function electronObstacle() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'there is no desktop to open a window on';
  // Chromium's sandbox does not work for root, and Groundplan never runs without it.
  return process.getuid?.() === 0 ? 'its sandbox does not work for root' : undefined;
}
