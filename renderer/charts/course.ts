/**
 * What a chart over months is made of: courses, bands between two of them, marks at months. Plain numbers, so that
 * two plans can stand in one chart; SeriesChart makes them from names of the model.
 */
import type { Tone } from './Hatches.tsx';

export interface Course {
  /** Given to `onPick`: the name of the series where there is one. */
  readonly id: string;
  readonly label: string;
  /** A number a month, NaN where it is not defined. */
  readonly values: ArrayLike<number>;
  readonly tone: Tone;
  /** Bars of one month stand side by side; a stack of bars and layers of areas add up, below zero downwards. */
  readonly as: 'line' | 'area' | 'bar' | 'stack' | 'layer';
  /** Of a line; those left out are told apart by their order. */
  readonly dash?: Dash;
}

export type Dash = 'solid' | 'dashed' | 'dotted' | 'dashDot' | 'long' | 'fine';

/** What lies between two limits of a month, such as a range or a gap. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly tone: Tone;
}

/** A month to look at: an event, or a target where it has a value. */
export interface Mark {
  readonly t: number;
  readonly label: string;
  readonly value?: number;
  /** Its words stand under it, where the line it is on goes up on both sides. */
  readonly below?: boolean;
  readonly tone?: Tone;
}

export interface Drawn {
  readonly courses: readonly Course[];
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
}

const dashes: readonly Dash[] = ['solid', 'dashed', 'dotted', 'dashDot', 'long', 'fine'];

/** In pixels, as SVG writes it. */
const dashArrays: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: '6 3.5',
  dotted: '1.5 3',
  dashDot: '8 3 1.5 3',
  long: '12 4',
  fine: '3 2',
};

export const isDrawnAsLine = ({ as }: Course): boolean => as === 'line' || as === 'area';

/** How the line of a course is dashed; nothing for a solid one. */
export function dashOf(courses: readonly Course[], course: Course): string | undefined {
  const place = courses.filter(isDrawnAsLine).indexOf(course);
  return dashArrays[course.dash ?? dashes[Math.max(0, place) % dashes.length] ?? 'solid'];
}

/** The letter by which a line is found at its end and in the legend: A, B, C … */
export const letterOf = (courses: readonly Course[], course: Course): string =>
  String.fromCodePoint(65 + Math.max(0, courses.filter(isDrawnAsLine).indexOf(course)));

export interface Raised {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Where stacked courses begin and end, by id; what is above zero adds up upwards, the rest downwards. */
export function raise(courses: readonly Course[], length: number): ReadonlyMap<string, Raised> {
  const ends = new Map<string, { readonly up: number[]; readonly down: number[] }>();
  const found = new Map<string, Raised>();
  for (const { id, as, values } of courses) {
    if (as !== 'stack' && as !== 'layer') continue;
    const stack = ends.get(as) ?? { up: Array<number>(length).fill(0), down: Array<number>(length).fill(0) };
    ends.set(as, stack);
    const from: number[] = [];
    const to: number[] = [];
    for (let t = 0; t < length; t += 1) {
      const value = values[t] ?? NaN;
      const side = value < 0 ? stack.down : stack.up;
      const start = side[t] ?? 0;
      from.push(start);
      to.push(Number.isFinite(value) ? start + value : start);
      side[t] = to[t] ?? start;
    }
    found.set(id, { from, to });
  }
  return found;
}

/** The lowest and the highest number that is drawn. Undefined where nothing is. */
export function extent(
  { courses, bands, marks }: Drawn,
  raised: ReadonlyMap<string, Raised>,
): readonly [low: number, high: number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  const see = (values: ArrayLike<number>): void => {
    for (let t = 0; t < values.length; t += 1) {
      const value = values[t] ?? NaN;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  };
  for (const course of courses) see(raised.get(course.id)?.to ?? course.values);
  for (const band of bands) [band.low, band.high].forEach(see);
  for (const { value } of marks) if (value !== undefined) see([value]);
  return low > high ? undefined : [low, high];
}

/** Whether two charts would be drawn alike. */
export function sameDrawn(one: Drawn, other: Drawn): boolean {
  return (
    sameList(
      one.courses,
      other.courses,
      (a, b) =>
        a.id === b.id &&
        a.label === b.label &&
        a.tone === b.tone &&
        a.as === b.as &&
        a.dash === b.dash &&
        sameNumbers(a.values, b.values),
    ) &&
    sameList(
      one.bands,
      other.bands,
      (a, b) =>
        a.id === b.id &&
        a.label === b.label &&
        a.tone === b.tone &&
        sameNumbers(a.low, b.low) &&
        sameNumbers(a.high, b.high),
    ) &&
    sameList(
      one.marks,
      other.marks,
      (a, b) =>
        a.t === b.t && a.label === b.label && a.value === b.value && a.tone === b.tone && a.below === b.below,
    )
  );
}

const sameList = <T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((item, index) => {
      const another = other[index];
      return another !== undefined && same(item, another);
    }));

export function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let t = 0; t < one.length; t += 1) if (!Object.is(one[t], other[t])) return false;
  return true;
}
