/** Tiny xlsx files written by hand, part by part, so that the tests' checkers can be shown every fault there is. */
import { encoded, readCellName } from './cellNames.ts';
import { zip } from './zip.ts';

/** What is typed, or a formula without its equals sign and the value it is said to have. */
export type HandmadeCell =
  | number
  | string
  | {
      readonly formula: string;
      readonly value: number | string;
      /** Attributes of the formula, for faults: `t="array" ref="A1"`. */
      readonly attributes?: string;
    };

export interface HandmadeSheet {
  readonly name: string;
  /** By name, such as `B7`; rows in order, and columns in order inside them. */
  readonly cells: Readonly<Record<string, HandmadeCell>>;
  readonly state?: 'hidden';
  readonly hiddenRow?: number;
  readonly hiddenColumn?: number;
}

export interface Extras {
  /** `{arr: "Sheet1!$A$1"}` */
  readonly names?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function handmade(sheets: readonly HandmadeSheet[], { names = {}, parts = {} }: Extras = {}): Buffer {
  const of = (make: (sheet: HandmadeSheet, number: number) => string): string =>
    sheets.map((sheet, index) => make(sheet, index + 1)).join('');
  const defined = Object.entries(names)
    .map(([name, refersTo]) => `<definedName name="${name}">${encoded(refersTo)}</definedName>`)
    .join('');
  return zip(
    new Map([
      [
        '[Content_Types].xml',
        `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${of(
          (_, number) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )}</Types>`,
      ],
      [
        '_rels/.rels',
        `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of(
          (_, number) =>
            `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )}</Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${prolog}<workbook ${main} xmlns:r="${relations}"><sheets>${of(
          ({ name, state }, number) =>
            `<sheet name="${encoded(name)}" sheetId="${number}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${number}"/>`,
        )}</sheets>${defined === '' ? '' : `<definedNames>${defined}</definedNames>`}</workbook>`,
      ],
      ...sheets.map((sheet, index): [string, string] => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetXml(sheet),
      ]),
      ...Object.entries(parts),
    ]),
  );
}

function sheetXml({ cells, hiddenRow, hiddenColumn }: HandmadeSheet): string {
  const rows = new Map<number, string>();
  for (const [name, cell] of Object.entries(cells)) {
    const { row } = readCellName(name)!;
    rows.set(row, (rows.get(row) ?? '') + cellXml(name, cell));
  }
  const columns =
    hiddenColumn === undefined
      ? ''
      : `<cols><col min="${hiddenColumn}" max="${hiddenColumn}" width="9" hidden="1"/></cols>`;
  const rowsXml = Array.from(
    rows,
    ([row, content]) => `<row r="${row}"${row === hiddenRow ? ' hidden="1"' : ''}>${content}</row>`,
  ).join('');
  return `${prolog}<worksheet ${main}>${columns}<sheetData>${rowsXml}</sheetData></worksheet>`;
}

function cellXml(name: string, cell: HandmadeCell): string {
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${encoded(cell)}</t></is></c>`;
  const { formula, value, attributes } = cell;
  const type = typeof value === 'number' ? '' : value.startsWith('#') ? ' t="e"' : ' t="str"';
  const head = attributes === undefined ? '<f>' : `<f ${attributes}>`;
  return `<c r="${name}"${type}>${head}${encoded(formula)}</f><v>${encoded(String(value))}</v></c>`;
}
