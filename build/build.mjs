/**
 * `npm run build`: dist/ from the sources. Bundles for Node (Electron's main process, its preload, the browser host, the
 * command line, the thread in which workbooks are made) and the window's.
 */
import {
  chmodSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject, runMain, Stop } from './steps/project.mjs';
import { hashOfSources, markBuilt } from './steps/stale.mjs';

/** Built aside and moved when whole, so that a build that fails, or is only half done, takes nothing away. */
const next = inProject('node_modules', '.cache', `dist-${process.pid}`);

/** Programs of Node, as ES modules that share their common parts. */
const programs = {
  main: inProject('electron', 'main.ts'),
  host: inProject('electron', 'host', 'main.ts'),
  cli: inProject('electron', 'cli', 'main.ts'),
  thread: inProject('electron', 'services', 'workbook', 'thread.ts'),
};

/** Packages that stay packages: one is native, the other is there only inside Electron. */
const external = ['better-sqlite3', 'electron'];

/** @param {NonNullable<import('vite').BuildEnvironmentOptions['rolldownOptions']>} rolldownOptions */
const buildForNode = (rolldownOptions) =>
  build({
    configFile: false,
    root: inProject(),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: next,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions,
    },
  });

/** npx finds the programs of packages, but not the project's own: this puts `groundplan` where it looks. */
function linkCommand() {
  const program = join(next, 'cli.js');
  const lines = readFileSync(program, 'utf8');
  if (!lines.startsWith('#!')) writeFileSync(program, `#!/usr/bin/env node\n${lines}`);
  chmodSync(program, 0o755);
  const link = inProject('node_modules', '.bin', 'groundplan');
  // Not rmSync: where `dist` was deleted the link leads nowhere, and Node 24 then takes it for absent.
  if (lstatSync(link, { throwIfNoEntry: false })) unlinkSync(link);
  if (process.platform === 'win32')
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli.js" %*\r\n');
  else symlinkSync('../../dist/cli.js', link);
}

await runMain(async () => {
  if (Number(process.versions.node.split('.')[0]) < 22)
    throw new Stop('Building needs Node 22 or later: run it as `npm run build`, which brings its own.');
  const hash = hashOfSources();
  try {
    await buildForNode({
      input: programs,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    });
    // A sandboxed preload is a single CommonJS file.
    await buildForNode({
      input: { preload: inProject('electron', 'preload', 'main.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    });
    await build({
      configFile: inProject('build', 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: join(next, 'renderer') },
    });
    linkCommand();
    rmSync(inProject('dist'), { recursive: true, force: true });
    renameSync(next, inProject('dist'));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  markBuilt(hash);
  return 0;
});
