/**
 * Files sent to do harm, or broken on the way: each is refused with a reason a person understands, in bounded time and
 * memory. The bounds are wide, so that a busy computer passes and an unguarded reader does not.
 */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { relationshipsXml, sheetXml, workbookOf, workbookParts, zipOf } from './workbookZips.ts';

const most = { milliseconds: 30_000, bytes: 900e6 };

/** The reason of the refusal, after looking at what it cost. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const reading = await readWorkbook(bytes).finally(() => clearInterval(watch));
  peak = Math.max(peak, process.memoryUsage().rss);
  expect(performance.now() - start).toBeLessThan(most.milliseconds);
  expect(peak - before).toBeLessThan(most.bytes);
  if (reading.ok) throw new Error('the file was read');
  expect(reading.reason).toMatch(/^[A-Z“].*\.$/s);
  expect(reading.reason.length).toBeLessThan(300);
  return reading.reason;
}

const cell = (xml: string): string => `<row r="1">${xml}</row>`;
const soundRow = cell('<c r="A1"><v>1</v></c>');

const asSheet = (content: Buffer, claims = {}): Uint8Array =>
  zipOf(
    workbookParts('').map((part) => (part.name.includes('sheet1') ? { ...part, content, claims } : part)),
  );
const trick = (xml: string): Uint8Array => workbookOf('', { 'xl/worksheets/sheet1.xml': xml });

describe('what is no workbook', () => {
  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['a text', Buffer.from('month;arr\n2027-01;100\n'), /not an Excel workbook/],
    ['random bytes', randomBytes(5_000), /not an Excel workbook/],
    ['an old or encrypted file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /password.*\.xls/],
    ['the first bytes of a zip file', Buffer.from('PK\u0003\u0004'), /damaged/],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await refusal(new Uint8Array(bytes))).toMatch(reason);
  });
  it('an OpenDocument file is called by its name', async () => {
    const bytes = zipOf([{ name: 'content.xml', content: '<a/>' }]);
    expect(await refusal(bytes)).toMatch(/OpenDocument/);
  });
  it('a zip file of other things is refused', async () => {
    expect(await refusal(zipOf([{ name: 'photo.jpg', content: 'x' }]))).toMatch(/no workbook/);
  });
});

describe('a broken zip file', () => {
  it('is refused wherever it is cut off', async () => {
    const whole = workbookOf(soundRow);
    expect((await readWorkbook(whole)).ok).toBe(true);
    for (let length = 0; length < whole.length; length += 7) {
      expect((await readWorkbook(whole.subarray(0, length))).ok).toBe(false);
    }
  });
  it('is refused or read, and nothing else, whichever byte is changed', async () => {
    const whole = workbookOf(soundRow);
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      const reading = await readWorkbook(changed);
      expect(typeof reading.ok).toBe('boolean');
    }
  });
  it.each([
    ['a wrong checksum', { claims: { crc: 1 } }, /not what was written/],
    ['more bytes than there are', { claims: { packedSize: 1e6 } }, /not whole/],
    ['a password', { encrypted: true as const }, /password/],
  ])('with %s is refused', async (_, fault, reason) => {
    const parts = workbookParts(soundRow).map((part) =>
      part.name.includes('sheet1') ? { ...part, ...fault } : part,
    );
    expect(await refusal(zipOf(parts))).toMatch(reason);
  });
  it('that names a part twice is refused, also in other letters', async () => {
    const twice = { name: 'XL/Worksheets/Sheet1.xml', content: sheetXml('') };
    expect(await refusal(zipOf([...workbookParts(soundRow), twice]))).toMatch(/two parts/);
  });
  it('whose parts overlap is refused', async () => {
    const parts = workbookParts(soundRow);
    const again = { ...parts[0]!, name: 'again.xml', claims: { offset: 0 } };
    expect(await refusal(zipOf([...parts, again]))).toMatch(/overlap/);
  });
  it.each(['../../evil', '/etc/passwd', 'xl\\evil', 'C:/evil', 'a/../b', 'a\0b'])(
    'with a part called %j is refused',
    async (name) => {
      expect(await refusal(zipOf([...workbookParts(soundRow), { name, content: 'x' }]))).toMatch(/forbidden/);
    },
  );
  it('with thousands of parts is refused', async () => {
    const parts = Array.from({ length: 5_000 }, (_, index) => ({
      name: `p${index}`,
      content: '',
      stored: true as const,
    }));
    expect(await refusal(zipOf([...workbookParts(soundRow), ...parts]))).toMatch(/parts/);
    expect(await refusal(zipOf(workbookParts(soundRow), { count: 65_535 }))).toMatch(/parts/);
  });
});

describe('a bomb', () => {
  it('of one part is refused, whatever size it claims', async () => {
    const bytes = asSheet(Buffer.alloc(300e6, ' '), { size: 10 });
    expect(bytes.length).toBeLessThan(1e6);
    expect(await refusal(bytes)).toMatch(/no spreadsheet program writes/);
  });
  it('of empty tags is refused', async () => {
    const tags = Buffer.alloc(60e6, '<a></a>');
    expect(await refusal(asSheet(Buffer.concat([Buffer.from('<x>'), tags])))).toMatch(/unpacks to far more/);
  });
  it('of tags that do not pack well is refused', async () => {
    const some = Array.from({ length: 100_000 }, (_, index) => `<q n="${(index * 48_271) % 65_537}"/>`).join(
      '',
    );
    expect(await refusal(asSheet(Buffer.from(`<x>${some.repeat(85)}`)))).toMatch(
      /larger than Groundplan reads/,
    );
  });
  it('in a part that nobody reads does no harm', async () => {
    const reading = await readWorkbook(workbookOf(soundRow, { 'xl/media/image1.png': Buffer.alloc(300e6) }));
    expect(reading.ok).toBe(true);
  });
  it('in the shared strings is refused', async () => {
    const texts = Buffer.from(
      `<sst>${`<si><t>${randomBytes(15_000).toString('hex')}</t></si>`.repeat(5_000)}</sst>`,
    );
    const bytes = workbookOf(soundRow, {
      'xl/sharedStrings.xml': texts,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ),
    });
    expect(await refusal(bytes)).toMatch(/characters of text/);
  });
  it('of one formula that a million cells share is refused', async () => {
    const first = `<c r="A1"><f t="shared" si="0" ref="A1:A200000">${'A1+'.repeat(2_600)}1</f><v>1</v></c>`;
    const rows = Array.from(
      { length: 150_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    expect(await refusal(workbookOf(cell(first) + rows.join('')))).toMatch(/characters of text and formulas/);
  });
  it('of a million rows is refused', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`);
    expect(await refusal(workbookOf(rows.join('')))).toMatch(/more than 200,000 rows/);
  });
  it('of millions of cells is refused', async () => {
    const cells = Array.from({ length: 16_000 }, (_, i) => `<c><v>${(i * 48_271) % 65_537}</v></c>`);
    expect(await refusal(workbookOf(`<row>${cells.join('')}</row>`.repeat(100)))).toMatch(
      /more than 1,500,000 filled cells/,
    );
  });
});

describe('XML that is a trick', () => {
  it.each([
    [
      'entities that multiply',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    ['an entity from outside', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['a declaration after others', '<?xml version="1.0"?>\n<?other x?><!DOCTYPE x><worksheet/>'],
    ['a comment', '<worksheet><!-- <c/> --></worksheet>'],
  ])('%s is not read', async (_, xml) => {
    expect(await refusal(trick(xml))).toMatch(/no spreadsheet program writes/);
  });
  it('an attribute or text without end is not gathered', async () => {
    const long = 'x'.repeat(40e6);
    expect(await refusal(trick(`<worksheet a="${long}"/>`))).toMatch(/no spreadsheet program/);
    expect(await refusal(workbookOf(cell(`<c r="A1" t="str"><v>${long}</v></c>`)))).toMatch(
      /no spreadsheet program/,
    );
  });
  it.each([
    ['nesting without end', '<a>'.repeat(100_000)],
    ['an unknown entity', '<worksheet>&evil;</worksheet>'],
    ['tags that do not match', '<worksheet><sheetData></worksheet></sheetData>'],
    ['no XML', 'hello'],
    ['nothing', ''],
  ])('%s is damage', async (_, xml) => {
    expect(await refusal(trick(xml))).toMatch(/not valid XML/);
  });
  it('bytes that are no UTF-8 are damage', async () => {
    const bytes = workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) });
    expect(await refusal(bytes)).toMatch(/not valid XML/);
  });
});

describe('cells that are not what they say', () => {
  it.each([
    ['a text as a number', '<c r="A1"><v>abc</v></c>', /A1 .*Data.* holds “abc”/],
    ['no number', '<c r="A1"><v>NaN</v></c>', /NaN/],
    ['an infinite number', '<c r="A1"><v>1e999</v></c>', /1e999/],
    ['a hexadecimal number', '<c r="A1"><v>0x10</v></c>', /0x10/],
    ['a text that the file does not have', '<c r="A1" t="s"><v>7</v></c>', /no text of the file/],
    ['a text number that is none', '<c r="A1" t="s"><v>constructor</v></c>', /no text of the file/],
    ['neither true nor false', '<c r="A1" t="b"><v>2</v></c>', /neither true nor false/],
    ['an unknown type', '<c r="A1" t="z"><v>2</v></c>', /no type/],
    ['a date that is none', '<c r="A1" t="d"><v>2027-13-45</v></c>', /no date/],
    ['a column beyond the last', '<c r="XFE1"><v>2</v></c>', /XFE1/],
    ['a row that does not exist', '<c r="A0"><v>2</v></c>', /A0/],
    ['an address of another row', '<c r="A7"><v>2</v></c>', /A7/],
    ['an address that is a name', '<c r="__proto__"><v>2</v></c>', /__proto__/],
    ['a cell twice', '<c r="A1"><v>2</v></c><c r="A1"><v>3</v></c>', /A1 twice/],
    ['a formula shared with nobody', '<c r="A1"><f t="shared" si="9"/></c>', /shares a formula/],
    ['a formula without end', `<c r="A1"><f>${'A1+'.repeat(5_000)}1</f></c>`, /longer than a formula/],
  ])('%s', async (_, xml, reason) => {
    expect(await refusal(workbookOf(cell(xml)))).toMatch(reason);
  });
  it.each(['0', '1048577', '-1', '1.5', 'x', '1e3x'])('a row called %s', async (r) => {
    expect(await refusal(workbookOf(`<row r="${r}"/>`))).toMatch(/row/);
  });
});

describe('parts that are missing or lead astray', () => {
  it.each([
    ['without its sheet', { 'xl/worksheets/sheet1.xml': null }, /“Data” is missing/],
    ['without relationships', { 'xl/_rels/workbook.xml.rels': null }, /“Data” is missing/],
    ['whose list of sheets is another thing', { 'xl/workbook.xml': '<html/>' }, /no list of sheets/],
    [
      'whose sheet is outside',
      { 'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', '../../x']) },
      /outside/,
    ],
    [
      'that is its own workbook',
      { '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', '_rels/.rels']) },
      /no list of sheets/,
    ],
    [
      'with two sheets of one name',
      {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="A" id="rId1"/><sheet name="a" id="rId1"/></sheets></workbook>',
      },
      /two sheets/,
    ],
    [
      'that is binary',
      { '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.bin']) },
      /xlsb/,
    ],
  ])('a file %s', async (_, changes, reason) => {
    expect(await refusal(workbookOf(soundRow, changes))).toMatch(reason);
  });
  it('a sheet that is its own relationship is read once', async () => {
    const reading = await readWorkbook(
      workbookOf(soundRow, {
        'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(['rId1', 'worksheet', 'sheet1.xml']),
      }),
    );
    expect(reading.ok && reading.workbook.sheets.length).toBe(1);
  });
});
