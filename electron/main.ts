/** The desktop app's composition root: the one module, but the preload, that is given Electron itself. */
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { homedir } from 'node:os';
import { dataFolder } from './dataFolder.ts';
import { startDesktop } from './desktop/start.ts';
import { openServices } from './openServices.ts';

const builtFolder = import.meta.dirname;
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir() });

// Not awaited here: Electron is ready only when this module has run to its end.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session },
  {
    dataFolder: folder,
    builtFolder,
    platform: process.platform,
    openBackend: () =>
      openServices({
        host: 'electron',
        dataFolder: folder,
        builtFolder,
        onNotice: (text) => console.warn(text),
      }),
  },
).catch((error: unknown) => {
  dialog.showErrorBox('Groundplan', `It could not start, and that is a mistake of ours: ${String(error)}`);
  app.exit(3);
});
