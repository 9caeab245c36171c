/**
 * A saved workbook as the file says it, for tests: read from its XML by expressions of our own, neither by the
 * product's reader nor by its library, so that the judge does not share their mistakes.
 */
import { unzip } from './zip.ts';
import { columnNumber, decoded, type CellName } from './cellNames.ts';

export type FileValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  /** Formatted, but nothing in it. */
  | { readonly kind: 'empty'; readonly value: undefined };

export type FileCell = FileValue & {
  readonly row: number;
  readonly column: number;
  /** Without the equals sign. */
  readonly formula?: string;
  /** What stands in `t` of the formula: `array`, `shared`, `dataTable`; undefined for a plain one. */
  readonly formulaType?: string;
};

export interface FileSheet {
  readonly name: string;
  /** `visible` unless hidden. */
  readonly state: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly cellCount: number;
}

/** What is looked at where only values count. */
export interface FileSheets {
  readonly sheets: readonly FileSheet[];
}

export interface XlsxFile extends FileSheets {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly names: ReadonlyMap<string, string>;
}

/** @throws where the file is no workbook */
export function readXlsx(bytes: Uint8Array): XlsxFile {
  const parts = unzip(bytes);
  const text = (path: string): string => parts.get(path)?.toString('utf8') ?? '';
  const workbook = text('xl/workbook.xml');
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ head }) => [
      attribute(head, 'Id'),
      attribute(head, 'Target') ?? '',
    ]),
  );
  const strings = elements(text('xl/sharedStrings.xml'), 'si').map(({ body }) => plainText(body));
  const sheets = elements(workbook, 'sheet').map(({ head }) => {
    const target = targets.get(attribute(head, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (!parts.has(path)) throw new Error(`the sheet ${attribute(head, 'name') ?? ''} has no part ${path}`);
    return readSheet(
      attribute(head, 'name') ?? '',
      attribute(head, 'state') ?? 'visible',
      text(path),
      strings,
    );
  });
  if (sheets.length === 0) throw new Error('the file holds no sheets');
  const names = new Map(
    elements(workbook, 'definedName').map(({ head, body }) => [attribute(head, 'name') ?? '', decoded(body)]),
  );
  return { parts, sheets, names };
}

/** The names of the sheets of a file, for which nothing else of it is read. */
export const sheetNames = (bytes: Uint8Array): readonly string[] =>
  elements(unzip(bytes, 'xl/workbook.xml').get('xl/workbook.xml')?.toString('utf8') ?? '', 'sheet').map(
    ({ head }) => attribute(head, 'name') ?? '',
  );

function readSheet(name: string, state: string, xml: string, strings: readonly string[]): FileSheet {
  const rows = new Map<number, Map<number, FileCell>>();
  const hiddenRows: number[] = [];
  let cellCount = 0;
  const start = xml.indexOf('<sheetData');
  const end = xml.indexOf('</sheetData>');
  const data = end < 0 ? '' : xml.slice(start, end);
  for (const { head, body } of elements(data, 'row')) {
    const row = Number(attribute(head, 'r'));
    if (isOn(attribute(head, 'hidden'))) hiddenRows.push(row);
    const cells = new Map<number, FileCell>();
    rows.set(row, cells);
    for (const cell of elements(body, 'c')) {
      const reference = attribute(cell.head, 'r') ?? '';
      const column = columnNumber(reference.replace(/\d+$/, ''));
      cells.set(column, { row, column, ...readCell(attribute(cell.head, 't'), cell.body, strings) });
      cellCount++;
    }
  }
  const hiddenColumns = elements(xml.slice(0, start), 'col').flatMap(({ head }) =>
    isOn(attribute(head, 'hidden')) ? [Number(attribute(head, 'min'))] : [],
  );
  return { name, state, rows, hiddenRows, hiddenColumns, cellCount };
}

function readCell(
  type: string | undefined,
  body: string,
  strings: readonly string[],
): FileValue & { formula?: string; formulaType?: string } {
  const value = readValue(type, body, strings);
  if (!body.includes('<f')) return value;
  const formula = elements(body, 'f')[0];
  if (formula === undefined) return value;
  const formulaType = attribute(formula.head, 't');
  return {
    ...value,
    formula: decoded(formula.body),
    ...(formulaType !== undefined && formulaType !== 'normal' && { formulaType }),
  };
}

function readValue(type: string | undefined, body: string, strings: readonly string[]): FileValue {
  if (type === 'inlineStr') return { kind: 'text', value: plainText(body) };
  const from = body.indexOf('<v');
  if (from < 0) return { kind: 'empty', value: undefined };
  const open = body.indexOf('>', from);
  const raw = body[open - 1] === '/' ? '' : body.slice(open + 1, body.indexOf('</v>', open));
  switch (type) {
    case 's':
      return { kind: 'text', value: strings[Number(raw)] ?? '' };
    case 'str':
      return { kind: 'text', value: unescaped(decoded(raw)) };
    case 'b':
      return { kind: 'boolean', value: isOn(raw) };
    case 'e':
      return { kind: 'error', value: decoded(raw) };
    default:
      // LibreOffice writes text formulas without a result as a number without one.
      return raw === '' ? { kind: 'text', value: '' } : { kind: 'number', value: Number(raw) };
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The text of a string item: of all its runs, without phonetic hints. */
const plainText = (body: string): string =>
  unescaped(
    elements(body.replaceAll(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
      .map((run) => decoded(run.body))
      .join(''),
  );

/** Characters that XML cannot hold are written `_x0007_`, and an underscore that looks like that `_x005F_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

interface Element {
  /** The attributes as they stand. */
  readonly head: string;
  readonly body: string;
}

const expressions = new Map<string, RegExp>();

/** Elements of a name that do not hold others of the same name, which is all that is read here. */
export function elements(xml: string, name: string): readonly Element[] {
  let expression = expressions.get(name);
  if (expression === undefined) {
    expression = new RegExp(`<${name}(?=[\\s/>])((?:[^>"]|"[^"]*")*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
    expressions.set(name, expression);
  }
  return Array.from(xml.matchAll(expression), ([, head = '', body = '']) => ({ head, body }));
}

export function attribute(head: string, name: string): string | undefined {
  const from = head.indexOf(` ${name}="`);
  if (from < 0) return undefined;
  const open = from + name.length + 3;
  return decoded(head.slice(open, head.indexOf('"', open)));
}

export const cellAt = (sheet: FileSheet, { row, column }: CellName): FileCell | undefined =>
  sheet.rows.get(row)?.get(column);

export const formulaCount = ({ sheets }: XlsxFile): number => {
  let count = 0;
  for (const { rows } of sheets)
    for (const row of rows.values())
      for (const { formula } of row.values()) if (formula !== undefined) count++;
  return count;
};
