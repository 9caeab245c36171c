/**
 * A workbook as the bytes of an .xlsx file. The rows, which are nearly all of it, are printed and compressed here; the
 * library makes the rest as a workbook without rows (frame.ts), and the two are put together part by part.
 */
import { setImmediate } from 'node:timers/promises';
import type { Sheet, Workbook } from '../../shared/workbook/workbook.ts';
import { checkStyleNumbers, describedDrawing, sheetFrame, withNames } from './frameParts.ts';
import { withAlignedHeadings } from './headings.ts';
import { SharedStrings } from './sharedStrings.ts';
import { factsOf, type SheetFacts } from './sheetFacts.ts';
import { rowXml } from './sheetRows.ts';
import { StyleBook } from './styleBook.ts';
import type { WorkbookWriting, WriteWorkbook, WritingOptions } from './workbookWriting.ts';
import { ZipReader } from './zipReader.ts';
import { joinParts, pack, type Packed, type PackedPart, partOf } from './zipWriter.ts';

/** How long rows are printed before everything else gets a turn, in milliseconds. */
const turn = 12;
/** The share of the work that the rows are. */
const rowsShare = 0.9;

export const writeWorkbook: WriteWorkbook = async (workbook, options) => {
  try {
    return await write(workbook, options);
  } catch (error) {
    if (options.signal?.aborted) return { kind: 'cancelled' };
    throw error;
  }
};

async function write(workbook: Workbook, options: WritingOptions): Promise<WorkbookWriting> {
  const { signal, progress, created } = options;
  const facts = factsOf(workbook);
  const styles = new StyleBook();
  const strings = new SharedStrings();
  const allRows = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  let rowsBefore = 0;
  let turnEnds = performance.now() + turn;

  async function* rowsOf(sheet: Sheet, seen: SheetFacts): AsyncGenerator<string> {
    for (const row of withAlignedHeadings(sheet.rows())) {
      for (const cell of row.cells) seen.see(cell, row.number);
      yield rowXml(row, sheet.columns.length, styles, strings);
      if (performance.now() > turnEnds) {
        progress?.(Math.min(1, (rowsBefore + row.number) / Math.max(1, allRows)) * rowsShare);
        await setImmediate();
        signal?.throwIfAborted();
        turnEnds = performance.now() + turn;
      }
    }
    rowsBefore += sheet.rowCount;
  }

  signal?.throwIfAborted();
  // Loading the library takes longer than a small workbook, so it happens only where something is exported.
  const { frameOf } = await import('./frame.ts');
  const rows: Packed[] = [];
  for (const sheet of workbook.sheets) {
    const seen = facts.get(sheet);
    if (seen) rows.push(await pack(rowsOf(sheet, seen), false, signal));
  }
  const frame = await frameOf({ workbook, facts, looks: styles.looks, created });
  signal?.throwIfAborted();
  const parts = await assemble({ workbook, rows, strings, frame, styleCount: styles.looks.length }, signal);
  progress?.(1);
  return { kind: 'written', bytes: joinParts(parts) };
}

interface Pieces {
  readonly workbook: Workbook;
  /** By sheet. */
  readonly rows: readonly Packed[];
  readonly strings: SharedStrings;
  readonly frame: Uint8Array;
  readonly styleCount: number;
}

/** The parts of the frame in a fixed order, with the rows and what else was printed here in their places. */
async function assemble(
  { workbook, rows, strings, frame, styleCount }: Pieces,
  signal: AbortSignal | undefined,
): Promise<readonly PackedPart[]> {
  const zip = new ZipReader(frame);
  const drawn = workbook.sheets.filter(({ charts }) => charts.length > 0);
  const parts: PackedPart[] = [];
  for (const name of zip.names.toSorted(byPlace)) {
    const xml = await textOf(zip, name);
    const [, kind, digits] = /^xl\/(worksheets\/sheet|drawings\/drawing)(\d+)\.xml$/.exec(name) ?? [];
    const index = Number(digits) - 1;
    if (kind === 'worksheets/sheet') {
      const printed = rows[index];
      if (!printed) throw new Error(`the library made ${name}, which nobody asked for`);
      if (index === 0) checkStyleNumbers(xml, styleCount);
      const { head, tail } = sheetFrame(xml);
      parts.push(
        partOf(name, [await pack([head], false, signal), printed, await pack([tail], true, signal)]),
      );
    } else if (kind === 'drawings/drawing') {
      const described = describedDrawing(xml, drawn[index]?.charts ?? []);
      parts.push(partOf(name, [await pack([described], true, signal)]));
    } else {
      parts.push(partOf(name, [await pack(wholePart(name, xml, workbook, strings), true, signal)]));
    }
  }
  return parts;
}

function wholePart(name: string, xml: string, { names }: Workbook, strings: SharedStrings): Iterable<string> {
  switch (name) {
    case 'xl/sharedStrings.xml':
      return strings.xml();
    case 'xl/workbook.xml':
      return [withNames(xml, names)];
    default:
      return [xml];
  }
}

/** What says what a file is comes first: some programs look only there. */
const firstParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'];

const placeOf = (name: string): number => {
  const first = firstParts.indexOf(name);
  return first < 0 ? firstParts.length : first;
};

const byPlace = (a: string, b: string): number => placeOf(a) - placeOf(b) || (a < b ? -1 : 1);

async function textOf(zip: ZipReader, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
