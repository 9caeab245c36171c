/** The file a command was told to write: whole or not at all, and not a word when it is there. */
import { saveFile } from '../files/saveFile.ts';
import { badInput, fine, type Outcome } from './outcome.ts';

/** `said` goes to standard output once the file is there. */
export async function writeOut(file: string, content: Uint8Array | string, said = ''): Promise<Outcome> {
  const saving = await saveFile(file, content);
  return saving.kind === 'saved' ? fine(said) : badInput([`${file}: cannot be written. ${saving.message}`]);
}
