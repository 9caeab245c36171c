/**
 * What a printed expression can be at least and at most, as far as the ranges of inputs tell: so that a month is
 * clamped, and 0 to the power of 0 asked about, only where it can happen.
 */
export interface Interval {
  readonly least: number;
  readonly most: number;
  /** Whether the ends themselves are out of reach: more than `least`, less than `most`. */
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
}

export const anything: Interval = { least: -Infinity, most: Infinity, leastOpen: false, mostOpen: false };

export const exactly = (value: number): Interval => ({
  least: value,
  most: value,
  leastOpen: false,
  mostOpen: false,
});

export const morePositive: Interval = { least: 0, most: Infinity, leastOpen: true, mostOpen: false };

const isPositive = ({ least, leastOpen }: Interval): boolean => least > 0 || (least === 0 && leastOpen);
const isNegative = ({ most, mostOpen }: Interval): boolean => most < 0 || (most === 0 && mostOpen);
export const canBeZero = (interval: Interval): boolean => !isPositive(interval) && !isNegative(interval);

export const plus = (a: Interval, b: Interval): Interval => ({
  least: a.least + b.least,
  most: a.most + b.most,
  leastOpen: a.leastOpen || b.leastOpen,
  mostOpen: a.mostOpen || b.mostOpen,
});

export const negative = (a: Interval): Interval => ({
  least: -a.most,
  most: -a.least,
  leastOpen: a.mostOpen,
  mostOpen: a.leastOpen,
});

/** Only numbers ≥ 0 are looked into: signs of others are rarely known and never needed. */
export function times(a: Interval, b: Interval): Interval {
  if (a.least < 0 || b.least < 0) return anything;
  const open = !(canBeZero(a) || canBeZero(b));
  const most = a.most === 0 || b.most === 0 ? 0 : a.most * b.most;
  return { least: a.least * b.least || 0, most, leastOpen: open, mostOpen: false };
}

export function over(a: Interval, b: Interval): Interval {
  if (a.least < 0 || !isPositive(b)) return anything;
  return { least: 0, most: Infinity, leastOpen: isPositive(a), mostOpen: false };
}

export const toThePower = (base: Interval): Interval =>
  isPositive(base) ? morePositive : base.least >= 0 ? { ...morePositive, leastOpen: false } : anything;

export const rounded = ({ least, most }: Interval): Interval => ({
  least: Math.floor(least),
  most: Math.ceil(most),
  leastOpen: false,
  mostOpen: false,
});

const ends = (least: readonly [number, boolean], most: readonly [number, boolean]): Interval => ({
  least: least[0],
  leastOpen: least[1],
  most: most[0],
  mostOpen: most[1],
});
const lower = (a: Interval, b: Interval): readonly [number, boolean] =>
  a.least === b.least
    ? [a.least, a.leastOpen && b.leastOpen]
    : a.least < b.least
      ? [a.least, a.leastOpen]
      : [b.least, b.leastOpen];
const higherLeast = (a: Interval, b: Interval): readonly [number, boolean] =>
  a.least === b.least
    ? [a.least, a.leastOpen || b.leastOpen]
    : a.least > b.least
      ? [a.least, a.leastOpen]
      : [b.least, b.leastOpen];
const mirrored = ([end, open]: readonly [number, boolean]): readonly [number, boolean] => [-end, open];

export const smaller = (a: Interval, b: Interval): Interval =>
  ends(lower(a, b), mirrored(higherLeast(negative(a), negative(b))));
export const larger = (a: Interval, b: Interval): Interval =>
  ends(higherLeast(a, b), mirrored(lower(negative(a), negative(b))));
export const either = (a: Interval, b: Interval): Interval =>
  ends(lower(a, b), mirrored(lower(negative(a), negative(b))));
