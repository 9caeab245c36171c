/**
 * What people wrote at the cells of a sheet: notes, which the file format calls comments, and conversations, which newer
 * programs keep beside a note that says that an older one cannot show them.
 */
import { say } from '../../shared/language/say.ts';
import { cutText, longestCell } from '../../shared/tables/cells.ts';
import type { ReadComment } from '../../shared/tables/receivedWorkbook.ts';
import { parseAddress } from './addresses.ts';
import type { Budget } from './budget.ts';
import { readRelationships } from './packageParts.ts';
import { ownText } from './readStrings.ts';
import { readXml } from './readXml.ts';
import { unescapeCell } from './text.ts';
import { Refusal, type ZipReader } from './zipReader.ts';

/** Of the sheet in this part, in the order of the file; a conversation is one text, a line for each answer. */
export async function readComments(
  zip: ZipReader,
  part: string,
  budget: Budget,
): Promise<readonly ReadComment[]> {
  const parts = await readRelationships(zip, part);
  const ofType = async (type: string, tag: string): Promise<Map<string, ReadComment>> => {
    const found = new Map<string, ReadComment>();
    for (const { type: one, target } of parts) {
      if (one === type && target !== null && zip.has(target)) await readPart(zip, target, tag, budget, found);
    }
    return found;
  };
  const notes = await ofType('comments', 'comment');
  return [...new Map([...notes, ...(await ofType('threadedComment', 'threadedComment'))]).values()];
}

async function readPart(
  zip: ZipReader,
  part: string,
  tag: string,
  budget: Budget,
  found: Map<string, ReadComment>,
): Promise<void> {
  const isConversation = tag === 'threadedComment';
  /** `null` outside of a comment. */
  let address: string | null = null;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === tag) [address, text] = [attributes['ref'] ?? '', ''];
      if (name === 'rPh') inPhonetic = true;
      inText = address !== null && !inPhonetic && name === (isConversation ? 'text' : 't');
    },
    text(piece) {
      if (inText && text.length < longestCell) text += piece;
    },
    close(name) {
      if (name === 't' || name === 'text') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== tag || address === null) return;
      const place = parseAddress(address);
      if (!place)
        throw new Refusal(
          say('The file is damaged: it has a note at no cell (“{cell}”).', { cell: address.slice(0, 20) }),
        );
      budget.spend('cells', 1);
      budget.spend('characters', text.length);
      const before = found.get(address);
      const own = ownText(unescapeCell(cutText(text, longestCell)));
      if (before === undefined) found.set(address, { ...place, text: own });
      else if (before.text.length < longestCell)
        found.set(address, { ...place, text: `${before.text}\n${own}` });
      address = null;
    },
  });
}
