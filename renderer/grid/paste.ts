/**
 * Where a block of text cells goes and what it means there. As in a spreadsheet: one cell fills the selection, a block
 * of which the selection is a multiple repeats, anything else goes in whole from the first cell. Nothing is written
 * where a cell cannot be.
 */
import { say } from '../../shared/language/say.ts';
import type { Read } from '../ui/readNumber.ts';
import type { GridColumn, GridRow, NameOf, RowWrite, SeriesRow } from './model.ts';
import type { Block } from './ranges.ts';
import { entriesWithin, refusalOf, seriesWithin, totalsAreSums, type Planned } from './targets.ts';
import { isBlank, transposed } from './tsv.ts';

interface Pasting {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly selection: Block;
  readonly cells: readonly (readonly string[])[];
  readonly read: (text: string, row: SeriesRow) => Read;
  readonly nameOf: NameOf;
}

export interface Paste {
  readonly writes: readonly RowWrite[];
  /** What was written to, to be selected. */
  readonly area: Block;
  /** What ran down there runs across here. */
  readonly isTurned: boolean;
  /** So many rows and columns of what was copied found no place. */
  readonly cutRows: number;
  readonly cutColumns: number;
}

export function paste({ rows, columns, selection, cells: given, read, nameOf }: Pasting): Planned<Paste> {
  const at = { row: selection.top, column: selection.left };
  if (given.every((row) => row.every(isBlank))) {
    return { ok: false, reason: say('There is nothing to paste.'), at };
  }
  const selected = {
    rows: seriesWithin(rows, selection.top, selection.bottom).length,
    columns: entriesWithin(columns, selection.left, selection.right).length,
  };
  if (selected.rows === 0) return { ok: false, reason: say('Choose cells with numbers.'), at };
  if (selected.columns === 0) return { ok: false, reason: say(totalsAreSums), at };
  const below = seriesWithin(rows, selection.top, rows.length - 1);
  const right = entriesWithin(columns, selection.left, columns.length - 1);
  const isTurned = shouldTurn(sizeOf(given), selected, { rows: below.length, columns: right.length });
  const cells = isTurned ? transposed(given) : given;
  const size = sizeOf(cells);
  const wanted = repeated(size, selected);
  const into = { rows: below.slice(0, wanted.rows), columns: right.slice(0, wanted.columns) };

  const writes: RowWrite[] = [];
  for (const [r, { position, row }] of into.rows.entries()) {
    const source = cells[r % size.rows] ?? [];
    const texts = into.columns.map((column, c) => ({ column, text: source[c % size.columns] }));
    const found: { readonly t: number; readonly value: number }[] = [];
    for (const { column, text } of texts) {
      if (text === undefined || isBlank(text)) continue;
      const target = columns[column]!;
      const refuse = (reason: string): Planned<Paste> => ({
        ok: false,
        reason: say('Nothing was pasted. {cell}: {reason}', {
          cell: `${nameOf(row)}, ${target.name}`,
          reason,
        }),
        at: { row: position, column },
      });
      const refusal = refusalOf(row);
      if (refusal !== undefined) return refuse(refusal);
      const reading = read(text, row);
      if (!reading.ok) {
        const { reason } = reading;
        const value = text.trim();
        return refuse(
          reason.includes(`“${value}”`)
            ? reason
            : say('“{text}” cannot stand here. {reason}', { text: value, reason }),
        );
      }
      if (reading.value !== null) found.push({ t: target.from, value: reading.value });
    }
    if (found.length > 0) writes.push({ row, cells: found });
  }
  return {
    ok: true,
    writes,
    isTurned,
    area: {
      top: into.rows[0]?.position ?? selection.top,
      bottom: into.rows.at(-1)?.position ?? selection.top,
      left: into.columns[0] ?? selection.left,
      right: into.columns.at(-1) ?? selection.left,
    },
    cutRows: countFilled(cells, into.rows.length, wanted.rows),
    cutColumns: countFilled(transposed(cells), into.columns.length, wanted.columns),
  };
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const sizeOf = (cells: readonly (readonly string[])[]): Extent => ({
  rows: cells.length,
  columns: Math.max(1, ...cells.map(({ length }) => length)),
});

/** How many from one position to before another hold anything; a block that is repeated begins again. */
function countFilled(lines: readonly (readonly string[])[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    if (lines[index % lines.length]?.some((cell) => !isBlank(cell)) === true) count += 1;
  }
  return count;
}

const goesInto = (length: number, into: number): boolean => into === 1 || into % length === 0;

/** How far it goes: over the selection where that is a multiple of it in both directions, otherwise once. */
function repeated(size: Extent, selected: Extent): Extent {
  const repeats = goesInto(size.rows, selected.rows) && goesInto(size.columns, selected.columns);
  return repeats
    ? { rows: Math.max(size.rows, selected.rows), columns: Math.max(size.columns, selected.columns) }
    : size;
}

/**
 * Sheets often have months down. Such a block is turned where the selection is as large as it turned, or where it does
 * not go in as it is, and more of it does when turned.
 */
function shouldTurn(size: Extent, selected: Extent, room: Extent): boolean {
  if (size.rows <= size.columns) return false;
  if (selected.rows === size.columns && selected.columns === size.rows) return true;
  const kept = (rows: number, columns: number): number =>
    Math.min(rows, room.rows) * Math.min(columns, room.columns);
  return (
    size.rows > room.rows &&
    size.columns <= room.rows &&
    kept(size.columns, size.rows) > kept(size.rows, size.columns)
  );
}

/** `2027-03`, `3/4/2027`: what a person may type for a sum is a date in a sheet. */
const isDate = (plain: string): boolean =>
  !plain.startsWith('=') && /[\d)%]\s*[-−–+*/×÷·]\s*[\d(.]/u.test(plain);

/** A cell of a sheet as a number of a row; `read` knows what the row takes. */
export function readCell(
  text: string,
  currencyWords: readonly string[],
  read: (plain: string) => Read,
): Read {
  const plain = plainNumber(text, currencyWords);
  return isDate(plain)
    ? { ok: false, reason: say('“{typed}” is not a number.', { typed: text.trim() }) }
    : read(plain);
}

/** How a program writes amounts, as the reader of numbers takes them: currency away, signs in front. */
export function plainNumber(text: string, currencyWords: readonly string[]): string {
  let plain = text.normalize('NFKC').trim().replace(/^'/u, '');
  for (const word of currencyWords) {
    if (word !== '') plain = plain.replaceAll(word, '');
  }
  plain = plain.replace(/\p{Sc}/gu, '').trim();
  // Zero as accountants write it, and a sign behind the number.
  if (/^[-–—−]$/u.test(plain)) return '0';
  return plain.replace(/^([^-−].*\d\s*%?)\s*[-−]$/u, '-$1');
}
