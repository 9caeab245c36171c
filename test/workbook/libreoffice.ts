/**
 * Headless LibreOffice as the judge of our workbooks: it recalculates files and prints them. Every start has a profile
 * of its own in a temporary folder, thrown away afterwards: nothing of the user's LibreOffice is read or changed, and
 * two can run at once.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Starting takes seconds, so files go in batches; one batch may take so long before it counts as hung. */
const limitMs = 240_000;
const filesPerStart = 25;

/**
 * LibreOffice believes the cached values of an xlsx unless told to recalculate it (0 always, 1 never, 2 ask). With
 * `believe` it is left at that, to prove that the difference is made here.
 */
export type Recalculation = 'always' | 'believe';

/**
 * Files as LibreOffice recalculates and saves them, by the path given. All must be .xlsx with different names.
 *
 * @throws where LibreOffice is missing, hangs, or does not write one of the files: with what it said
 */
export async function recalculate(
  files: readonly string[],
  into: string,
  recalculation: Recalculation = 'always',
): Promise<ReadonlyMap<string, string>> {
  await mkdir(into, { recursive: true });
  const done = new Map<string, string>();
  for (let from = 0; from < files.length; from += filesPerStart) {
    const batch = files.slice(from, from + filesPerStart);
    const said = await convert(batch, 'xlsx:Calc MS Excel 2007 XML', into, recalculation);
    for (const file of batch) done.set(file, written(join(into, basename(file)), said));
  }
  return done;
}

/**
 * The values of files as LibreOffice recalculates them, by the path given: each sheet, by its name, as a CSV with full
 * precision in which texts are quoted. All must be .xlsx with different names.
 *
 * @throws as `recalculate`
 */
export async function recalculatedValues(
  files: readonly string[],
  into: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  await mkdir(into, { recursive: true });
  const done = new Map<string, ReadonlyMap<string, string>>();
  for (let from = 0; from < files.length; from += filesPerStart) {
    const batch = files.slice(from, from + filesPerStart);
    // Commas, quotes, UTF-8; texts quoted, numbers as they are and not as they are shown, all sheets.
    const format = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
    const said = await convert(batch, format, into, 'always');
    const written = await readdir(into);
    for (const file of batch) {
      const begins = `${basename(file, extname(file))}-`;
      const sheets = new Map<string, string>();
      for (const name of written)
        if (name.startsWith(begins) && name.endsWith('.csv'))
          sheets.set(name.slice(begins.length, -4), await readFile(join(into, name), 'utf8'));
      if (sheets.size === 0) throw new Error(`LibreOffice did not write ${basename(file)}. It said: ${said}`);
      done.set(file, sheets);
    }
  }
  return done;
}

/** A file as LibreOffice would print it; the path of the PDF. @throws as `recalculate` */
export async function toPdf(file: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const said = await convert([file], 'pdf:calc_pdf_Export', into, 'always');
  return written(join(into, `${basename(file, extname(file))}.pdf`), said);
}

/**
 * The first sheet of a file as Calc copies it: each cell as it is shown, columns divided by tabs. Calc first saves it
 * as a document of its own, as somebody would keep it. The text. @throws as `recalculate`
 */
export async function toTsv(file: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const name = basename(file, extname(file));
  const saved = written(join(into, `${name}.ods`), await convert([file], 'ods', into, 'always'));
  const format = 'txt:Text - txt - csv (StarCalc):9,34,76';
  return readFile(written(join(into, `${name}.txt`), await convert([saved], format, into, 'always')), 'utf8');
}

function written(path: string, said: string): string {
  if (!existsSync(path)) throw new Error(`LibreOffice did not write ${basename(path)}. It said: ${said}`);
  return path;
}

async function convert(
  files: readonly string[],
  format: string,
  into: string,
  recalculation: Recalculation,
): Promise<string> {
  // build/vitest.config.ts and build/playwright.config.ts look for it and say where it is.
  const program = process.env['SOFFICE_PATH'];
  if (!program) throw new Error('There is no LibreOffice here: SOFFICE_PATH does not say where soffice is.');
  const profile = await mkdtemp(join(tmpdir(), 'groundplan-libreoffice-'));
  try {
    await mkdir(join(profile, 'user'));
    if (recalculation === 'always')
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    return await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nologo',
      '--convert-to',
      format,
      '--outdir',
      into,
      ...files,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** What the program said. Its exit code says little: a file that could not be read still ends in 0. */
function run(program: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // soffice is a script that starts the program proper: both are one group, so that both can be ended.
    const ownGroup = process.platform !== 'win32';
    const child = spawn(program, parameters, {
      cwd: dirname(program),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    const end = (): void => {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(end, limitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const said = Buffer.concat(output).toString('utf8');
      if (signal !== null) reject(new Error(`LibreOffice took longer than ${limitMs} ms. It said: ${said}`));
      else if (code !== 0) reject(new Error(`LibreOffice ended with ${String(code)}. It said: ${said}`));
      else resolve(said);
    });
  });
}
