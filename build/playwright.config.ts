/**
 * The suites that drive the built app: `browser` the browser host in real Chromium, `electron` the desktop app where
 * its runtime is. They run what `npm run build` left in dist/, under the same protection as users.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './steps/chromium.mjs';
import { findLibreOffice } from './steps/libreoffice.mjs';

const folder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const chromium = findChromium();
// Blocks that are pasted come out of the real Calc.
process.env['SOFFICE_PATH'] ??= findLibreOffice() ?? '';

export default defineConfig({
  testDir: folder('test'),
  outputDir: folder('test-results/playwright'),
  reporter: [['list'], ['json', { outputFile: folder('test-results/playwright.json') }]],
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A trace of every test takes a third of the time of all: ask for one with --trace=retain-on-failure.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'browser',
      testMatch: ['e2e/**/*.{spec,e2e}.ts', 'security/**/*.e2e.ts'],
      testIgnore: ['e2e/electron/**'],
    },
    { name: 'electron', testMatch: ['e2e/electron/**/*.spec.ts'] },
  ],
});
