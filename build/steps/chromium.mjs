/** The browser that the tests drive: the machine's own, since Playwright's cannot be downloaded everywhere. */
import { installOnDebian } from './debian.mjs';
import { isThere } from './project.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  return chosen ? chosen : places.find(isThere);
}

export const howToGetChromium =
  'Install Chromium or Chrome (Debian: `apt-get install chromium`), or name one with CHROMIUM_PATH=/path/to/it.';

/** Finds Chromium; on Debian as root, installs it when there is none. @returns {Promise<string | undefined>} */
export async function provideChromium() {
  if (findChromium() === undefined) await installOnDebian('Chromium', ['chromium', 'fonts-liberation']);
  return findChromium();
}
