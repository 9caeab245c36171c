/** A window shows Groundplan's one page and never leaves it: no navigation, no frames, no second window of its own. */
import type { Contents } from '../desktop/electronParts.ts';
import { appAddress } from './appProtocol.ts';

export function guardNavigation(contents: Contents): void {
  // Loading the same page again is the one navigation there is.
  contents.on('will-navigate', (event) => {
    if (event.url !== appAddress) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== appAddress) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
