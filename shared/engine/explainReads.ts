/**
 * What a formula reads in one month, conditions settled: without working out more than those, so that hundreds of
 * formulas can be asked whether they read a number.
 */
import { partsOf, plainOver, type Formula } from './formula.ts';
import type { Interpreter, Read, Scope } from './interpret.ts';

export function readsOf<Source>(
  interpreter: Interpreter<Source>,
  formula: Formula,
  scope: Scope,
): readonly Read<Source>[] {
  const inside = (part: Formula, within = scope): readonly Read<Source>[] =>
    readsOf(interpreter, part, within);
  switch (formula.kind) {
    case 'reference': {
      const read = interpreter.read(formula, scope);
      return typeof read === 'number' ? [] : [read];
    }
    case 'call':
      if (formula.name === 'if') {
        const [condition, yes, no] = formula.args as [Formula, Formula, Formula];
        return inside(interpreter.value(condition, scope) === 0 ? no : yes);
      }
      return formula.args.flatMap((part) => inside(part));
    case 'lag': {
      const delay = interpreter.value(formula.by, scope);
      const whole = Math.floor(delay);
      const ago = delay === whole ? [whole] : [whole, whole + 1];
      return [
        ...ago.flatMap((months) =>
          inside({ ...formula.of, month: { kind: 'number', value: scope['t']! - months } }),
        ),
        ...inside(formula.by),
      ];
    }
    case 'over':
      return inside(plainOver(formula));
    case 'aggregate': {
      // As in words, what adds nothing or multiplies by 1 is left out: years of life that a contract does not cover.
      const neutral = formula.combine === 'sum' ? 0 : 1;
      return interpreter
        .scopesOf(formula, scope)
        .filter((inner) => interpreter.value(formula.body, inner) !== neutral)
        .flatMap((inner) => inside(formula.body, inner));
    }
    case 'binary': {
      const [left, right] = [inside(formula.left), inside(formula.right)];
      const isNothing = (part: Formula, reads: readonly Read<Source>[]): boolean =>
        reads.length === 0 && interpreter.value(part, scope) === 0;
      // Times 0 and to the power of 0 nothing counts.
      if (formula.operator === '^' && isNothing(formula.right, right)) return [];
      if (formula.operator !== '*') return [...left, ...right];
      return isNothing(formula.left, left) || isNothing(formula.right, right) ? [] : [...left, ...right];
    }
    default:
      return partsOf(formula).flatMap((part) => inside(part));
  }
}
