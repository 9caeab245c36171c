/** What is missing on a machine is installed only where that is expected of nobody else: on Debian, as root. */
import { readFileSync } from 'node:fs';
import { isThere, run, say } from './project.mjs';

const isDebian = () =>
  process.platform === 'linux' &&
  isThere('/usr/bin/apt-get') &&
  /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs packages without what they merely recommend. Does nothing on other machines; says nothing of success,
 * since whoever asked looks for the program anyway.
 * @param {string} what for the person who waits
 * @param {string[]} packages
 */
export async function installOnDebian(what, packages) {
  if (!isDebian() || process.getuid?.() !== 0) return;
  say(`Installing ${what} for the tests …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    quiet: true,
  });
}
