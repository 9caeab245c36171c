/**
 * A piece of a spreadsheet formula: text with what is known of its value, how tightly it holds together, and what has to
 * hold for it to be defined.
 */
import { cellText, type CellPlace } from './a1.ts';
import * as interval from './interval.ts';
import type { Interval } from './interval.ts';

/** How tightly an expression holds together; unary minus is tighter than a power in spreadsheets. */
export const Level = { comparison: 1, sum: 2, product: 3, power: 4, negation: 5, whole: 6 } as const;
export type LevelCode = (typeof Level)[keyof typeof Level];

export interface Printed {
  readonly text: string;
  readonly level: LevelCode;
  /** Its value, where the shape of the plan settles it. NaN: null. */
  readonly value?: number;
  /** A settled value that stands in a cell all the same (the month in a heading) and is not to be folded away. */
  readonly stands?: true;
  readonly interval: Interval;
  /** The cell it is, where it is nothing else. */
  readonly cell?: CellPlace;
  /** A spreadsheet may find an error in it where a condition before it does not hold. */
  readonly mayFail?: true;
  /** Conditions, as formulas, without which the value is not defined; each may rely on those before it. */
  readonly needs: readonly string[];
}

export const noNeeds: readonly string[] = [];

/** `1E-9`: as spreadsheets write numbers in formulas, whatever the locale. */
const numberText = (value: number): string => String(value).toUpperCase();

export function number(value: number): Printed {
  return {
    text: numberText(value),
    level: value < 0 ? Level.negation : Level.whole,
    value,
    interval: interval.exactly(value),
    needs: noNeeds,
  };
}

/** A reference, a call: what needs no brackets. */
export const whole = (text: string, within: Interval, needs: readonly string[] = noNeeds): Printed => ({
  text,
  level: Level.whole,
  interval: within,
  needs,
});

/** A reference to a cell. Most are looked at only as parts of a range, so the text is made when it is asked for. */
class CellPiece implements Printed {
  readonly level = Level.whole;
  readonly cell: CellPlace;
  readonly interval: Interval;
  readonly needs: readonly string[];
  readonly mayFail?: true;
  private readonly prefix: string;

  constructor(
    cell: CellPlace,
    prefix: string,
    within: Interval,
    needs: readonly string[],
    isAssumed: boolean,
  ) {
    if (isAssumed) this.mayFail = true;
    this.cell = cell;
    this.prefix = prefix;
    this.interval = within;
    this.needs = needs;
  }

  get text(): string {
    return this.prefix + cellText(this.cell);
  }
}

/**
 * `prefix` names the sheet where it is another one; `isAssumed`: it may hold no number, but a condition around it has
 * made sure that it does.
 */
export const reference = (
  cell: CellPlace,
  prefix: string,
  within: Interval,
  needs: readonly string[] = noNeeds,
  isAssumed = false,
): Printed => new CellPiece(cell, prefix, within, needs, isAssumed);

/** Whether two pieces print alike. */
export const same = (a: Printed, b: Printed): boolean =>
  a.cell && b.cell && a.value === undefined && b.value === undefined
    ? a.cell.row === b.cell.row && a.cell.column === b.cell.column && a.cell.sheet === b.cell.sheet
    : a.text === b.text;

/** A settled number that is printed as a reference to the cell it stands in. */
export const standing = (text: string, value: number): Printed => ({
  text,
  level: Level.whole,
  value,
  stands: true,
  interval: interval.exactly(value),
  needs: noNeeds,
});

/** What is not defined whatever the inputs are; everything made of it is neither. */
export const none = number(NaN);
export const isNull = ({ value }: Printed): boolean => value !== undefined && Number.isNaN(value);
export const anyNull = (a: Printed, b: Printed): boolean => isNull(a) || isNull(b);

export const folds = (piece: Printed): boolean => piece.value !== undefined && piece.stands === undefined;
export const is = (piece: Printed, value: number): boolean => folds(piece) && piece.value === value;
