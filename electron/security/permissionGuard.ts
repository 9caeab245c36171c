/** Camera, position, notifications, devices …: a plan needs none of them, so none is granted, or even asked for. */
import type { Session } from '../desktop/electronParts.ts';

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
}
