/** Outlines of bars, areas and bands as SVG paths: one path a course, however many months. */
import type { MonthFrame } from './monthFrame.ts';

const defined = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** Share of a month's width that its bars take. */
const barShare = 0.72;

/** Bars `from … to` of each month; the `place`th of `count` side by side. */
export function bars(
  { x, y, step }: MonthFrame,
  from: ArrayLike<number> | undefined,
  to: ArrayLike<number>,
  place = 0,
  count = 1,
): string {
  const whole = Math.max(1, step * barShare);
  const width = Math.max(0.75, whole / count - (count > 1 && whole > 8 ? 1 : 0));
  let path = '';
  for (let t = 0; t < to.length; t += 1) {
    const start = from?.[t] ?? 0;
    const end = to[t];
    if (!defined(end) || end === start) continue;
    const left = x(t) - whole / 2 + (whole / count) * place;
    path += `M${left.toFixed(1)} ${y(start).toFixed(1)}V${y(end).toFixed(1)}h${width.toFixed(1)}V${y(start).toFixed(1)}Z`;
  }
  return path;
}

/** Along one line and back along the other, for each run of months in which both are defined. */
export function between({ x, y }: MonthFrame, low: ArrayLike<number>, high: ArrayLike<number>): string {
  let path = '';
  let there: string[] = [];
  let back: string[] = [];
  const close = (): void => {
    if (there.length > 1) path += `M${there.join('L')}L${back.toReversed().join('L')}Z`;
    there = [];
    back = [];
  };
  const count = Math.max(low.length, high.length);
  for (let t = 0; t < count; t += 1) {
    const a = high[t];
    const b = low[t];
    if (!defined(a) || !defined(b)) close();
    else {
      there.push(`${x(t).toFixed(1)} ${y(a).toFixed(1)}`);
      back.push(`${x(t).toFixed(1)} ${y(b).toFixed(1)}`);
    }
  }
  close();
  return path;
}

/** Months that are defined while both neighbours are not: a line through them alone would not be seen. */
export function lonely(values: ArrayLike<number>): readonly number[] {
  const found: number[] = [];
  for (let t = 0; t < values.length; t += 1) {
    if (defined(values[t]) && !defined(values[t - 1]) && !defined(values[t + 1])) found.push(t);
  }
  return found;
}

/** The last month with a number; −1 where there is none. */
export function lastDefined(values: ArrayLike<number>): number {
  for (let t = values.length - 1; t >= 0; t -= 1) if (defined(values[t])) return t;
  return -1;
}
