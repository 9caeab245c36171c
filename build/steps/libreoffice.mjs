/** LibreOffice, which recalculates exported workbooks for the tests: an opinion on our formulas that is not ours. */
import { installOnDebian } from './debian.mjs';
import { isThere } from './project.mjs';

const places = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  // The one that waits for its work to be done and says so on the terminal.
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/** @returns {string | undefined} */
export function findLibreOffice() {
  const chosen = process.env['SOFFICE_PATH'];
  return chosen ? chosen : places.find(isThere);
}

export const howToGetLibreOffice =
  'Install LibreOffice Calc (Debian: `apt-get install libreoffice-calc`), or name its soffice with SOFFICE_PATH=/path/to/it.';

/** Finds LibreOffice; on Debian as root, installs it when there is none. @returns {Promise<string | undefined>} */
export async function provideLibreOffice() {
  if (findLibreOffice() === undefined) await installOnDebian('LibreOffice', ['libreoffice-calc']);
  return findLibreOffice();
}
