/** Copy, cut and paste of what is selected, through the events of the system's own clipboard. */
import type { ClipboardEvent } from 'react';
import { editable } from '../ui/format.ts';
import { numberLocale } from '../ui/locale.ts';
import type { GridColumn, GridRow, SeriesRow } from './model.ts';
import { paste, readCell } from './paste.ts';
import type { Block } from './ranges.ts';
import { targetsOf } from './targets.ts';
import { clear } from './fill.ts';
import { readTsv, writeTsv } from './tsv.ts';
import type { GridData, GridState } from './useGrid.ts';
import { valueAt } from './values.ts';
import { pasteInWords } from './words.ts';

/** What was copied last in this window: which of its columns were totals, to leave out where it is pasted again. */
let copied: { readonly text: string; readonly totals: ReadonlySet<number> } | undefined;

/** Every digit, as the locale writes it; the sign is the one that every program reads. */
const textOf = (row: SeriesRow, column: GridColumn): string => {
  const value = valueAt(row, column);
  const text = row.texts?.[column.to];
  if (text !== undefined) return text;
  return Number.isFinite(value) ? editable(value, row.unit).replaceAll('−', '-') : '';
};

function textOfBlock(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): string {
  const across = columns.slice(block.left, block.right + 1);
  return writeTsv(
    rows
      .slice(block.top, block.bottom + 1)
      .flatMap((row) => (row.kind === 'series' ? [across.map((column) => textOf(row, column))] : [])),
  );
}

export function onCopy(event: ClipboardEvent, { rows, columns }: GridData, { block }: GridState): void {
  event.preventDefault();
  const text = textOfBlock(rows, columns, block);
  const across = columns.slice(block.left, block.right + 1);
  const totals = across.flatMap(({ kind }, index) => (kind === 'total' ? [index] : []));
  copied = { text, totals: new Set(totals.length === across.length ? [] : totals) };
  event.clipboardData.setData('text/plain', text);
}

export function onCut(event: ClipboardEvent, data: GridData, grid: GridState): void {
  const targets = targetsOf(data.rows, data.columns, grid.block);
  if (targets.ok) onCopy(event, data, grid);
  else event.preventDefault();
  grid.write(clear(data.rows, data.columns, grid.block), 'cut');
}

/** How the plan's currency may be written: `USD`, `US$`, `$`. */
function currencyWords(currency: string): readonly string[] {
  const written = (['code', 'symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
    new Intl.NumberFormat(numberLocale(), { style: 'currency', currency, currencyDisplay })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')
      ?.value.trim(),
  );
  return [...new Set(written)].filter((word) => word !== undefined).toSorted((a, b) => b.length - a.length);
}

/** Clipboards change line ends. */
const sameText = (one: string, other: string): boolean => lines(one) === lines(other);
const lines = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');

export function onPaste(event: ClipboardEvent, { rows, columns, currency }: GridData, grid: GridState): void {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain');
  const own = copied !== undefined && sameText(copied.text, text) ? copied.totals : undefined;
  const words = currencyWords(currency);
  const planned = paste({
    rows,
    columns,
    selection: grid.block,
    cells: readTsv(text).map((row) => row.filter((_, index) => own?.has(index) !== true)),
    nameOf: grid.nameOf,
    read: (cell, row) => readCell(cell, words, (plain) => grid.read(plain, row)),
  });
  const also = planned.ok ? pasteInWords(planned, columns) : [];
  if (grid.write(planned, 'paste', also) && planned.ok) grid.show(planned.area);
}
