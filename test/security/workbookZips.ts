/** Workbooks made by hand, byte by byte, sound ones and others: the tests' own zip writer, which can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly offset?: number;
    readonly crc?: number;
  };
  readonly encrypted?: true;
  readonly stored?: true;
}

export function zipOf(parts: readonly Part[], claims: { readonly count?: number } = {}): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content as string);
    const packed = part.stored ? content : deflateRawSync(content);
    const header = (start: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt16LE(20, start);
      bytes.writeUInt16LE(part.encrypted ? 1 : 0, start + 2);
      bytes.writeUInt16LE(part.stored ? 0 : 8, start + 4);
      bytes.writeUInt32LE(part.claims?.crc ?? crc32(content), start + 10);
      bytes.writeUInt32LE(part.claims?.packedSize ?? packed.length, start + 14);
      bytes.writeUInt32LE(part.claims?.size ?? content.length, start + 18);
      bytes.writeUInt16LE(name.length, start + 22);
      return bytes;
    };
    const local = header(4, 30);
    local.writeUInt32LE(0x04034b50, 0);
    body.push(local, name, packed);
    const entry = header(6, 46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(part.claims?.offset ?? offset, 42);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claims.count ?? parts.length, 8);
  end.writeUInt16LE(claims.count ?? parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...body, ...directory, end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationshipsXml = (...rows: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${packageRelations}">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** A small sound workbook of one sheet called `Data`; `changes` replace or add parts, `null` leaves one out. */
export function workbookParts(
  rows: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): readonly Part[] {
  const parts: Record<string, string | Buffer | null> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...changes,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

export const workbookOf = (
  rows: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): Uint8Array => zipOf(workbookParts(rows, changes));
