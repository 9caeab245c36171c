/** The texts that a file keeps once for all of its cells. */
import type { Budget } from './budget.ts';
import { readXml } from './readXml.ts';
import { unescapeCell } from './text.ts';
import type { ZipReader } from './zipReader.ts';

/**
 * A text that does not keep the piece of the file that it was cut from in memory, as JavaScript's substrings do from 13
 * characters on.
 */
export const ownText = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');

export async function readStrings(zip: ZipReader, part: string, budget: Budget): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  /** How East Asian words are spoken stands beside them and is no part of the text. */
  let inPhonetic = false;
  await readXml(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      // Each costs memory, an empty one too.
      budget.spend('characters', text.length + 20);
      strings.push(ownText(unescapeCell(text)));
    },
  });
  return strings;
}
