/** Where months and values stand in a chart: a month has a width, so that bars and lines meet in its middle. */
import { fiscalYears, type Period } from '../../shared/plan/fiscal.ts';
import { scale, ticks } from './scale.ts';

export interface MonthFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the drawing ends and the months begin. */
  readonly floor: number;
  /** The width of a month. */
  readonly step: number;
  /** The middle of month `t`. */
  readonly x: (t: number) => number;
  readonly y: (value: number) => number;
  readonly marks: readonly number[];
}

interface FrameInput {
  readonly width: number;
  readonly height: number;
  readonly months: number;
  readonly low: number;
  readonly high: number;
  readonly show: (value: number) => string;
  /** What stands right of the last month. */
  readonly margin: number;
  /** Room above the drawing, for marks. */
  readonly top: number;
}

/** Two rows of words: months, fiscal years. */
const below = 40;

/** Of a step below zero: less than this is little. */
const littleShare = 0.6;

export function monthFrame(input: FrameInput): MonthFrame {
  const { width, height, top } = input;
  const all = ticks(input.low, input.high === input.low ? input.low + 1 : input.high, height < 200 ? 3 : 4);
  // A little below zero asks for no whole step of room.
  const isLittle = all.length > 2 && all[1] === 0 && input.low > (all[0] ?? 0) * littleShare;
  const marks = isLittle ? all.slice(1) : all;
  const foot = isLittle ? input.low * 1.15 : (marks[0] ?? 0);
  const left = Math.max(...marks.map((mark) => widthOf(input.show(mark), 12))) + 12;
  const right = Math.max(left + 40, width - input.margin);
  const floor = height - below;
  const step = (right - left) / Math.max(1, input.months);
  return {
    width,
    height,
    left,
    right,
    top,
    floor,
    step,
    x: (t) => left + step * (t + 0.5),
    y: scale(foot, marks.at(-1) ?? 1, floor, top).at,
    marks,
  };
}

/** The month at a place from the left, in pixels. */
export const monthAtPlace = ({ left, step }: MonthFrame, place: number, months: number): number =>
  Math.max(0, Math.min(months - 1, Math.floor((place - left) / step)));

/** About how wide a text is, in pixels: Chinese letters are as wide as they are high. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.58;
  return ems * size;
}

/** The months that have room for their names: each, each quarter's first, each half-year's, each year's. */
export function namedMonths(
  { step }: MonthFrame,
  months: readonly string[],
  years: readonly Period[],
  name: (month: string) => string,
): readonly number[] {
  const widest = Math.max(...months.slice(0, 12).map((month) => widthOf(name(month), 11))) + 7;
  const every = [1, 3, 6, 12].find((count) => count * step >= widest) ?? 12;
  const first = years[1]?.from ?? 0;
  return months.flatMap((_, t) => ((((t - first) % every) + every) % every === 0 ? [t] : []));
}

export const yearsOf = (months: readonly string[], fiscalYearStart: number): readonly Period[] =>
  fiscalYears(months, fiscalYearStart);

/** Places from top to bottom moved apart until each has its room, each as near as may be to where it wants to be. */
export function apart(wanted: readonly number[], room: number, low: number, high: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const { at } of order) places.push(Math.max(at, (places.at(-1) ?? -Infinity) + room, low));
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? high, (places[index + 1] ?? high + room) - room);
  }
  const found = Array<number>(wanted.length).fill(0);
  order.forEach(({ index }, place) => {
    found[index] = places[place] ?? low;
  });
  return found;
}
