/** Which quantities may be null, read from their formulas: their cells may hold no number. */
import type { Formula } from '../../engine/formula.ts';
import { partsOf } from '../../engine/formula.ts';
import { parseFormula } from '../../engine/parse.ts';
import { model } from '../../model/model.ts';

const none: ReadonlySet<string> = new Set();

/** Names of quantities; grows until nothing more follows. */
export const nullable: ReadonlySet<string> = (() => {
  const found = new Set<string>();
  const formulas = model.quantities.map(({ name, formula, before }) => ({
    name,
    formulas: [formula, ...(before === undefined || before === 'same' ? [] : [before])].map(parseFormula),
  }));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { name, formulas: own } of formulas)
      if (own.some((formula) => mayBeNull(formula, found, none))) found.add(name);
  }
  return found;
})();

/** `known` are names that a condition around has made sure of. */
function mayBeNull(formula: Formula, found: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (formula.kind === 'null') return true;
  if (formula.kind === 'reference' && found.has(formula.name) && !known.has(formula.name)) return true;
  if (formula.kind === 'call') {
    if (formula.name === 'ratio') return true;
    if (formula.name === 'known') return false;
    if (formula.name === 'if') {
      const [condition, then, otherwise] = formula.args as [Formula, Formula, Formula];
      return (
        mayBeNull(condition, found, known) ||
        mayBeNull(then, found, new Set([...known, ...knownIn(condition)])) ||
        mayBeNull(otherwise, found, known)
      );
    }
  }
  if (formula.kind === 'binary' && formula.operator === 'and') {
    return (
      mayBeNull(formula.left, found, known) ||
      mayBeNull(formula.right, found, new Set([...known, ...knownIn(formula.left)]))
    );
  }
  return partsOf(formula).some((part) => mayBeNull(part, found, known));
}

function knownIn(condition: Formula): readonly string[] {
  if (condition.kind === 'binary' && condition.operator === 'and')
    return [...knownIn(condition.left), ...knownIn(condition.right)];
  const [inside] = condition.kind === 'call' && condition.name === 'known' ? condition.args : [];
  return inside?.kind === 'reference' ? [inside.name] : [];
}
