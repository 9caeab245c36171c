/** Workbooks as other programs write them. */
import { describe, expect, it } from 'vitest';
import { isDateFormat } from '../../electron/files/dateFormats.ts';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { movedFormula } from '../../electron/files/sharedFormula.ts';
import type { ReadWorkbook } from '../../shared/tables/receivedWorkbook.ts';
import { relationshipsXml, sheetXml, workbookOf } from '../security/workbookZips.ts';

async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.workbook;
}

const cells = async (rows: string, changes = {}) => {
  const [sheet] = (await read(workbookOf(rows, changes))).sheets;
  return [...(sheet?.rows.values() ?? [])].flatMap((row) => [...row.values()]);
};

const withParts = (...rows: readonly (readonly [string, string, string])[]) => ({
  'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ...rows),
});

describe('values', () => {
  it('are read by their type', async () => {
    const found = await cells(
      '<row r="1"><c r="A1"><v>1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="str"><f>"a"</f><v>a &amp; b</v></c><c r="E1" t="d"><v>2027-01-31</v></c><c r="F1" s="3"/></row>',
    );
    expect(found).toEqual([
      { row: 1, column: 1, value: 1_500 },
      { row: 1, column: 2, value: true },
      { row: 1, column: 3, value: { error: '#DIV/0!' } },
      { row: 1, column: 4, value: 'a & b', formula: '"a"' },
      { row: 1, column: 5, value: 46_418, date: true },
    ]);
  });
  it('may be texts in the cell, in pieces, with how they are spoken', async () => {
    const found = await cells(
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>one </t></r><r><t xml:space="preserve">two </t></r><rPh><t>no</t></rPh></is></c></row>',
    );
    expect(found).toEqual([{ row: 2, column: 2, value: 'one two ' }]);
  });
  it('may be texts kept elsewhere, escapes and all', async () => {
    const found = await cells('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', {
      ...withParts(['rId2', 'sharedStrings', '/xl/texts.xml']),
      'xl/texts.xml':
        '<sst><si><t>first_x000D_ _x005F_x000D_</t></si><si><r><t>a</t></r><r><t> b</t></r><rPh sb="0"><t>c</t></rPh></si></sst>',
    });
    expect(found.map(({ value }) => value)).toEqual(['a b', 'first\r _x000D_']);
  });
  it('need no addresses: cells and rows follow each other', async () => {
    const found = await cells(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>',
    );
    expect(found.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 1, 1],
      [1, 2, 2],
      [5, 3, 3],
      [5, 4, 4],
    ]);
  });
  it('are dates where their style says so', async () => {
    const changes = {
      ...withParts(['rId2', 'styles', 'styles.xml']),
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="17"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    };
    const row =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row>';
    expect((await cells(row, changes)).map(({ value, date }) => [value, date])).toEqual([
      [1, undefined],
      [2, true],
      [3, true],
    ]);
    const from1904 = {
      ...changes,
      'xl/workbook.xml':
        '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>',
    };
    expect((await cells(row, from1904)).map(({ value }) => value)).toEqual([1, 1_464, 1_465]);
  });
});

