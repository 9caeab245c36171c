/** Where the window was and how large, kept beside the plans, so that it opens there again. Losing it costs nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { ElectronParts, Window } from './electronParts.ts';

export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

const usual: WindowState = { width: 1440, height: 900, maximized: false };
export const smallest = { width: 960, height: 600 } as const;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function read(file: string): WindowState {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    if (!isWhole(width) || !isWhole(height)) return usual;
    const size = {
      width: Math.max(width, smallest.width),
      height: Math.max(height, smallest.height),
      maximized: maximized === true,
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
  if (x === undefined || y === undefined) return size;
  const isShown = screen.getAllDisplays().some(({ workArea }) => {
    const right = workArea.x + workArea.width;
    const bottom = workArea.y + workArea.height;
    return x >= workArea.x && y >= workArea.y && x < right - 100 && y < bottom - 100;
  });
  return isShown ? { x, y, ...size } : size;
}

export function rememberState(file: string, window: Window): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A full or read-only disk matters to the plans, which say so themselves; not to this.
  }
}
