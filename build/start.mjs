/**
 * `npm start`: from a clean clone to a running Groundplan. Installs and builds what is missing or stale, then starts
 * the desktop app where the Electron runtime is on this machine, and the same app in the browser elsewhere.
 *
 *   --no-open                  do not open the browser
 *   GROUNDPLAN_HOST=browser    the browser even where Electron is
 *   GROUNDPLAN_DATA=FOLDER     where the plans are kept
 */
import { spawn } from 'node:child_process';
import { electronObstacle, electronRuntime } from './steps/electron.mjs';
import { install } from './steps/install.mjs';
import { inProject, ownNode, root, runMain, runScript, say, Stop } from './steps/project.mjs';
import { isBuilt } from './steps/stale.mjs';

function startHost() {
  const electron = electronRuntime();
  if (electron !== undefined && process.env['GROUNDPLAN_HOST'] !== 'browser') {
    const obstacle = electronObstacle();
    if (obstacle === undefined) {
      const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
      return spawn(electron, [root], { cwd: root, env, stdio: 'inherit' });
    }
    say(`Electron is installed, but ${obstacle}: using the browser.`);
  }
  // The channel tells the host if this process dies without passing on a signal.
  return spawn(ownNode, [inProject('dist', 'host.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

/**
 * Runs the app until it ends. Ctrl+C reaches it by itself, so this process only has to outlive it; other signals
 * are passed on.
 * @returns {Promise<number>}
 */
function runApp() {
  const app = startHost();
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => app.kill(signal));
  // A signal to npm ends the shell between npm and this process, and goes no further.
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] === 'start' && process.ppid !== shell) app.kill('SIGTERM');
  }, 250);
  watch.unref();
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('exit', (code) => resolve(code ?? 0));
  });
}

await runMain(async () => {
  await install();
  if (!isBuilt()) {
    say('Building …');
    if ((await runScript('build/build.mjs', [], { quiet: true })) !== 0)
      throw new Stop('Groundplan could not be built: the reason is above.');
  }
  return runApp();
});
