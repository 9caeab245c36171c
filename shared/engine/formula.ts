/** Formulas as data: what the parser makes of a declaration's text and what every reader walks. */

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '=' | '>=' | '>' | 'and' | 'or';

export type FunctionName = 'min' | 'max' | 'if' | 'ceil' | 'floor' | 'mod' | 'ratio' | 'known';

/** A month before month 0 has the quantity's opening value, so every formula may look back. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  /** The month, where it is not that of the formula: `arr[t-1]`. It may depend on inputs: `created[t - delay]`. */
  readonly month?: Formula;
  /** Places in other dimensions, where they are not those of the formula: `gap[team: support]`. */
  readonly places: readonly { readonly dimension: string; readonly at: Formula }[];
}

export interface Aggregate {
  readonly kind: 'aggregate';
  readonly combine: 'sum' | 'product';
  /** The dimension (or `t`, or a plain counter) that runs. */
  readonly over: string;
  /** Only those that belong to the present place of this dimension: `salesTeam of segment`. */
  readonly of?: string;
  readonly from?: Formula;
  readonly to?: Formula;
  readonly body: Formula;
}

export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'null' }
  | Reference
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | Aggregate
  /** `count(rampMonth)`: how many places a dimension has. */
  | { readonly kind: 'count'; readonly dimension: string }
  /** `lag(x, L)` of model.md 2: a shift by months that may be a fraction. */
  | { readonly kind: 'lag'; readonly of: Reference; readonly by: Formula }
  /** `over(n, x)`: the sum over the n months to t, fewer at the start. */
  | { readonly kind: 'over'; readonly months: number; readonly body: Formula };

const number = (value: number): Formula => ({ kind: 'number', value });
const binary = (operator: BinaryOperator, left: Formula, right: Formula): Formula => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (name: FunctionName, ...args: Formula[]): Formula => ({ kind: 'call', name, args });

const currentMonth: Formula = { kind: 'reference', name: 't', places: [] };

/** A lag in plain terms: `(1−f)·x(t−k) + f·x(t−k−1)`, k = floor(L), f = L − k (model.md 2). */
export function plainLag({ of, by }: Extract<Formula, { kind: 'lag' }>): Formula {
  const whole = call('floor', by);
  const fraction = binary('-', by, whole);
  const ago = (months: Formula): Formula => ({ ...of, month: binary('-', currentMonth, months) });
  return binary(
    '+',
    binary('*', binary('-', number(1), fraction), ago(whole)),
    binary('*', fraction, ago(binary('+', whole, number(1)))),
  );
}

/** A sum over the last months in plain terms. */
export const plainOver = ({ months, body }: Extract<Formula, { kind: 'over' }>): Formula => ({
  kind: 'aggregate',
  combine: 'sum',
  over: 't',
  from: call('max', number(0), binary('-', currentMonth, number(months - 1))),
  to: currentMonth,
  body,
});

/** The formulas directly inside one. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'null':
    case 'count':
      return [];
    case 'reference':
      return [...(formula.month ? [formula.month] : []), ...formula.places.map((place) => place.at)];
    case 'call':
      return formula.args;
    case 'binary':
      return [formula.left, formula.right];
    case 'aggregate':
      return [...(formula.from ? [formula.from] : []), ...(formula.to ? [formula.to] : []), formula.body];
    case 'lag':
      return [formula.of, formula.by];
    case 'over':
      return [formula.body];
    default:
      return formula satisfies never;
  }
}
