/** Types values into a saved workbook as a spreadsheet would: into the XML of its cells, and nothing else. */
import { cellName, encoded, type CellName } from './cellNames.ts';
import { monthColumns } from './seriesCells.ts';
import { attribute, elements, type FileSheet, type XlsxFile } from './xlsxFile.ts';
import { zip } from './zip.ts';

export interface TypedValue {
  readonly at: CellName;
  readonly value: number | string;
}

/** The file with other values in cells that are there. @throws where one is not, or holds a formula */
export function withTyped(file: XlsxFile, sheetName: string, typed: readonly TypedValue[]): Buffer {
  const path = partOf(file, sheetName);
  let xml = file.parts.get(path)!.toString('utf8');
  for (const { at, value } of typed) {
    const name = cellName(at);
    const whole = new RegExp(`<c r="${name}"([^>]*?)(?:/>|>([\\s\\S]*?)</c>)`).exec(xml);
    if (whole === null) throw new Error(`${sheetName}!${name} is not there`);
    if (/<f[\s/>]/.test(whole[2] ?? '')) throw new Error(`${sheetName}!${name} holds a formula`);
    const head = (whole[1] ?? '').replace(/ t="\w+"/, '');
    const cell =
      typeof value === 'number'
        ? `<c r="${name}"${head}><v>${value}</v></c>`
        : `<c r="${name}"${head} t="inlineStr"><is><t xml:space="preserve">${encoded(value)}</t></is></c>`;
    xml = xml.slice(0, whole.index) + cell + xml.slice(whole.index + whole[0].length);
  }
  return zip(new Map<string, string | Buffer>([...file.parts, [path, xml]]));
}

function partOf(file: XlsxFile, sheetName: string): string {
  const workbook = file.parts.get('xl/workbook.xml')!.toString('utf8');
  const sheet = elements(workbook, 'sheet').find(({ head }) => attribute(head, 'name') === sheetName);
  const id = attribute(sheet?.head ?? '', 'r:id');
  const relations = file.parts.get('xl/_rels/workbook.xml.rels')!.toString('utf8');
  const relation = elements(relations, 'Relationship').find(({ head }) => attribute(head, 'Id') === id);
  const target = attribute(relation?.head ?? '', 'Target') ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Where an input stands on the Inputs sheet: a month or a position of a list stands in the row of the list. */
export function inputCell(file: XlsxFile, path: string): CellName | undefined {
  const sheet = file.sheets.find(({ name }) => name === 'Inputs');
  if (sheet === undefined) return undefined;
  const { first, columns, rows } = placesOf(sheet);
  const row = rows.get(path);
  if (row !== undefined) return { row, column: first };
  const cut = path.lastIndexOf('.');
  const step = path.slice(cut + 1);
  const ofList = rows.get(path.slice(0, cut));
  if (ofList === undefined) return undefined;
  if (/^\d+$/.test(step)) return { row: ofList, column: first + Number(step) };
  const column = columns.get(step);
  return column === undefined ? undefined : { row: ofList, column };
}

interface Places {
  /** Values begin under the first month; those of a list, and single ones, begin there, too. */
  readonly first: number;
  /** By month. */
  readonly columns: ReadonlyMap<string, number>;
  /** By path: the first row that has it. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Thousands of inputs are looked for on a sheet: it is walked once. */
const known = new WeakMap<FileSheet, Places>();

function placesOf(sheet: FileSheet): Places {
  const found = known.get(sheet);
  if (found !== undefined) return found;
  const months = Array.from(monthColumns(sheet));
  const [first] = months;
  if (first === undefined) throw new Error('the Inputs sheet has no row of months');
  const rows = new Map<string, number>();
  for (const [row, cells] of sheet.rows) {
    const path = cells.get(1);
    if (path?.kind === 'text' && !rows.has(path.value)) rows.set(path.value, row);
  }
  const places = {
    first: first[0],
    columns: new Map(months.map(([column, month]) => [month, column])),
    rows,
  };
  known.set(sheet, places);
  return places;
}
