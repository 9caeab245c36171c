/** Workbooks as bytes: what is asked for is in the file, and nothing typed by anybody is more than text. */
import { Workbook as LibraryWorkbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { ZipReader } from '../../electron/files/zipReader.ts';
import type { ReadSheet, ReadWorkbook } from '../../shared/tables/receivedWorkbook.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import {
  longWorkbook,
  numbers,
  smallWorkbook,
  textsSheet,
  trickyTexts,
  unprintable,
} from './filesWorkbook.ts';

const created = new Date(Date.UTC(2027, 0, 31, 12));

async function bytesOf(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeWorkbook(workbook, { created });
  if (written.kind !== 'written') throw new Error(written.kind);
  return written.bytes;
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of new ZipReader(bytes).read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('a workbook', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let read: ReadWorkbook;
  const sheet = (index: number): ReadSheet => read.sheets[index]!;
  const xml = (name: string) => partOf(bytes, name);
  const sheetXml = (number: number) => xml(`xl/worksheets/sheet${number}.xml`);

  beforeAll(async () => {
    bytes = await bytesOf(smallWorkbook);
    const reading = await readWorkbook(bytes);
    if (!reading.ok) throw new Error(reading.reason);
    read = reading.workbook;
  });

  it.each([
    ['&'.repeat(200), '&'.repeat(31), '&'.repeat(62)],
    ['R&D '.repeat(40), 'Money', 'Money'],
    [`${'x'.repeat(70)}${'&'.repeat(20)}`, 'Bob & co', 'Bob && co'],
  ])('titled %j on the sheet %j has a page header that Excel takes', async (title, name, shown) => {
    const [first, ...rest] = smallWorkbook.sheets;
    const book = { ...smallWorkbook, title, sheets: [{ ...first!, name, charts: [] }, ...rest], names: [] };
    const page = await partOf(await bytesOf(book), 'xl/worksheets/sheet1.xml');
    const header = /<oddHeader>(.*?)<\/oddHeader>/s
      .exec(page)![1]!
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"');
    expect(header.length).toBeLessThanOrEqual(255);
    const [, left = '', right = ''] = /^&L&"[^"]*"&8 (.*)&R&"[^"]*"&8 (.*)$/s.exec(header) ?? [];
    expect(right).toBe(shown);
    expect(left.length).toBeGreaterThanOrEqual(Math.min(70, title.length));
    expect(title.startsWith(left.replaceAll('&&', '&'))).toBe(true);
    expect(left.replaceAll('&&', '')).not.toContain('&');
  });
  it('has its sheets and names, nothing hidden, no macros, no links', () => {
    expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
      smallWorkbook.sheets.map(({ name }) => [name, false]),
    );
    expect(read.sheets.flatMap(({ hiddenRows, hiddenColumns }) => [...hiddenRows, ...hiddenColumns])).toEqual(
      [],
    );
    expect([read.macros, read.externalLinks]).toEqual([false, false]);
    expect(read.names.filter(({ sheet }) => sheet === undefined)).toEqual(smallWorkbook.names);
  });
  it('has every cell with its formula and value', () => {
    for (const [index, { rows }] of smallWorkbook.sheets.entries()) {
      if (index === 3) continue;
      for (const row of rows()) {
        for (const { column, value, formula } of row.cells) {
          expect(sheet(index).rows.get(row.number)?.get(column)).toEqual({
            row: row.number,
            column,
            value: Object.is(value, -0) ? 0 : value,
            ...(formula === undefined ? {} : { formula }),
          });
        }
      }
    }
  });
  it('keeps every digit of a number', () => {
    const values = [...sheet(2).rows.values()].map((row) => row.get(1)?.value);
    expect(values).toEqual(numbers.map((value) => value + 0));
  });
  it('keeps texts as texts, whatever they look like', async () => {
    const values = [...sheet(3).rows.values()].map((row) => row.get(1));
    expect(values.map((cell) => cell?.value)).toEqual([
      ...trickyTexts,
      ...unprintable.map(([, left]) => left),
    ]);
    expect(values.every((cell) => cell?.formula === undefined)).toBe(true);
    const cells = await sheetXml(4);
    expect(cells).not.toMatch(/<f|hyperlink|inlineStr/);
    expect(cells.match(/ t="s"/g)).toHaveLength(trickyTexts.length + unprintable.length);
  });
  it('is read the same by the library’s own reader', async () => {
    const other = new LibraryWorkbook();
    await other.xlsx.load(bytes);
    const texts = other.getWorksheet('Texts');
    // The library reads the escapes of underscores as they stand.
    trickyTexts.forEach((text, index) => {
      if (!text.includes('_x')) expect(texts?.getCell(index + 1, 1).value).toBe(text);
    });
    expect(other.getWorksheet(1)?.getCell('B3').value).toMatchObject({
      formula: 'IF(B2<20,"<&>",11)',
      result: 11,
    });
    expect(other.getWorksheet(1)?.getCharts()).toHaveLength(2);
    expect(other.getWorksheet('Inputs')?.getCell('C2').numFmt).toBe('0.0%;[Red]-0.0%');
  });
  it('tells Excel to work everything out anew', async () => {
    expect(await xml('xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });
  it('says what it is, who made it and when', async () => {
    const core = await xml('docProps/core.xml');
    expect(core).toContain('<dc:title>Ten &amp; twenty &lt;plan&gt;</dc:title>');
    expect(core).toContain('<dc:creator>Groundplan</dc:creator>');
    expect(core).toMatch(/<dcterms:created[^>]*>2027-01-31T12:00:00Z</);
  });
  it('freezes, groups, repeats and prints as it is told', async () => {
    const part = await sheetXml(1);
    expect(part).toMatch(
      /<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/,
    );
    expect(part).toContain('showGridLines="0"');
    expect(part).toMatch(/<col min="2" max="2"[^>]*outlineLevel="2"/);
    expect(part).toMatch(/<col min="3" max="3"[^>]*outlineLevel="1"/);
    expect(part).not.toMatch(/collapsed|hidden/);
    expect(part).toMatch(/<pageSetup paperSize="9"[^>]* orientation="landscape"/);
    expect(part).toContain('Ten &amp;&amp; twenty');
    expect(part).toContain('Page &amp;P of &amp;N');
    expect(await sheetXml(2)).toMatch(/fitToPage="1"/);
    const book = await xml('xl/workbook.xml');
    expect(book).toMatch(/_xlnm.Print_Titles" localSheetId="0">[^<]*\$A:\$A,[^<]*\$1:\$1</);
  });
  it('expects in inputs what the plan expects, one rule a block', async () => {
    const rules = [...(await sheetXml(2)).matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/g)].map(
      ([, attributes = '', formulas = '']) => [
        /type="(\w+)"/.exec(attributes)?.[1],
        /sqref="([^"]+)"/.exec(attributes)?.[1],
        /errorStyle="stop"/.test(attributes) && /showErrorMessage="1"/.test(attributes),
        formulas.replaceAll(/<\/?formula\d>/g, '|'),
      ],
    );
    expect(rules).toEqual([
      ['decimal', 'C2:D3', true, '|0||1|'],
      ['list', 'C4:C4', true, '|&quot;monthly,annual&quot;|'],
      ['custom', 'D4:D4', true, '|AND(ISNUMBER(D4),D4&gt;0,D4&lt;=9,D4=INT(D4))|'],
      ['decimal', 'E4:E4', true, '|0|'],
    ]);
  });
  it('has notes', async () => {
    expect(await xml('xl/comments2.xml')).toContain(
      'By year of a customer’s life, &lt;annual&gt; &amp; all.',
    );
  });
  it('has charts that describe themselves and show gaps where nothing is', async () => {
    const drawing = await xml('xl/drawings/drawing1.xml');
    expect(drawing).toContain(
      'name="ARR &lt;against&gt; target" descr="ARR grows &amp; &quot;misses&quot; its target."',
    );
    const line = await xml('xl/charts/chart1.xml');
    expect(line).toContain('<c:dispBlanksAs val="gap"/>');
    expect(line).toContain('<a:prstDash val="dash"/>');
    expect(line).toContain('formatCode="#,##0" sourceLinked="0"');
    expect(line.match(/<c:v>(?:10|20|30|11|22|33)<\/c:v>/g)).toHaveLength(6);
    const columns = await xml('xl/charts/chart2.xml');
    expect(columns).toContain('<c:grouping val="stacked"/>');
    expect(columns).toContain('<c:overlap val="100"/>');
    expect(columns.match(/<c:ser>.*?<\/c:ser>/gs)?.[0]).toContain('<c:spPr><a:noFill/>');
  });
  it('marks what is well and what is not', async () => {
    const rules = [
      ...(await sheetXml(1)).matchAll(/<cfRule type="expression"[^>]*><formula>(.*?)<\/formula>/g),
    ];
    expect(rules.map(([, formula]) => formula)).toEqual(['B4=&quot;OK&quot;', 'B4&lt;&gt;&quot;OK&quot;']);
  });
  it('keeps each look once', async () => {
    const styles = /<cellXfs count="(\d+)"/.exec(await xml('xl/styles.xml'))?.[1];
    expect(Number(styles)).toBeLessThan(20);
  });
  it('is the same file each time', async () => {
    expect(Buffer.from(await bytesOf(smallWorkbook)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a heading of a column', () => {
  it('stands to the left over texts and to the right over numbers', async () => {
    const bytes = await bytesOf(smallWorkbook);
    const inputs = await partOf(bytes, 'xl/worksheets/sheet2.xml');
    const [path, assumption, value] = ['A1', 'B1', 'C1'].map(
      (cell) => new RegExp(`r="${cell}" s="(\\d+)"`).exec(inputs)?.[1],
    );
    expect(path).toBe(assumption);
    expect(value).not.toBe(path);
  });
});

describe('a text that is too long', () => {
  it('is cut to what a cell holds, never through a character', async () => {
    const long = `${'x'.repeat(32_766)}😀`;
    const bytes = await bytesOf({
      ...smallWorkbook,
      names: [],
      sheets: [
        { ...textsSheet, rows: () => [{ number: 1, cells: [{ column: 1, role: 'text', value: long }] }] },
      ],
    });
    const reading = await readWorkbook(bytes);
    expect(reading.ok && reading.workbook.sheets[0]?.rows.get(1)?.get(1)?.value).toBe('x'.repeat(32_766));
  });
});

describe('a long export', () => {
  it('says how far it is', async () => {
    const shares: number[] = [];
    await writeWorkbook(longWorkbook(5_000), { created, progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });
  it('ends soon after it is cancelled', async () => {
    const stop = new AbortController();
    let calls = 0;
    const written = await writeWorkbook(longWorkbook(1_000_000), {
      created,
      signal: stop.signal,
      progress: () => {
        if (++calls === 3) stop.abort();
      },
    });
    expect(written).toEqual({ kind: 'cancelled' });
    expect(calls).toBeLessThan(6);
  });
  it('does not begin when it was cancelled before', async () => {
    expect(await writeWorkbook(smallWorkbook, { created, signal: AbortSignal.abort() })).toEqual({
      kind: 'cancelled',
    });
  });
  it('takes a number that is none for a bug', async () => {
    const broken = {
      ...textsSheet,
      rows: () => [{ number: 3, cells: [{ column: 2, role: 'number' as const, value: Number.NaN }] }],
    };
    await expect(bytesOf({ ...smallWorkbook, names: [], sheets: [broken] })).rejects.toThrow('B3 holds NaN');
  });
});
