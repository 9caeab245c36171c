/**
 * Which row (or column) of a sheet is which row of the same sheet as it was exported, told by what stands in them:
 * rows are inserted, deleted and moved, and some of what tells them apart may have been typed over.
 */

/** Counted from 1; a line without a key says nothing that could be recognised. */
export type Keys = readonly (string | undefined)[];

export class Alignment {
  /** How many lines were exported. */
  readonly count: number;
  /** Those that stand elsewhere than between their neighbours. */
  readonly moved: readonly number[];
  /** The last line now, of those that were exported. */
  readonly lastFound: number;
  private readonly toFound: Int32Array;
  private readonly toExpected: ReadonlyMap<number, number>;

  constructor(toFound: Int32Array, moved: readonly number[]) {
    this.toFound = toFound;
    this.moved = moved;
    this.count = toFound.length - 1;
    const back = new Map<number, number>();
    toFound.forEach((found, expected) => found > 0 && back.set(found, expected));
    this.toExpected = back;
    this.lastFound = toFound.reduce((last, line) => Math.max(last, line), 0);
  }

  get isIdentity(): boolean {
    return this.toFound.every((found, line) => found === line);
  }

  /** Where a line is now; undefined: deleted. Those after the last follow it. */
  found(line: number): number | undefined {
    if (line > this.count) return this.lastFound + line - this.count;
    return this.toFound[line]! || undefined;
  }

  /** Where a line was when the workbook was exported; undefined: inserted, or after the last. */
  expected(found: number): number | undefined {
    return this.toExpected.get(found);
  }

  /** The nearest line at or after this one that is still there. */
  firstFrom(line: number): number | undefined {
    for (let at = line; at <= this.count; at++) if (this.toFound[at]! > 0) return this.toFound[at];
    return line > this.count ? this.found(line) : undefined;
  }

  /** The nearest line at or before this one that is still there. */
  lastUpTo(line: number): number | undefined {
    if (line > this.count) return this.found(line);
    for (let at = line; at > 0; at--) if (this.toFound[at]! > 0) return this.toFound[at];
    return undefined;
  }

  /** Lines that are no more. */
  get deleted(): readonly number[] {
    return Array.from({ length: this.count }, (_, i) => i + 1).filter((line) => this.toFound[line] === 0);
  }

  /** Lines, as they are counted now, that came between those that were exported. */
  get inserted(): readonly number[] {
    const lines: number[] = [];
    for (let line = 1; line <= this.lastFound; line++) if (!this.toExpected.has(line)) lines.push(line);
    return lines;
  }
}

/**
 * By keys that are there once on either side, in order; between two of them by what is equal from both ends, then by
 * place. Keys of line 0 are never looked at. Takes n log n.
 */
export function align(expected: Keys, found: Keys): Alignment {
  const count = expected.length - 1;
  const toFound = new Int32Array(count + 1);
  const pairs = pairsOf(expected, found);
  const anchors = longestRising(pairs);
  const isAnchor = new Set(anchors);
  const moved = pairs.filter((pair) => !isAnchor.has(pair));
  const claimed = new Set(moved.map(([, there]) => there));
  for (const [here, there] of pairs) toFound[here] = there;

  const end: Pair = [count + 1, 0];
  const free = (line: number): boolean => toFound[line] === 0;
  let from: Pair = [0, 0];
  for (const to of [...anchors, end]) {
    const here = range(from[0] + 1, to[0]).filter(free);
    // Lines without anything may follow the last that has something.
    const last = to === end ? Math.max(found.length, from[1] + to[0] - from[0]) : to[1];
    const there = range(from[1] + 1, last).filter((line) => !claimed.has(line));
    pairBetween(here, there, expected, found, toFound, to === end);
    from = to;
  }
  toFound.forEach((line, at) => {
    if (line >= found.length && expected[at] !== undefined) toFound[at] = 0;
  });
  return new Alignment(
    toFound,
    moved.map(([here]) => here),
  );
}

type Pair = readonly [expected: number, found: number];

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** In the order of what was exported. */
function pairsOf(expected: Keys, found: Keys): readonly Pair[] {
  const there = onceIn(found);
  return Array.from(onceIn(expected)).flatMap(([key, line]): Pair[] => {
    const other = there.get(key);
    return other === undefined ? [] : [[line, other]];
  });
}

function onceIn(keys: Keys): ReadonlyMap<string, number> {
  const once = new Map<string, number>();
  const again = new Set<string>();
  keys.forEach((key, line) => {
    if (key === undefined || line === 0) return;
    if (once.has(key)) again.add(key);
    else once.set(key, line);
  });
  for (const key of again) once.delete(key);
  return once;
}

/** The longest subsequence of pairs whose second numbers rise (patience sorting). */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, there], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < there) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = index;
  });
  const rising: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.toReversed();
}

/** `atEnd`: what comes after the last line is no insertion, so that lines are paired from the front. */
function pairBetween(
  here: readonly number[],
  there: readonly number[],
  expected: Keys,
  found: Keys,
  toFound: Int32Array,
  atEnd: boolean,
): void {
  if (here.length === there.length) {
    here.forEach((line, i) => (toFound[line] = there[i]!));
    return;
  }
  const isSame = (a: number, b: number): boolean => expected[here[a]!] === found[there[b]!];
  const most = Math.min(here.length, there.length);
  let head = 0;
  while (head < most && isSame(head, head)) head++;
  let tail = 0;
  if (!atEnd) {
    while (tail < most - head && isSame(here.length - 1 - tail, there.length - 1 - tail)) tail++;
  }
  for (let i = 0; i < head; i++) toFound[here[i]!] = there[i]!;
  for (let i = 1; i <= tail; i++) toFound[here[here.length - i]!] = there[there.length - i]!;
  if (head + tail === most && !(atEnd && there.length > here.length)) return;
  inOrder(
    here.slice(head, here.length - tail),
    there.slice(head, there.length - tail),
    expected,
    found,
    toFound,
  );
}

/** Each line with the next of the same key, none crossing; the rest by place, as far as there is any. */
function inOrder(
  here: readonly number[],
  there: readonly number[],
  expected: Keys,
  found: Keys,
  toFound: Int32Array,
): void {
  const places = new Map<string, number[]>();
  there.forEach((line, at) => {
    const key = found[line];
    if (key === undefined) return;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  const used = new Set<number>();
  const rest: number[] = [];
  const tried = new Map<string, number>();
  let next = 0;
  for (const line of here) {
    const key = expected[line] ?? '';
    const list = places.get(key) ?? [];
    let index = tried.get(key) ?? 0;
    while (index < list.length && list[index]! < next) index++;
    tried.set(key, index + 1);
    const at = list[index];
    if (at === undefined) rest.push(line);
    else {
      toFound[line] = there[at]!;
      used.add(at);
      next = at + 1;
    }
  }
  const left = there.filter((_, at) => !used.has(at));
  if (used.size === 0) rest.slice(0, left.length).forEach((line, i) => (toFound[line] = left[i]!));
}
