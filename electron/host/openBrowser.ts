/** Opening the user's browser at an address, where there is a desktop to do it; elsewhere nothing happens. */
import { spawn } from 'node:child_process';
import type { Surroundings } from '../dataFolder.ts';

type Command = readonly [program: string, ...parameters: string[]];

export function openerCommand(
  address: string,
  { platform, env }: Pick<Surroundings, 'platform' | 'env'>,
): Command | undefined {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    default:
      return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : undefined;
  }
}

/** Never fails: the address has been printed, whoever sees no browser can open it by hand. */
export function openBrowser(address: string, surroundings: Surroundings): void {
  const command = openerCommand(address, surroundings);
  if (command === undefined) return;
  const [program, ...parameters] = command;
  const opener = spawn(program, parameters, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
