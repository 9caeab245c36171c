/**
 * Text with separators (RFC 4180 and its relatives) to a table: comma, semicolon, tab or bar, quoted cells that may
 * hold line ends, any kind of line end, a byte order mark, comment lines. One pass, bounded; it never throws.
 */
import { say } from '../language/say.ts';
import { ok, refused, type Result } from '../plan/result.ts';
import {
  nothing,
  tableLimits,
  tooMany,
  type Cell,
  type Delimiter,
  type Table,
  type TableFault,
} from './table.ts';

/** In the order of preference where a text fits several. */
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** How many lines are looked at to tell the delimiter. */
const sampleLines = 50;

export function tableOfText(text: string): Result<Table, TableFault> {
  if (text.length > tableLimits.characters) {
    return refused({
      found: say('more than 20 MB'),
      expected: say('a table with a row or a column for each month'),
    });
  }
  if (text.includes('\0')) {
    return refused({
      found: say('a file that is no text'),
      expected: say('a table as CSV or tab-separated text'),
    });
  }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = delimiterOf(plain);
  const reader = new Reader(plain, delimiter);
  const fault = reader.read();
  if (fault !== undefined) return refused(fault);
  const { rows, comments } = reader;
  if (!rows.some((row) => row.some((cell) => cell !== null))) return refused(nothing);
  return ok({ rows, comments, delimiter });
}

/** That which most lines have equally often. */
function delimiterOf(text: string): Delimiter {
  const lines = sample(text);
  let best: { readonly delimiter: Delimiter; readonly lines: number } = { delimiter: ',', lines: 0 };
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    if (most > best.lines) best = { delimiter, lines: most };
  }
  return best.delimiter;
}

/** The first lines without comments and without what stands in quotes. */
function sample(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let inQuotes = false;
  const most = Math.min(text.length, 200_000);
  for (let at = 0; at < most && lines.length < sampleLines; at += 1) {
    const character = text.charAt(at);
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === '\n' || character === '\r')) {
      if (line !== '' && !line.startsWith('#')) lines.push(line);
      line = '';
    } else if (!inQuotes) line += character;
  }
  if (line !== '' && !line.startsWith('#') && lines.length < sampleLines) lines.push(line);
  return lines;
}

/** Goes through the text once, cell by cell. */
class Reader {
  readonly rows: (readonly Cell[])[] = [];
  readonly comments: string[] = [];
  private at = 0;
  private readonly text: string;
  private readonly delimiter: string;

  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Why the text is no table; nothing where it is. */
  read(): TableFault | undefined {
    const { text, rows } = this;
    while (this.at < text.length) {
      if (rows.length >= tableLimits.rows) return tooMany.rows;
      if (text.charAt(this.at) === '#') this.comment();
      else {
        const fault = this.row();
        if (fault !== undefined) return fault;
      }
    }
    return undefined;
  }

  private comment(): void {
    const end = this.endOfLine(this.at);
    const words = this.text
      .slice(this.at, end)
      .replace(/^#+\s*/u, '')
      .trim();
    if (words !== '') this.comments.push(words.slice(0, 2000));
    this.rows.push([]);
    this.at = end;
    this.lineEnd();
  }

  private row(): TableFault | undefined {
    const cells: Cell[] = [];
    for (;;) {
      if (cells.length >= tableLimits.columns) return tooMany.columns;
      const cell = this.text.charAt(this.at) === '"' ? this.quoted() : this.bare();
      if (cell === undefined) {
        return {
          row: this.rows.length + 1,
          found: say('a quotation mark that is never closed'),
          expected: say('a closing quotation mark'),
        };
      }
      cells.push(cell.trim() === '' ? null : cell);
      if (this.text.charAt(this.at) !== this.delimiter) break;
      this.at += 1;
    }
    this.lineEnd();
    this.rows.push(cells);
    return undefined;
  }

  private bare(): string {
    const end = Math.min(this.next(this.delimiter, this.at), this.endOfLine(this.at));
    const cell = this.text.slice(this.at, end);
    this.at = end;
    return cell;
  }

  /** Undefined where the quotes are never closed. What follows them up to the delimiter belongs to the cell. */
  private quoted(): string | undefined {
    let cell = '';
    let from = this.at + 1;
    for (;;) {
      const end = this.text.indexOf('"', from);
      if (end === -1) return undefined;
      cell += this.text.slice(from, end);
      this.at = end + 1;
      if (this.text.charAt(this.at) !== '"') return cell + this.bare();
      cell += '"';
      from = this.at + 1;
    }
  }

  private lineEnd(): void {
    if (this.text.charAt(this.at) === '\r') this.at += 1;
    if (this.text.charAt(this.at) === '\n') this.at += 1;
  }

  // Where the next of each was found, so that a long text is not searched to its end for every cell.
  private readonly found = new Map<string, number>();

  private next(character: string, from: number): number {
    const known = this.found.get(character);
    if (known !== undefined && known >= from) return known;
    const index = this.text.indexOf(character, from);
    const place = index === -1 ? this.text.length : index;
    this.found.set(character, place);
    return place;
  }

  private endOfLine(from: number): number {
    return Math.min(this.next('\n', from), this.next('\r', from));
  }
}
