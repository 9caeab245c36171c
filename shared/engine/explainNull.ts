/** Why a number is not defined (model.md 10): which guard of its formula said so, found as it stands. */
import type { Formula } from './formula.ts';
import { partsOf, plainOver } from './formula.ts';
import type { Interpreter, Read, Scope } from './interpret.ts';
import { leastDenominator } from './operations.ts';

export type Undefinedness<Source> =
  /** It looks back further than the plan does: defined from this month on, 0 being the first of the plan. */
  | { readonly kind: 'early'; readonly from: number }
  /** It is divided by something that is nothing, or less. */
  | { readonly kind: 'denominator'; readonly formula: Formula; readonly scope: Scope; readonly value: number }
  /** A number that it is made of is not defined itself. */
  | { readonly kind: 'part'; readonly read: Read<Source> };

/** Undefined where the formula has a value, or where nothing in it tells. */
export function whyUndefined<Source>(
  interpreter: Interpreter<Source>,
  formula: Formula,
  scope: Scope,
): Undefinedness<Source> | undefined {
  const inside = (part: Formula, within = scope): Undefinedness<Source> | undefined =>
    Number.isNaN(interpreter.value(part, within)) ? whyUndefined(interpreter, part, within) : undefined;
  switch (formula.kind) {
    case 'reference': {
      const read = interpreter.read(formula, scope);
      return typeof read === 'number' ? undefined : { kind: 'part', read };
    }
    case 'call':
      switch (formula.name) {
        case 'if': {
          const [condition, yes, no] = formula.args as [Formula, Formula, Formula];
          const chosen = interpreter.value(condition, scope) === 0 ? no : yes;
          return chosen.kind === 'null' ? guard(condition) : inside(chosen);
        }
        case 'ratio': {
          const [numerator, denominator] = formula.args as [Formula, Formula];
          const value = interpreter.value(denominator, scope);
          if (value <= leastDenominator) return { kind: 'denominator', formula: denominator, scope, value };
          return inside(denominator) ?? inside(numerator);
        }
        default:
          return firstOf(formula.args.map((part) => () => inside(part)));
      }
    case 'aggregate':
      return firstOf(interpreter.scopesOf(formula, scope).map((inner) => () => inside(formula.body, inner)));
    case 'over':
      return inside(plainOver(formula));
    default:
      return firstOf(partsOf(formula).map((part) => () => inside(part)));
  }
}

/** `t < 11`: what looks back over a year has no value in the months before. */
function guard(condition: Formula): { readonly kind: 'early'; readonly from: number } | undefined {
  if (condition.kind !== 'binary' || condition.operator !== '<') return undefined;
  const { left, right } = condition;
  const isMonth = left.kind === 'reference' && left.name === 't';
  return isMonth && right.kind === 'number' ? { kind: 'early', from: right.value } : undefined;
}

function firstOf<T>(tries: readonly (() => T | undefined)[]): T | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}
