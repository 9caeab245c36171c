/** Where the rows and what the library leaves out go into the parts that it made. */
import { cutText } from '../../shared/tables/cells.ts';
import type { Chart, Workbook } from '../../shared/workbook/workbook.ts';
import { escapeAttribute, escapeXml, printable } from './text.ts';

/** A sheet before and after its rows. */
export interface SheetFrame {
  readonly head: string;
  readonly tail: string;
}

export function sheetFrame(xml: string): SheetFrame {
  const start = xml.indexOf('<sheetData');
  const close = '</sheetData>';
  const end = xml.indexOf(close, start);
  if (start < 0) throw new Error('the library made a sheet without rows');
  const after = end < 0 ? xml.indexOf('/>', start) + 2 : end + close.length;
  return {
    head: `${withoutRowFacts(xml.slice(0, start))}<sheetData>`,
    tail: `</sheetData>${xml.slice(after)}`,
  };
}

/**
 * The library takes the deepest columns of an outline for collapsed, though they are not hidden; and the size that it
 * notes is that of its own few cells.
 */
const withoutRowFacts = (head: string): string =>
  head.replaceAll(' collapsed="1"', '').replace(/<dimension [^>]*\/>/, '');

/**
 * The list of sheets with the names of cells. The library takes a name for all the cells that it stands for, one by one,
 * and doubles the apostrophes of a sheet's name once too often.
 */
export function withNames(xml: string, names: Workbook['names']): string {
  const list = names
    .map(
      ({ name, refersTo }) =>
        `<definedName name="${escapeAttribute(name)}">${escapeXml(refersTo)}</definedName>`,
    )
    .join('');
  if (list === '') return xml;
  return xml.includes('<definedNames>')
    ? xml.replace('<definedNames>', () => `<definedNames>${list}`)
    : xml.replace('</sheets>', () => `</sheets><definedNames>${list}</definedNames>`);
}

/** The drawing with what each of its charts shows, for those who cannot see it. */
export function describedDrawing(xml: string, charts: readonly Chart[]): string {
  let index = 0;
  const described = xml.replaceAll(/<xdr:cNvPr id="(\d+)" name="[^"]*"\/>/g, (_, id: string) => {
    const chart = charts[index++];
    if (!chart) throw new Error('the library drew more charts than there are');
    const name = escapeAttribute(printable(chart.title));
    return `<xdr:cNvPr id="${id}" name="${name}" descr="${escapeAttribute(cutText(printable(chart.description), 2_000))}"/>`;
  });
  if (index !== charts.length) throw new Error('the library drew fewer charts than there are');
  return described;
}

/** Throws where the library has numbered the styles, one a cell of the first row, in another way than the rows did. */
export function checkStyleNumbers(firstSheet: string, count: number): void {
  const row = /<row r="1"[^>]*>(.*?)<\/row>/s.exec(firstSheet)?.[1] ?? '';
  const numbers = [...row.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g)].slice(0, count);
  numbers.forEach(([, number], index) => {
    if (Number(number) !== index + 1) throw new Error(`style ${index + 1} became style ${number}`);
  });
  if (numbers.length !== count) throw new Error('the library left out a style');
}
