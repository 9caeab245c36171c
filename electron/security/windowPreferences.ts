/** What a window's page may do with the machine: nothing, but through the preload. */
import type { WebPreferences } from '../desktop/electronParts.ts';

export const windowPreferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium's spelling checker fetches its dictionaries from the network.
  spellcheck: false,
  devTools: !isPackaged,
});
