/** Groundplan works offline, and is kept to it: a request for anything but the app's own pages ends here. */
import type { ElectronParts, Session } from '../desktop/electronParts.ts';
import { isOwnAddress } from './appProtocol.ts';

/** Before the app is ready: no name is ever looked up, and nothing of Chromium's own goes out. */
export function switchNetworkOff(app: ElectronParts['app']): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** `isPackaged`: without it, the developer tools' own pages (no network either) are let through. */
export function blockNetwork(session: Session, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isTools = !isPackaged && details.url.startsWith('devtools://');
    decide({ cancel: !isOwnAddress(details.url) && !isTools });
  });
}
