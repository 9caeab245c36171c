/** What keys do in a grid: at rest they move, select and edit; in a cell's field they type, take and leave. */
import type { KeyboardEvent, RefObject } from 'react';
import { commandOf, type Command } from './keys.ts';
import type { Layout } from './useLayout.ts';
import { ends, jump, moved, step, tabbed } from './moves.ts';
import { at, type Cell } from './ranges.ts';
import type { GridData, GridState } from './useGrid.ts';

export interface KeyContext {
  readonly data: GridData;
  readonly grid: GridState;
  readonly layout: Layout;
  readonly memory: RefObject<GridMemory>;
  /** After this the cell one is in has the focus. */
  readonly focusSoon: () => void;
  /** Gives the focus to what stands in the row's header, if anything does. */
  readonly openHeader: (row: number) => void;
}

/** What the grid remembers from one key to the next, and never shows. */
export interface GridMemory {
  /** Tab goes on in the grid once one has done something in it; before, it passes by. */
  isEntered: boolean;
  /** Where a run of Tabs began: Enter goes back under it. */
  tabbedFrom: number | undefined;
}

export function onRestKey(event: KeyboardEvent, context: KeyContext): void {
  const command = commandOf(event);
  if (command === undefined || !did(command, context)) return;
  event.preventDefault();
  // What stands around the grid closes with the same key.
  if (command.kind === 'escape') event.stopPropagation();
}

/** Whether the key was for the grid. */
function did(command: Command, context: KeyContext): boolean {
  const { data, grid, layout, memory, focusSoon, openHeader } = context;
  const { selection } = grid;
  const { anchor, head } = selection;
  const goOn = command.kind === 'enter' ? memory.current.tabbedFrom : undefined;
  if (command.kind !== 'tab' && command.kind !== 'type') memory.current.tabbedFrom = undefined;
  const go = (to: Cell, extend: boolean): true => {
    memory.current.isEntered = true;
    grid.select(moved(selection, to, extend));
    layout.reveal(to);
    focusSoon();
    return true;
  };
  switch (command.kind) {
    case 'move':
      return go(step(data, command.extend ? head : anchor, command.rows, command.columns), command.extend);
    case 'jump':
      return go(jump(data, command.extend ? head : anchor, command.rows, command.columns), command.extend);
    case 'rowStart':
    case 'rowEnd': {
      const { first, last } = ends(data);
      const { row } = command.extend ? head : anchor;
      return go({ row, column: command.kind === 'rowStart' ? first : last }, command.extend);
    }
    case 'start':
    case 'end': {
      const { first, last } = ends(data);
      const top = step(data, { row: -1, column: 0 }, 1, 0).row;
      const bottom = step(data, { row: data.rows.length, column: 0 }, -1, 0).row;
      const to = command.kind === 'start' ? { row: top, column: first } : { row: bottom, column: last };
      return go(to, command.extend);
    }
    case 'page': {
      const from = command.extend ? head : anchor;
      return go(step(data, from, command.direction, 0, layout.page()), command.extend);
    }
    case 'tab': {
      if (!memory.current.isEntered) return false;
      const to = tabbed(data, anchor, command.back);
      if (to === undefined) return false;
      memory.current.tabbedFrom ??= anchor.column;
      return go(to, false);
    }
    case 'enter': {
      if (anchor.column < 0) {
        openHeader(anchor.row);
        return true;
      }
      // A worked-out number answers; one that can be typed is left for the next.
      if (grid.why(anchor)) return true;
      const next = step(data, anchor, command.back ? -1 : 1, 0);
      return go({ row: next.row, column: goOn ?? next.column }, false);
    }
    case 'edit':
      grid.begin(anchor);
      return true;
    case 'type':
      if (anchor.column < 0) return false;
      memory.current.isEntered = true;
      if (selection.head !== anchor) grid.select(at(anchor.row, anchor.column));
      grid.begin(anchor, command.text);
      layout.reveal(anchor);
      return true;
    case 'clear':
      grid.clear();
      return true;
    case 'reset':
      grid.reset();
      return true;
    case 'fillRight':
      grid.fillRight();
      return true;
    case 'fillDown':
      grid.fillDown();
      return true;
    case 'selectAll':
      grid.select({ anchor, head: anchor });
      grid.select(wholeOf(data, anchor));
      return true;
    case 'selectRow':
      grid.select({
        anchor: { row: anchor.row, column: 0 },
        head: { row: head.row, column: data.columns.length - 1 },
      });
      focusSoon();
      return true;
    case 'selectColumn':
      grid.select({
        anchor: { row: step(data, { row: -1, column: 0 }, 1, 0).row, column: Math.max(0, anchor.column) },
        head: { row: data.rows.length - 1, column: Math.max(0, head.column) },
      });
      focusSoon();
      return true;
    case 'escape': {
      const isMore = anchor.row !== head.row || anchor.column !== head.column;
      const hasNote = grid.note !== null;
      if (isMore || hasNote) grid.select(at(anchor.row, anchor.column));
      const wasEntered = memory.current.isEntered;
      memory.current.isEntered = false;
      return isMore || hasNote || wasEntered;
    }
    default:
      return command satisfies never;
  }
}

/** The whole grid, from its first cell. */
function wholeOf(data: GridData, { row }: Cell) {
  const top = step(data, { row: -1, column: 0 }, 1, 0).row;
  return {
    anchor: { row: Math.min(top, row), column: 0 },
    head: { row: data.rows.length - 1, column: data.columns.length - 1 },
  };
}

export function onFieldKey(event: KeyboardEvent<HTMLInputElement>, context: KeyContext): void {
  const { data, grid, layout, memory, focusSoon } = context;
  const { editing } = grid;
  if (editing === null) return;
  const { cell } = editing;
  const leave = (to: Cell): void => {
    event.preventDefault();
    // With a value that cannot be taken one stays, beside the reason.
    if (!grid.finish()) return;
    grid.select(at(to.row, to.column));
    layout.reveal(to);
    focusSoon();
  };
  const command = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Escape':
      // Leaves the cell with the value from before.
      event.stopPropagation();
      event.preventDefault();
      grid.takeBack();
      grid.quiet();
      focusSoon();
      return;
    case 'Enter': {
      const next = step(data, cell, event.shiftKey ? -1 : 1, 0);
      const column = memory.current.tabbedFrom ?? next.column;
      memory.current.tabbedFrom = undefined;
      leave({ row: next.row, column });
      return;
    }
    case 'Tab':
      memory.current.tabbedFrom ??= cell.column;
      leave(tabbed(data, cell, event.shiftKey) ?? cell);
      return;
    case 'ArrowUp':
    case 'ArrowDown':
      leave(step(data, cell, event.key === 'ArrowUp' ? -1 : 1, 0));
      return;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!editing.isInText && !event.shiftKey && !command) {
        leave(step(data, cell, 0, event.key === 'ArrowLeft' ? -1 : 1));
      }
      return;
    case 'F2':
      event.preventDefault();
      grid.goInText();
      return;
    default:
      if (command && event.key.toLowerCase() === 'z' && grid.fault === undefined) {
        // One undo takes back what was typed here; the next one reaches what was done before.
        event.preventDefault();
        event.stopPropagation();
        grid.takeBack();
        focusSoon();
      }
  }
}
