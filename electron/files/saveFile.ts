/**
 * A file on disk, whole or not at all: it is written under another name beside its place and moved there when it is
 * complete, so that a full disk or a pulled plug leaves the file that was there before.
 */
import { phrase } from '../../shared/language/say.ts';
import { open, rename, rm } from 'node:fs/promises';

export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** `message` is a sentence for the person who chose the place. */
  | { readonly kind: 'failed'; readonly message: string };

/** Replaces what is at `path`. Rejects only on a bug. */
export async function saveFile(path: string, content: Uint8Array | string): Promise<SaveOutcome> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return { kind: 'saved' };
  } catch (error) {
    await rm(unfinished, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return { kind: 'failed', message: reasons[code] ?? `The file could not be written (${code}).` };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: phrase('The folder does not exist.'),
  ENOTDIR: phrase('The folder does not exist.'),
  EACCES: phrase('You may not write into that folder.'),
  EPERM: phrase('The file is open in another program, or you may not write it.'),
  EBUSY: phrase('The file is open in another program.'),
  EROFS: phrase('That disk cannot be written to.'),
  ENOSPC: phrase('The disk is full.'),
  EISDIR: phrase('There is a folder of that name.'),
  ENAMETOOLONG: phrase('The name is too long.'),
};
