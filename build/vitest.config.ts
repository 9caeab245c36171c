/** How the suites that need neither a browser nor Electron are run: every folder of test/ but e2e and bench. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{unit,property,cases,workbook,store,security}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globals: false,
    // Processes, not threads: the store suites load a native module and kill processes.
    pool: 'forks',
    maxWorkers: 2,
    // Generous because two cores may be shared; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
