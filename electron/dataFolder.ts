/** Where a user's plans are kept: where each platform keeps such data, or where GROUNDPLAN_DATA says. */
import { isAbsolute, join, resolve } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export function dataFolder({ platform, env, home }: Surroundings): string {
  const chosen = env['GROUNDPLAN_DATA'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Groundplan');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Groundplan');
    default: {
      // The XDG rules: a path that is not absolute is ignored.
      const shared = env['XDG_DATA_HOME'] ?? '';
      return join(isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'groundplan');
    }
  }
}
