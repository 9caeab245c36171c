/**
 * What a model declares, as data: dimensions, facts of a plan's shape, inputs and quantities. The engine knows
 * none of model.md; the model (shared/model) knows no arithmetic beyond the formulas it declares.
 */
import type { Unit } from '../plan/units.ts';

/** Something that a quantity runs over. The month (`t`) is not among them: every quantity may run over months. */
export interface Dimension<Source> {
  readonly name: string;
  /** A dimension inside another: the opening cohorts *of a segment*. */
  readonly within?: string;
  /** How many places there are, inside the place of `within` where there is one. */
  readonly size: (source: Source, within: number) => number;
  /** `signed` runs to the month of the formula: nobody has signed in a month to come. */
  readonly untilNow?: true;
}

/** A whole number that is fixed by the shape of a plan, so that conditions on it cost nothing. */
export interface Fact<Source> {
  readonly name: string;
  readonly over: readonly string[];
  readonly read: (source: Source, places: readonly number[]) => number;
}

/** A number that the plan document says. */
export interface Input<Source> {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly unit: Unit;
  readonly over: readonly string[];
  /** One number a month; its value before month 0 is 0. */
  readonly monthly: boolean;
  readonly least: number;
  readonly most: number;
  /** Whether it has to be more than `least`, or less than `most`, rather than at least or at most. */
  readonly leastExcluded?: boolean;
  readonly mostExcluded?: boolean;
  /**
   * The numbers at these places: one, or an array by the month (`monthly`) or by the place in the last dimension.
   * A monthly input may give one number for all months.
   */
  readonly read: (source: Source, places: readonly number[]) => number | readonly number[];
  /** Whether the last dimension is the place in the array that `read` gives. */
  readonly listed: boolean;
  /** Where the plan document says it; undefined for what it does not say (the killers' switches). */
  readonly path?: (source: Source, places: readonly number[], month: number | undefined) => string;
}

/** How a quantity is gathered into quarters and years, and whether it may be null. */
export type QuantityKind = 'flow' | 'balance' | 'measure' | 'word' | 'helper';

export interface Quantity {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly over: readonly string[];
  /** False for what does not change from month to month, such as a share by age. */
  readonly monthly: boolean;
  readonly formula: string;
  /** The value in every month before month 0; `same` where the formula holds there too. Without it there is none. */
  readonly before?: string;
  /** The earliest month that differs from those before it: −1 unless the opening value depends on the month. */
  readonly earliest: number;
  /** Greater than 0 in every valid plan: a reader that cannot say 0 to the power of 0 need not ask. */
  readonly positive?: true;
  /** The name of its series after the id of its place (model.md 10); undefined for what is not in the result. */
  readonly series?: string;
  /** The part of model.md that defines it. */
  readonly source: string;
}

export interface Model<Source> {
  readonly dimensions: readonly Dimension<Source>[];
  readonly facts: readonly Fact<Source>[];
  readonly inputs: readonly Input<Source>[];
  readonly quantities: readonly Quantity[];
  /** Other names of quantities and inputs at one place: `support.` + x is `team.` + x at the team `support`. */
  readonly aliases: readonly {
    readonly prefix: string;
    readonly of: string;
    readonly dimension: string;
    readonly place: string;
  }[];
  /** T. */
  readonly months: (source: Source) => number;
  /** About how many numbers a source has: a guess for the size of tables. */
  readonly expectedNodes: (source: Source) => number;
  /** The calendar month of month 0, 0 … 11; in formulas `calendar` is that of t. */
  readonly firstCalendarMonth: (source: Source) => number;
}

type QuantityText = Pick<Quantity, 'name' | 'label' | 'meaning' | 'unit' | 'formula' | 'source'> &
  Partial<Pick<Quantity, 'kind' | 'over' | 'monthly' | 'before' | 'earliest' | 'positive' | 'series'>>;

/** A quantity with the usual things filled in: monthly, a helper unless it has a series, a flow if it does. */
export const quantity = (text: QuantityText): Quantity => ({
  kind: text.series === undefined ? 'helper' : 'flow',
  over: [],
  monthly: true,
  earliest: -1,
  ...text,
});
