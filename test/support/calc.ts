/** A sheet of numbers and formulas as LibreOffice Calc puts it on the clipboard: its own document, its own text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTsv } from '../workbook/libreoffice.ts';

type Cells = readonly (readonly (number | string)[])[];

/** Numbers, and formulas such as `=[.A1]*2`; all shown as `1,234`, negative ones as `(1,234)`. */
export async function tsvFromCalc(cells: Cells): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundplan-calc-'));
  try {
    const file = join(folder, 'sheet.fods');
    await writeFile(file, sheetOf(cells));
    return await toTsv(file, join(folder, 'out'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const cellOf = (cell: number | string): string =>
  typeof cell === 'number'
    ? `<table:table-cell table:style-name="amount" office:value-type="float" office:value="${cell}"/>`
    : `<table:table-cell table:style-name="amount" table:formula="of:${cell}"/>`;

/** Flat OpenDocument. */
const sheetOf = (cells: Cells): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="plain" style:volatile="true"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:number-style style:name="bracketed"><number:text>(</number:text><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="plain"/></number:number-style>
<style:style style:name="amount" style:family="table-cell" style:data-style-name="bracketed"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Hires">
${cells.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join('\n')}
</table:table></office:spreadsheet></office:body></office:document>
`;
