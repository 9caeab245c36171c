/** The preload of every window: runs sandboxed and isolated from the page, and gives it the bridge. */
import { contextBridge, ipcRenderer } from 'electron';
import { makeBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('groundplan', makeBridge(ipcRenderer, crypto.randomUUID()));
