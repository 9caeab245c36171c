/**
 * The vocabulary in which a plan document is described: one value a field, read by validation, by the forms of
 * the window, by the engine (every number here is an input of the model) and by the workbook's Inputs sheet.
 */
import type { Unit } from '../units.ts';

/** Bounds are inclusive except `above` and `below`. */
export interface Range {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

interface Described {
  /** A few words, as beside an input: sentence case, no unit. */
  readonly label: string;
  /** One sentence for a founder: what it means and per what. */
  readonly meaning: string;
}

export interface NumberField extends Described {
  readonly kind: 'number';
  readonly unit: Unit;
  readonly range: Range;
  /** `null` is allowed and means what `nullMeans` says. */
  readonly nullMeans?: string;
  readonly default?: number | null;
}

/** One number for every month, or an array of exactly T numbers; `"auto"` where `auto` says what that does. */
export interface SeriesField extends Described {
  readonly kind: 'series';
  readonly unit: Unit;
  readonly range: Range;
  readonly auto?: string;
  readonly default?: number | 'auto';
}

/** A plain array of numbers; `positions` names what its places are. */
export interface NumbersField extends Described {
  readonly kind: 'numbers';
  readonly unit: Unit;
  readonly range: Range;
  readonly positions: 'calendarMonth' | 'lifeYear' | 'tenureMonth';
  readonly exactLength?: number;
  readonly minLength?: number;
}

export interface TextField extends Described {
  readonly kind: 'text';
  readonly pattern?: { readonly expression: RegExp; readonly inWords: string };
  readonly optional?: boolean;
}

export interface ChoiceField extends Described {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default?: string;
}

export interface FlagField extends Described {
  readonly kind: 'flag';
}

/** `"YYYY-MM"`. */
interface MonthField extends Described {
  readonly kind: 'month';
}

/** The id of a thing in the plan's top-level list `to`. */
interface ReferenceField extends Described {
  readonly kind: 'reference';
  readonly to: 'segments';
}

/** `{id: rate}` over the plan's top-level list `of`; the rates sum to 1 ± 1e-6 and a thing not named gets 0. */
export interface SharesField extends Described {
  readonly kind: 'shares';
  readonly of: 'segments';
}

export interface GroupField extends Described {
  readonly kind: 'group';
  readonly fields: Fields;
  readonly nullMeans?: string;
}

export interface ListField extends Described {
  readonly kind: 'list';
  readonly item: Fields;
  /** What one thing of the list is called, in the singular. */
  readonly one: string;
  readonly minLength?: number;
  readonly optional?: boolean;
}

/** Parts whose form is not a table of fields: scenarios, uncertainty, notes, actuals. Validated by hand. */
export interface SpecialField extends Described {
  readonly kind: 'special';
  readonly special: 'scenarios' | 'uncertainty' | 'notes' | 'actuals';
}

export type Field =
  | NumberField
  | SeriesField
  | NumbersField
  | TextField
  | ChoiceField
  | FlagField
  | MonthField
  | ReferenceField
  | SharesField
  | GroupField
  | ListField
  | SpecialField;

export type Fields = Readonly<Record<string, Field>>;

type NumberOptions = Partial<Pick<NumberField, 'nullMeans' | 'default'>> & Range;

const splitRange = <T extends Range>({ min, above, max, below, whole, ...rest }: T) => {
  const range: Range = {
    ...(min === undefined ? {} : { min }),
    ...(above === undefined ? {} : { above }),
    ...(max === undefined ? {} : { max }),
    ...(below === undefined ? {} : { below }),
    ...(whole === undefined ? {} : { whole }),
  };
  return { range, rest };
};

/** A number, ≥ 0 unless said otherwise (pass `min: -Infinity` for any number). */
export function number(unit: Unit, label: string, meaning: string, options: NumberOptions = {}): NumberField {
  const { range, rest } = splitRange(options);
  const bounded = range.min === undefined && range.above === undefined ? { min: 0, ...range } : range;
  return { kind: 'number', unit, label, meaning, range: bounded, ...rest };
}

/** A fraction 0 … 1. */
export const rate = (
  label: string,
  meaning: string,
  options: NumberOptions & { unit?: Unit } = {},
): NumberField => {
  const { unit = 'rate', ...rest } = options;
  return number(unit, label, meaning, { min: 0, max: 1, ...rest });
};

/** An annual growth, above −100 %. */
export const growth = (label: string, meaning: string, options: NumberOptions = {}): NumberField =>
  number('rate', label, meaning, { above: -1, ...options });

export function series(
  unit: Unit,
  label: string,
  meaning: string,
  options: Range & Partial<Pick<SeriesField, 'auto' | 'default'>> = {},
): SeriesField {
  const { range, rest } = splitRange(options);
  return { kind: 'series', unit, label, meaning, range: { min: 0, ...range }, ...rest };
}

export function numbers(
  unit: Unit,
  positions: NumbersField['positions'],
  label: string,
  meaning: string,
  options: Range & Partial<Pick<NumbersField, 'exactLength' | 'minLength'>> = {},
): NumbersField {
  const { range, rest } = splitRange(options);
  const bounded = range.min === undefined && range.above === undefined ? { min: 0, ...range } : range;
  return { kind: 'numbers', unit, positions, label, meaning, range: bounded, ...rest };
}

export const group = (label: string, meaning: string, fields: Fields, nullMeans?: string): GroupField => ({
  kind: 'group',
  label,
  meaning,
  fields,
  ...(nullMeans === undefined ? {} : { nullMeans }),
});

export const list = (
  one: string,
  label: string,
  meaning: string,
  item: Fields,
  options: Partial<Pick<ListField, 'minLength' | 'optional'>> = {},
): ListField => ({ kind: 'list', one, label, meaning, item, ...options });

export const id: TextField = {
  kind: 'text',
  label: 'Id',
  meaning: 'Short name by which paths, scenarios and series refer to it.',
  pattern: {
    expression: /^[a-z][a-z0-9-]*$/,
    inWords: 'lower-case letters, digits and hyphens, beginning with a letter',
  },
};

export const text = (label: string, meaning: string): TextField => ({ kind: 'text', label, meaning });