describe('formulas', () => {
  it('that are shared read in each cell as if they had been copied', async () => {
    const found = await cells(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A1+$A1+A$1+SUM(A1:A2)</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(found.map(({ formula }) => formula)).toEqual([
      'A1+$A1+A$1+SUM(A1:A2)',
      'B1+$A1+B$1+SUM(B1:B2)',
      'A2+$A2+A$1+SUM(A2:A3)',
    ]);
  });
  it('over many cells are told apart', async () => {
    const [cell] = await cells('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row>');
    expect(cell).toEqual({ row: 1, column: 1, value: 1, formula: 'B1:B2*2', array: true });
  });
  it.each([
    ['\'A1 x\'!A1&"A1"', '\'A1 x\'!B3&"A1"'],
    ["'it''s A1'!$A1:B$2", "'it''s A1'!$A3:C$2"],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
    ['SUM(A:A,$B:C,1:2,$3:4)', 'SUM(B:B,$B:D,3:4,$3:6)'],
    ['arr_A1+A1_x+x.A1+Q1', 'arr_A1+A1_x+x.A1+R3'],
    ['Sheet1!A1+Table[[#This Row],[A1]]', 'Sheet1!B3+Table[[#This Row],[A1]]'],
    ['XFD1+A1048576', '#REF!+#REF!'],
    ['XFE1+A0+A1048577', 'XFE1+A0+A1048577'],
    ['ÄA1+\\A1+A1+[1]Q!A1', 'ÄA1+\\A1+B3+[1]Q!B3'],
    ['XFD1:A1+B1:XFD4+SUM(XFD:XFD)', '#REF!+#REF!+SUM(#REF!)'],
    ['A1:INDEX(A1:B2,1)', 'B3:INDEX(B3:C4,1)'],
    ['1.5E10+A1*2', '1.5E10+B3*2'],
    ['IF(A1="say ""A1""",TRUE,A1)', 'IF(B3="say ""A1""",TRUE,B3)'],
  ])('%s moves to %s', (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });
});

describe('a file', () => {
  it('of strict kind, with prefixes and absolute paths, reads the same', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rels = (type: string, target: string) =>
      `<p:Relationships xmlns:p="x"><p:Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></p:Relationships>`;
    const book = await read(
      workbookOf('', {
        '_rels/.rels': rels('officeDocument', '/book/main.xml'),
        'book/main.xml': `\u{FEFF}<?xml version="1.0" encoding="UTF-8"?>\n<x:workbook xmlns:x="${strict}" xmlns:r="${relations}"><x:sheets><x:sheet name="Data &amp; more" sheetId="7" state="veryHidden" r:id="rId1"/></x:sheets><x:definedNames><x:definedName name="arr" localSheetId="0">Data!$A$1</x:definedName></x:definedNames></x:workbook>`,
        'book/_rels/main.xml.rels': rels('worksheet', '/book/../sheets/one.xml'),
        'sheets/one.xml': `<x:worksheet xmlns:x="${strict}"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row r="4" hidden="true"><x:c r="A4"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(book.names).toEqual([{ name: 'arr', refersTo: 'Data!$A$1', sheet: 'Data & more' }]);
    const [sheet] = book.sheets;
    expect(sheet).toMatchObject({
      name: 'Data & more',
      hidden: true,
      hiddenRows: [4],
      hiddenColumns: [{ from: 2, to: 3 }],
    });
    expect(sheet?.rows.get(4)?.get(1)?.value).toBe(7);
  });
  it('with macros, links and charts in place of sheets says so', async () => {
    const book = await read(
      workbookOf('', {
        'xl/vbaProject.bin': 'x',
        'xl/workbook.xml':
          '<workbook xmlns:r="x"><sheets><sheet name="Chart" r:id="rId2"/><sheet name="Data" r:id="rId1"/></sheets></workbook>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        ...withParts(
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId3', 'externalLink', 'externalLinks/externalLink1.xml'],
        ),
        'xl/worksheets/sheet1.xml': sheetXml(''),
      }),
    );
    expect(book).toMatchObject({ macros: true, externalLinks: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Data']);
  });
});

describe('a number format', () => {
  it.each(['yyyy-mm', 'mmm yy', 'd/m', '[h]:mm', '[$-409]mmmm', 'yyyy"年"m"月"'])(
    '%s is of dates',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );
  it.each([
    '0.00',
    '#,##0;[Red]-#,##0',
    '0.0,,"m"',
    '"days" 0',
    '[$USD] 0',
    'General',
    '0\\d',
    '@',
    '[>=1000]0',
  ])('%s is not', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

const commented = (comments: string, threaded?: string) =>
  workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/none.vml'],
      ...(threaded === undefined
        ? []
        : ([['rId3', 'threadedComment', '../threadedComments/t.xml']] as const)),
    ),
    'xl/comments1.xml': `<comments><authors><author>CFO</author></authors><commentList>${comments}</commentList></comments>`,
    ...(threaded === undefined
      ? {}
      : { 'xl/threadedComments/t.xml': `<ThreadedComments>${threaded}</ThreadedComments>` }),
  });
const commentsIn = async (bytes: Uint8Array) => (await read(bytes)).sheets[0]?.comments;
const merged = (ref: string) =>
  workbookOf('', {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData/><mergeCells><mergeCell ref="${ref}"/></mergeCells></worksheet>`,
  });

describe('what stands at cells and over them', () => {
  it('are notes, in pieces of text', async () => {
    const note =
      '<comment ref="B7" authorId="0"><text><r><rPr/><t>CFO:</t></r><r><t xml:space="preserve">\nwhy &lt;this&gt;?</t></r></text></comment>';
    expect(await commentsIn(commented(note))).toEqual([{ row: 7, column: 2, text: 'CFO:\nwhy <this>?' }]);
  });
  it('are conversations, in place of the note that stands for them', async () => {
    const note = '<comment ref="B7" authorId="0"><text><t>[Threaded comment] …</t></text></comment>';
    const answers =
      '<threadedComment ref="B7" id="1"><text>Why?</text></threadedComment><threadedComment ref="B7" id="2" parentId="1"><text>Because.</text></threadedComment>';
    expect(await commentsIn(commented(note, answers))).toEqual([
      { row: 7, column: 2, text: 'Why?\nBecause.' },
    ]);
  });
  it('are refused at no cell, and merged cells that are none', async () => {
    expect(
      await readWorkbook(commented('<comment ref="XYZ0"><text><t>a</t></text></comment>')),
    ).toMatchObject({ ok: false, reason: expect.stringMatching(/note at no cell/) as string });
    expect((await read(merged('B2:C4'))).sheets[0]?.merged).toEqual([
      { from: { row: 2, column: 2 }, to: { row: 4, column: 3 } },
    ]);
    expect(await readWorkbook(merged('B2:nowhere'))).toMatchObject({ ok: false });
  });
  it('are bounded', async () => {
    const note = `<comment ref="B7"><text>${'<t>'.concat('a'.repeat(900_000), '</t>').repeat(120)}</text></comment>`;
    expect(await readWorkbook(commented(note))).toMatchObject({ ok: false });
  });
});
