/** The month of a chart that is looked at: under the pointer, or chosen by keys. */
import { useState, type KeyboardEvent } from 'react';

export interface MonthCursor {
  readonly t: number;
  /** Which course of that month, counted as the chart does. */
  readonly row: number;
  /** What keys chose is said aloud; what the pointer runs over is not. */
  readonly byKeys: boolean;
}

interface MonthCursorHandle {
  readonly cursor: MonthCursor | undefined;
  readonly point: (t: number, row: number) => void;
  readonly clear: () => void;
  /** Arrow keys, Home and End, a year with Page Up and Page Down, Escape. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** `start`: the month that keys set out from. */
export function useMonthCursor(months: number, rows: number, start: number): MonthCursorHandle {
  const [cursor, setCursor] = useState<MonthCursor | undefined>();
  const t = cursor?.t ?? start;
  const row = cursor?.row ?? 0;
  return {
    cursor: cursor === undefined || cursor.t >= months || cursor.row >= rows ? undefined : cursor,
    point(at, which) {
      if (cursor?.t !== at || cursor.row !== which || cursor.byKeys) {
        setCursor({ t: at, row: which, byKeys: false });
      }
    },
    clear: () => setCursor(undefined),
    onKeyDown(event) {
      const first = cursor === undefined;
      const moves: Readonly<Record<string, readonly [t: number, row: number]>> = {
        ArrowLeft: [t - 1, row],
        ArrowRight: [first ? t : t + 1, row],
        ArrowUp: [t, row - 1],
        ArrowDown: [t, first ? row : row + 1],
        PageUp: [t - 12, row],
        PageDown: [t + 12, row],
        Home: [0, row],
        End: [months - 1, row],
      };
      const move = moves[event.key];
      if (event.key === 'Escape' && cursor !== undefined) {
        event.stopPropagation();
        setCursor(undefined);
      } else if (move !== undefined) {
        event.preventDefault();
        setCursor({
          t: Math.max(0, Math.min(months - 1, move[0])),
          row: Math.max(0, Math.min(rows - 1, move[1])),
          byKeys: true,
        });
      }
    },
  };
}
