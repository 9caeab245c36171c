/** The preload of every window: runs sandboxed and isolated from the page, and gives it the bridge. */
import { contextBridge, ipcRenderer } from 'electron';
import { makeBridge } from './bridge.ts';
import { pressMenuKeys, type PageGlobals } from './menuKeys.ts';

contextBridge.exposeInMainWorld('groundplan', makeBridge(ipcRenderer, crypto.randomUUID()));
// electron/ is typed as Node is; a preload also has its page's globals.
const page = globalThis as unknown as PageGlobals<object>;
pressMenuKeys(ipcRenderer, page, process.platform === 'darwin');
