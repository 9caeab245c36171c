/** Where one is in a grid and what is selected: positions and rectangles of them, and where keys lead. */

/** Column −1 is the row's header: there, the whole row is selected. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `anchor` is where one is and types; `head` the opposite corner. */
export interface Selection {
  readonly anchor: Cell;
  readonly head: Cell;
}

/** All bounds are inclusive. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const at = (row: number, column: number): Selection => ({
  anchor: { row, column },
  head: { row, column },
});

export function blockOf({ anchor, head }: Selection, { columns }: Size): Block {
  const whole = anchor.column < 0 || head.column < 0;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: whole ? 0 : Math.min(anchor.column, head.column),
    right: whole ? columns - 1 : Math.max(anchor.column, head.column),
  };
}

const heightOf = ({ top, bottom }: Block): number => bottom - top + 1;
const widthOf = ({ left, right }: Block): number => right - left + 1;
export const isOne = (block: Block): boolean => heightOf(block) === 1 && widthOf(block) === 1;

export const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** `count` positions on from `from` in one direction, those that `isStop` passes over not counted; never beyond the last. */
export function stepped(
  from: number,
  direction: 1 | -1,
  count: number,
  low: number,
  high: number,
  isStop: (position: number) => boolean,
): number {
  let reached = from;
  let left = count;
  for (let next = from + direction; next >= low && next <= high && left > 0; next += direction) {
    if (isStop(next)) {
      reached = next;
      left -= 1;
    }
  }
  return reached;
}

/**
 * As Ctrl and an arrow in a spreadsheet: within a run of cells that hold something to its end, otherwise to the next
 * cell that does, otherwise to the end.
 */
export function edgeFrom(
  from: number,
  direction: 1 | -1,
  low: number,
  high: number,
  holds: (position: number) => boolean,
): number {
  const end = direction === 1 ? high : low;
  let next = from + direction;
  if ((end - from) * direction <= 0) return from;
  if (from >= low && from <= high && holds(from) && holds(next)) {
    while (next !== end && holds(next + direction)) next += direction;
    return next;
  }
  while (next !== end && !holds(next)) next += direction;
  return next;
}
