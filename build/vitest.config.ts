/**
 * How the suites that need neither a browser nor Electron are run: every folder of test/ but e2e and bench. Those that
 * need LibreOffice are a project of their own, since it is not on every machine.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findLibreOffice } from './steps/libreoffice.mjs';

const needLibreOffice = 'test/workbook/**/*.office.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    globals: false,
    // Processes, not threads: the store suites load a native module and kill processes.
    pool: 'forks',
    maxWorkers: 2,
    // Generous because two cores may be shared; a test that hangs still ends.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['test/{unit,property,cases,workbook,store,security}/**/*.test.{ts,tsx}'],
          exclude: [needLibreOffice],
        },
      },
      {
        extends: true,
        test: {
          name: 'libreoffice',
          include: [needLibreOffice],
          env: { SOFFICE_PATH: findLibreOffice() ?? '' },
          // One file at a time: each keeps LibreOffice busy beside itself, and that is two cores.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
