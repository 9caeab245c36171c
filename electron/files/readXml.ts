/**
 * One XML part of a file that nobody vouches for, as events. The library's SAX parser is fast enough (60 MB a second)
 * and expands no entities of a file's own, but it gathers a text, a comment or an attribute of any length in memory.
 * So the text is looked through before the parser sees it: no declarations, comments or sections (no spreadsheet
 * program writes any, and entities need them), and no stretch without a tag that is longer than a cell could be.
 */
import { say } from '../../shared/language/say.ts';
import { SaxParser } from '@cj-tech-master/excelts/xml';
import { Refusal, type ZipReader } from './zipReader.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their namespace's prefix: programs choose those differently. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** In characters: a full cell with every character escaped, and then some. */
const longestStretch = 1_000_000;
const deepest = 100;
/** Of one part: five for each of the cells that are read at most. Tags cost time even where nobody wants them. */
const mostTags = 8_000_000;

const strange = (part: string): Refusal =>
  new Refusal(
    say(
      'The file’s part “{part}” holds XML of a kind that no spreadsheet program writes, so it is not read.',
      { part },
    ),
  );

/** Rejects with a `Refusal` where the part is missing, damaged or built to harm. */
export async function readXml(zip: ZipReader, part: string, events: XmlEvents): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxParser({
    position: false,
    maxDepth: deepest,
    // Of `&amp;` and its like, of which a long workbook has many; others are unknown without a declaration.
    maxEntityExpansions: 0,
    invalidCharHandling: 'replace',
  });
  let tags = 0;
  parser.on('opentag', (tag) => {
    if (++tags > mostTags)
      throw new Refusal(say('The file’s part “{part}” is larger than Groundplan reads.', { part }));
    events.open(localName(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => events.close?.(localName(tag.name)));
  if (events.text) parser.on('text', events.text);
  const guard = new Guard(part);
  for await (const piece of zip.read(part)) {
    const text = sound(part, () => decoder.decode(piece, { stream: true }));
    guard.look(text);
    sound(part, () => parser.write(text));
  }
  sound(part, () => {
    parser.write(decoder.decode());
    parser.close();
  });
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** The parser and the decoder throw where a part is no XML, which is the file's fault and not a bug. */
function sound<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && (error.name === 'XmlParseError' || error instanceof TypeError)) {
      throw new Refusal(say('The file is damaged: its part “{part}” is not valid XML.', { part }));
    }
    throw error;
  }
}

/** Looks at the text in pieces of any size, before the parser. `<` stands for nothing but the begin of a tag in XML. */
class Guard {
  readonly #part: string;
  #sinceTag = 0;
  #last = '';
  #begun = false;

  constructor(part: string) {
    this.#part = part;
  }

  look(piece: string): void {
    if (piece === '') return;
    const text = this.#last + piece;
    // The XML declaration is the one `<?` there may be, and only at the very beginning.
    const from = this.#begun ? 0 : (/^\u{FEFF}?<\?xml[^<>]*\?>/u.exec(text)?.[0].length ?? 0);
    this.#begun = true;
    if (text.includes('<!', from) || text.includes('<?', from)) throw strange(this.#part);
    this.#last = text.endsWith('<') ? '<' : '';
    this.#measure(piece);
  }

  #measure(piece: string): void {
    const first = piece.indexOf('<');
    if (first < 0) {
      this.#sinceTag += piece.length;
    } else {
      this.#refuseLong(this.#sinceTag + first);
      // Between two tags inside a piece there is at most the piece, which is smaller than the limit.
      this.#sinceTag = piece.length - piece.lastIndexOf('<');
    }
    this.#refuseLong(this.#sinceTag);
  }

  #refuseLong(length: number): void {
    if (length > longestStretch) throw strange(this.#part);
  }
}
