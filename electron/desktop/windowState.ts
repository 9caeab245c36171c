/** Where the window was and how large, kept beside the plans, so that it opens there again. Losing it costs nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { ElectronParts, Window } from './electronParts.ts';

export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

const usual: WindowState = { width: 1440, height: 900, maximized: false, fullScreen: false };
export const smallest = { width: 960, height: 600 } as const;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function read(file: string): WindowState {
  try {
    const { x, y, width, height, maximized, fullScreen } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    if (!isWhole(width) || !isWhole(height)) return usual;
    const size = {
      width: Math.max(width, smallest.width),
      height: Math.max(height, smallest.height),
      maximized: maximized === true,
      fullScreen: fullScreen === true,
    };
    return isWhole(x) && isWhole(y) ? { x, y, ...size } : size;
  } catch {
    return usual;
  }
}

/** The state kept in `file`; without its place when no screen shows that place any more. */
export function rememberedState(
  file: string,
  screen: Pick<ElectronParts['screen'], 'getAllDisplays'>,
): WindowState {
  const { x, y, ...size } = read(file);
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const on =
    x === undefined || y === undefined
      ? undefined
      : displays.find(
          (area) =>
            x >= area.x && y >= area.y && x < area.x + area.width - 100 && y < area.y + area.height - 100,
        );
  // A screen that went away may have been the larger one.
  const most = on ?? displays[0];
  const fitting =
    most === undefined
      ? size
      : {
          ...size,
          width: Math.max(smallest.width, Math.min(size.width, most.width)),
          height: Math.max(smallest.height, Math.min(size.height, most.height)),
        };
  return on === undefined || x === undefined || y === undefined ? fitting : { x, y, ...fitting };
}

export function rememberState(file: string, window: Window): void {
  const state: WindowState = {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A full or read-only disk matters to the plans, which say so themselves; not to this.
  }
}
