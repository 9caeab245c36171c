/**
 * The parts of a zip file that nobody vouches for. Its directory is read here, byte by byte, and every claim in it is
 * held against the file before a part is touched; parts are inflated one at a time, a piece at a time, and counted:
 * what a file says about its sizes is never believed. Only what office programs write is understood: no encryption, no
 * zip64, no other compression than deflate.
 */
import { phrase, say } from '../../shared/language/say.ts';
import { crc32, createInflateRaw } from 'node:zlib';

/** A file that is refused, in words for the person who chose it. */
export class Refusal extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly crc: number;
  /** Where its compressed bytes begin. */
  readonly from: number;
}

const limits = {
  /** Bytes of the file itself. A workbook of a million formulas has about 40 MB. */
  file: 100e6,
  entries: 2_000,
  /** Bytes of one part and of all that is read, uncompressed. */
  part: 250e6,
  total: 300e6,
  /** How many times smaller a part of more than some megabytes may be than what it unpacks to; sheets come to 10 to 40. */
  ratio: 150,
  ratioFrom: 20e6,
} as const;

const damaged = (what: string): Refusal => new Refusal(say('The file is damaged: {what}.', { what }));
const notOurs = phrase(
  'This is not an Excel workbook (.xlsx). Open it in your spreadsheet program and save it as .xlsx.',
);

export class ZipReader {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  /** Throws a `Refusal` where the bytes are no sound zip file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** The bytes of a part, a piece at a time. Rejects with a `Refusal` where it is damaged or beyond the limits. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(key(name));
    if (!entry) throw damaged(say('the part “{part}” is missing', { part: shown(name) }));
    const packed = this.#bytes.subarray(entry.from, entry.from + entry.packedSize);
    let size = 0;
    let crc = 0;
    const count = (piece: Uint8Array): void => {
      crc = crc32(piece, crc);
      size += piece.length;
      this.#inflated += piece.length;
      const isBomb = size > limits.ratioFrom && size > limits.ratio * entry.packedSize;
      if (isBomb || size > limits.part || this.#inflated > limits.total) {
        throw new Refusal(say('The file unpacks to far more than a workbook of Groundplan ever holds.'));
      }
    };
    if (entry.method === 0) {
      count(packed);
      yield packed;
    } else {
      yield* this.#inflate(packed, count, name);
    }
    if (crc !== entry.crc)
      throw damaged(say('the part “{part}” is not what was written', { part: shown(name) }));
  }

  async *#inflate(
    packed: Uint8Array,
    count: (piece: Uint8Array) => void,
    name: string,
  ): AsyncGenerator<Uint8Array> {
    const inflate = createInflateRaw({ chunkSize: 1 << 16 });
    try {
      inflate.end(packed);
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        count(piece);
        yield piece;
      }
    } catch (error) {
      throw error instanceof Refusal || !isInflateError(error)
        ? error
        : damaged(say('the part “{part}” cannot be unpacked', { part: shown(name) }));
    } finally {
      inflate.destroy();
    }
  }
}

const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** Names are compared without regard to case, as the package format says (ECMA-376 part 2). */
const key = (name: string): string => name.toLowerCase();

const shown = (name: string): string => name.slice(0, 60);

const endSize = 22;

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  if (bytes.length > limits.file) throw new Refusal(say('The file is larger than 100 MB.'));
  refuseOthers(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries)
    throw new Refusal(say('The file has {number} parts; a workbook has some dozens.', { number: count }));
  if (view.getUint16(end + 8, true) !== count || start + directorySize > end) {
    throw damaged(say('its directory does not fit into it'));
  }
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(say('its directory is broken'));
    const entry = readEntry(bytes, view, at, start);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry === null) continue;
    if (entries.has(key(entry.name)))
      throw damaged(say('it has two parts called “{part}”', { part: shown(entry.name) }));
    entries.set(key(entry.name), entry);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

/** What people take for an xlsx, said by name. */
function refuseOthers(bytes: Uint8Array): void {
  const begins = (...start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new Refusal(say('The file is empty.'));
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Refusal(
      say(
        'The file is either protected with a password or an old Excel file (.xls). Save it as .xlsx without a password.',
      ),
    );
  }
  if (!begins(0x50, 0x4b)) throw new Refusal(say(notOurs));
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= earliest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged(say('its end is missing, as if it had not been copied whole'));
}

/** One entry, `null` for a folder. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): Entry | null {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (/\\|\0|^\/|^[A-Za-z]:|(?:^|\/)\.\.?(?:\/|$)/.test(name)) {
    throw new Refusal(say('The file holds a part with a forbidden name (“{part}”).', { part: shown(name) }));
  }
  if (name.endsWith('/')) return null;
  if ((view.getUint16(at + 8, true) & 1) !== 0)
    throw new Refusal(say('The file is protected with a password.'));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw damaged(say('“{part}” is compressed in an unknown way', { part: shown(name) }));
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > directory || view.getUint32(local, true) !== 0x04034b50) {
    throw damaged(say('“{part}” is not where its directory says', { part: shown(name) }));
  }
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > directory) throw damaged(say('“{part}” is not whole', { part: shown(name) }));
  return { name, method, packedSize, crc: view.getUint32(at + 16, true), from };
}

/** Parts that share bytes are how a small file claims to be a large one. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let free = 0;
  for (const { from, packedSize } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < free) throw damaged(say('parts of it overlap'));
    free = from + packedSize;
  }
}
