/** Whether a file that would be written is one of those that are read: under any name, links included. */
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The first of `read` that is the same file as `written`; undefined where none is. Standard input is no file. */
export async function sameFile(written: string, read: readonly string[]): Promise<string | undefined> {
  const target = await identityOf(written);
  for (const file of read) {
    if (file !== '-' && (await identityOf(file)) === target) return file;
  }
  return undefined;
}

/** Device and number where there is a file, for names that differ in case or by a link; else its path. */
async function identityOf(file: string): Promise<string> {
  try {
    const { dev, ino } = await stat(await realpath(file), { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(file);
  }
}
