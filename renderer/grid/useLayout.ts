/** Where the rows and columns of a grid are, and which are drawn: those in sight, and the one that has the focus. */
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { GridColumn, GridRow } from './model.ts';
import { within, type Cell } from './ranges.ts';
import { headerWidthOf, headHeightOf, heightOfRow, hasLargeMoney, widthsOf, type Widths } from './sizes.ts';
import { inRuns, perStrip } from './strips.ts';
import { unitWordsOf, type UnitWords } from './unitWords.ts';
import { useDrawing, type Drawing } from './useDrawn.ts';

export interface Layout {
  readonly drawing: Drawing;
  readonly widths: Widths;
  readonly headerWidth: number;
  readonly headHeight: number;
  readonly width: number;
  readonly height: number;
  readonly isScaled: boolean;
  readonly units: UnitWords;
  /** How many rows are in sight at once. */
  readonly page: () => number;
  /** Where a column begins, the row's header counted. */
  readonly startOf: (column: number) => number;
  readonly topOf: (row: number) => number;
  /** Scrolls no further than it has to. */
  readonly reveal: (cell: Cell) => void;
  /** The cell at a point of the window; the nearest one where the point is outside. */
  readonly cellAt: (x: number, y: number) => Cell;
}

/** Drawn beyond the edges, so that scrolling a little shows nothing empty. */
const overscan = { rows: 1, columns: 1 };
/** Rows that are drawn together, or not. */
const perRun = 6;

export function useLayout(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  active: Cell,
  { currency, hasControl }: { readonly currency: string; readonly hasControl: boolean },
): Layout {
  const isScaled = useMemo(() => hasLargeMoney(rows), [rows]);
  const measured = useMemo(() => widthsOf(rows, columns, isScaled), [rows, columns, isScaled]);
  const widths = useSteady(measured);
  const units = useMemo(() => unitWordsOf(rows, isScaled, currency), [rows, isScaled, currency]);
  const room = useRoom(scroller);
  const header = useMemo(
    () => headerWidthOf(rows, units.of, hasControl, room),
    [rows, units, hasControl, room],
  );
  const headHeight = useMemo(() => headHeightOf(columns), [columns]);

  // The virtualiser measures anew when it is handed another way to name its items.
  const columnKey = useCallback(
    (index: number) => `${columns[index]?.id ?? index} ${widths.entry} ${widths.total}`,
    [columns, widths],
  );
  const kinds = useMemo(() => rows.map(({ kind }) => kind).join(' '), [rows]);
  const rowKey = useCallback((index: number) => `${index} ${kinds.length}`, [kinds]);

  const drawing = useDrawing(
    scroller,
    {
      count: rows.length,
      estimateSize: (index) => heightOfRow(rows[index]),
      getItemKey: rowKey,
      paddingStart: headHeight,
      overscan: overscan.rows,
      rangeExtractor: useRuns(perRun, active.row),
    },
    {
      horizontal: true,
      count: columns.length,
      estimateSize: (index) => (columns[index]?.kind === 'total' ? widths.total : widths.entry),
      getItemKey: columnKey,
      paddingStart: header,
      overscan: overscan.columns,
      rangeExtractor: useRuns(perStrip, active.column),
    },
  );
  const { down, across } = drawing;

  const reveal = ({ row, column }: Cell): void => {
    const view = scroller.current;
    if (view === null) return;
    const vertical = down.measurementsCache[row];
    const horizontal = across.measurementsCache[column];
    const top = vertical && revealed(view.scrollTop, view.clientHeight, headHeight, vertical);
    const left = horizontal && revealed(view.scrollLeft, view.clientWidth, header, horizontal);
    if (top !== undefined && top !== view.scrollTop) view.scrollTo({ top });
    if (left !== undefined && left !== view.scrollLeft) view.scrollTo({ left });
  };
  const cellAt = (x: number, y: number): Cell => {
    const view = scroller.current?.getBoundingClientRect();
    const left = x - (view?.left ?? 0);
    const top = y - (view?.top ?? 0);
    const over = Math.max(header, left) + (scroller.current?.scrollLeft ?? 0);
    const under = Math.max(headHeight, top) + (scroller.current?.scrollTop ?? 0);
    return {
      row: within(down.getVirtualItemForOffset(under)?.index ?? 0, 0, rows.length - 1),
      column: within(across.getVirtualItemForOffset(over)?.index ?? 0, 0, columns.length - 1),
    };
  };

  const startOf = useMemo(() => {
    const starts = [header];
    for (const { kind } of columns) starts.push((starts.at(-1) ?? 0) + widths[kind]);
    return (column: number): number => starts[column] ?? header;
  }, [columns, widths, header]);

  return {
    drawing,
    widths,
    headerWidth: header,
    headHeight,
    width: across.getTotalSize(),
    height: down.getTotalSize(),
    isScaled,
    units,
    page: () =>
      Math.max(1, Math.floor(((down.scrollRect?.height ?? 0) - headHeight) / heightOfRow(undefined)) - 1),
    startOf,
    topOf: (row) => down.measurementsCache[row]?.start ?? headHeight,
    reveal,
    cellAt,
  };
}

/** How wide the grid may become, in steps, so that not every change of it draws anew. */
function useRoom(scroller: RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(1000);
  useLayoutEffect(() => {
    const frame = scroller.current?.parentElement;
    if (frame === null || frame === undefined) return undefined;
    const look = (): void => setRoom(Math.round(frame.clientWidth / 50) * 50);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}

/** Widths that say the same are the same. */
function useSteady({ entry, total }: Widths): Widths {
  return useMemo(() => ({ entry, total }), [entry, total]);
}

function useRuns(size: number, focused: number): (range: Range) => number[] {
  return useCallback((range: Range) => inRuns(range, size, focused), [size, focused]);
}

/** The scroll offset from which all of an item is in sight, beside what is frozen. */
function revealed(
  offset: number,
  length: number,
  frozen: number,
  { start, end }: Pick<VirtualItem, 'start' | 'end'>,
): number {
  if (start - frozen < offset) return start - frozen;
  if (end > offset + length) return Math.min(start - frozen, end - length);
  return offset;
}
