/** What the mouse does in a grid: one press chooses, a drag selects, two presses edit, the corner fills. */
import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { GridState } from './useGrid.ts';
import type { GridData } from './useGrid.ts';
import type { Layout } from './useLayout.ts';
import { at, type Block, type Cell, type Selection } from './ranges.ts';
import { step } from './moves.ts';

/** A drag beyond the edge goes on by itself, a cell each time so many milliseconds have gone by. */
const dragOnMs = 60;

interface Context {
  readonly data: GridData;
  readonly grid: GridState;
  readonly layout: Layout;
  /** One has done something in the grid. */
  readonly enter: () => void;
  readonly focusSoon: () => void;
  readonly focusField: () => void;
}

type Drag =
  | { readonly kind: 'select'; readonly from: Cell; readonly byRow: boolean; moved: boolean }
  | { readonly kind: 'fill' };

/** The cell that stands at an element; column −1 for a row's header. */
export function cellOf(target: EventTarget | null): Cell | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (found?.dataset['at'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined || found === null ? undefined : { row, column };
}

export function usePointer(context: Context) {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const drag = useRef<Drag | null>(null);
  const [fillTo, setFillTo] = useState<Block | null>(null);
  const preview = useRef<Block | null>(null);

  const [follow] = useState(() => {
    let point = { x: 0, y: 0 };
    let timer: ReturnType<typeof setInterval> | undefined;
    const extend = (): void => {
      const { grid, layout, data } = latest.current;
      const to = layout.cellAt(point.x, point.y);
      if (drag.current?.kind === 'fill') {
        preview.current = drawnOn(grid.block, to);
        setFillTo(preview.current);
      } else if (drag.current !== null) {
        const { from, byRow } = drag.current;
        if (to.row !== from.row || to.column !== from.column) drag.current.moved = true;
        if (!drag.current.moved) return;
        const head = byRow ? { row: to.row, column: data.columns.length - 1 } : to;
        const anchor = byRow ? { row: from.row, column: 0 } : from;
        grid.select({ anchor, head });
        layout.reveal(byRow ? { row: to.row, column: -1 } : to);
      }
    };
    const move = (event: PointerEvent): void => {
      point = { x: event.clientX, y: event.clientY };
      extend();
    };
    const end = (): void => {
      clearInterval(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      const { grid } = latest.current;
      const ended = drag.current;
      drag.current = null;
      if (ended?.kind === 'fill') {
        const to = preview.current;
        preview.current = null;
        setFillTo(null);
        if (to !== null) grid.fillOn(to);
      } else if (ended?.kind === 'select' && !ended.moved && !ended.byRow) grid.why(ended.from);
    };
    return {
      start(next: Drag, x: number, y: number): void {
        point = { x, y };
        drag.current = next;
        window.addEventListener('pointermove', move);
        window.addEventListener('pointerup', end);
        window.addEventListener('pointercancel', end);
        timer = setInterval(() => drag.current !== null && extend(), dragOnMs);
      },
      end,
    };
  });
  useEffect(() => follow.end, [follow]);

  const press = (event: ReactPointerEvent): void => {
    const { grid, data, layout, enter, focusSoon, focusField } = context;
    if (event.button !== 0 || isControl(event.target)) return;
    const target = event.target as Element;
    const head = target.closest<HTMLElement>('[data-head]')?.dataset['head'];
    const cell = cellOf(target);
    if (head === undefined && cell === undefined) return;
    event.preventDefault();
    // What cannot be taken is not lost by a press elsewhere.
    if (!grid.finish()) {
      focusField();
      return;
    }
    enter();
    const choose = (next: Selection): void => {
      grid.select(next);
      focusSoon();
    };
    if (target.closest('[data-handle]') !== null) {
      follow.start({ kind: 'fill' }, event.clientX, event.clientY);
    } else if (head !== undefined) {
      const column = Number(head);
      const top = step(data, { row: -1, column: 0 }, 1, 0).row;
      const first = event.shiftKey ? grid.selection.anchor.column : column;
      choose({
        anchor: { row: top, column: Math.max(0, first) },
        head: { row: data.rows.length - 1, column },
      });
    } else if (cell !== undefined) {
      const byRow = cell.column < 0;
      const last = data.columns.length - 1;
      const anchor = byRow ? { row: cell.row, column: 0 } : cell;
      const to = byRow ? { row: cell.row, column: last } : cell;
      if (event.shiftKey) choose({ anchor: grid.selection.anchor, head: to });
      else choose(byRow ? { anchor: cell, head: cell } : at(anchor.row, anchor.column));
      if (!byRow) layout.reveal(cell);
      if (event.pointerType !== 'touch') {
        follow.start(
          { kind: 'select', from: cell, byRow, moved: event.shiftKey },
          event.clientX,
          event.clientY,
        );
      }
    }
  };
  return { press, fillTo };
}

/** A control in a row's header, or the field of a cell, has its own way with the mouse. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, input, select, a') !== null;

/** A block that goes on from another to the right, left, down or up, whichever the pointer is further out. */
function drawnOn(block: Block, { row, column }: Cell): Block | null {
  const right = Math.max(0, column - block.right);
  const left = Math.max(0, block.left - column);
  const down = Math.max(0, row - block.bottom);
  const up = Math.max(0, block.top - row);
  const most = Math.max(right, left, down, up);
  if (most === 0) return null;
  if (most === right) return { ...block, right: column };
  if (most === left) return { ...block, left: column };
  return most === down ? { ...block, bottom: row } : { ...block, top: row };
}
