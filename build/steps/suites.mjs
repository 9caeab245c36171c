/**
 * The suites of `npm test`, in their order. Each says how many tests passed, failed and were skipped, or that it could
 * not run; a suite that broke before it could count has one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { howToGetChromium, provideChromium } from './chromium.mjs';
import { electronObstacle, electronRuntime } from './electron.mjs';
import { howToGetLibreOffice, provideLibreOffice } from './libreoffice.mjs';
import { inProject, isThere, runScript, say } from './project.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ count: Count } | { notRun: string, optional?: boolean }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Suite
 */

/** @param {Partial<Count>} count @returns {Outcome} */
const counted = ({ passed = 0, failed = 0, skipped = 0 }) => ({ count: { passed, failed, skipped } });

/** A check is no test: it does not add to those that passed, but one that fails is a failure. */
const check = (
  /** @type {string} */ name,
  /** @type {string} */ script,
  /** @type {string[]} */ ...parameters
) => ({
  name,
  run: async () => counted({ failed: (await runScript(script, parameters)) === 0 ? 0 : 1 }),
});

/** Runs a test program that writes `report`, and counts by it. @returns {Promise<Outcome>} */
async function countBy(
  /** @type {string} */ report,
  /** @type {(report: any) => Required<Count>} */ read,
  /** @type {() => Promise<number>} */ runTests,
) {
  const path = inProject('test-results', report);
  mkdirSync(inProject('test-results'), { recursive: true });
  rmSync(path, { force: true });
  const code = await runTests();
  const count = isThere(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A file that could not be loaded has no tests to fail.
  return counted(code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);
}

const vitest = (/** @type {string} */ project) =>
  countBy(
    `vitest-${project}.json`,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
    () =>
      runScript('node_modules/vitest/vitest.mjs', [
        'run',
        '--config=build/vitest.config.ts',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${inProject('test-results', `vitest-${project}.json`)}`,
      ]),
  );

const playwright = (/** @type {string} */ project, /** @type {NodeJS.ProcessEnv} */ env) =>
  countBy(
    'playwright.json',
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    () =>
      runScript(
        'node_modules/@playwright/test/cli.js',
        ['test', '--config=build/playwright.config.ts', `--project=${project}`],
        { env },
      ),
  );

/** @type {Suite[]} */
export const suites = [
  check('types', 'node_modules/typescript/bin/tsc', '-b', 'tsconfig.json', 'build/tsconfig.json'),
  check('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  check('dead code', 'node_modules/knip/bin/knip.js', '--config', 'build/knip.json'),
  { name: 'unit, property, cases, workbook, store, security', run: () => vitest('plain') },
  {
    name: 'workbooks in LibreOffice',
    run: async () =>
      (await provideLibreOffice()) === undefined
        ? { notRun: `There is no LibreOffice on this machine. ${howToGetLibreOffice}` }
        : vitest('libreoffice'),
  },
  check('build', 'build/build.mjs'),
  {
    name: 'in Chromium',
    run: async () => {
      const chromium = await provideChromium();
      return chromium === undefined
        ? { notRun: `There is no Chromium on this machine. ${howToGetChromium}` }
        : playwright('browser', { CHROMIUM_PATH: chromium });
    },
  },
  {
    name: 'in Electron',
    run: async () => {
      const executable = electronRuntime();
      const obstacle = executable === undefined ? 'its runtime is not on this machine' : electronObstacle();
      if (executable === undefined || obstacle !== undefined)
        return { notRun: `Electron: ${obstacle}. The tests against a fake of it did run.`, optional: true };
      return playwright('electron', { GROUNDPLAN_ELECTRON: executable });
    },
  },
];

/** Runs one suite and says so. @param {Suite} suite @returns {Promise<Outcome>} */
export async function runSuite({ name, run }) {
  say(`\n── ${name} ──`);
  return run();
}
