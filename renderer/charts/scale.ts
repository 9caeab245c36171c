/** Linear scales and round axis ticks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
}

export function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to === from ? 1 : to - from;
  return { from, to, at: (value) => start + ((value - from) / span) * (end - start) };
}

/** Round values that cover `low … high`, about `count` of them. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((by) => by * power).find((by) => by >= rough) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** An SVG path through the defined points; a gap where one is not. */
export function linePath(points: readonly (readonly [x: number, y: number] | undefined)[]): string {
  let path = '';
  let down = false;
  for (const point of points) {
    if (point === undefined) {
      down = false;
    } else {
      path += `${down ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
      down = true;
    }
  }
  return path;
}
