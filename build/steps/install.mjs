/** Installing what the lock file says, when it is not what is installed. */
import { readFileSync } from 'node:fs';
import { inProject, isThere, ownNode, run, say, Stop } from './project.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} path @returns {Record<string, LockedPackage>}
 */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** npm writes down what it has put into node_modules when it is done: that is compared, not a stamp of our own. */
function isInstalled() {
  const installedList = inProject('node_modules', '.package-lock.json');
  if (!isThere(installedList) || !isThere(ownNode)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(([path, locked]) => {
    // The project itself, and packages for other platforms only.
    if (path === '' || locked.optional || locked.devOptional) return true;
    const found = installed[path];
    return found?.version === locked.version && found?.integrity === locked.integrity;
  });
}

/** Runs `npm ci` unless everything is there. Throws `Stop` when that cannot be done. */
export async function install() {
  if (isInstalled()) return;
  say('Installing packages: once, about a minute …');
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const code =
    npm === undefined
      ? await run('npm', parameters, { shell: process.platform === 'win32' })
      : await run(process.execPath, [npm, ...parameters]);
  if (code !== 0)
    throw new Stop(
      'The packages could not be installed: npm says why above. It needs the npm registry, this once.',
    );
  if (!isThere(ownNode))
    throw new Stop(
      'The package "node" did not unpack Node 24 for this machine. Install scripts seem to be off: try `npm config get ignore-scripts`.',
    );
}
