/**
 * The only way from outside to a `Plan`: every fault of a document at once, each with its path, what was found
 * and what was expected (model.md 1, "Bad input"); defaults are filled in before anything else looks at it.
 */
import { ok, refused, type Result } from './result.ts';
import type { Plan } from './types.ts';
import { readBase } from './validate/base.ts';
import { FaultList, type Fault } from './validate/faults.ts';
import { readingOf } from './validate/reading.ts';
import { readScenarios } from './validate/scenarios.ts';
import { readSpecials } from './validate/specials.ts';
import { syntaxFault } from './validate/syntax.ts';

export { faultText, type Fault } from './validate/faults.ts';

/** Any value at all; never throws. Parts that need no default are kept as the same objects. */
export function readPlan(document: unknown): Result<Plan, readonly Fault[]> {
  const faults = new FaultList();
  const { plan: base, walk } = readBase(document, faults);
  if (base === undefined) return refused(faults.faults);
  const reading = readingOf(base, walk, faults.faults);
  const plan = readSpecials(reading, ['uncertainty', 'notes', 'actuals']);
  const scenarios = readScenarios(plan['scenarios'], { ...reading, plan });
  if (faults.faults.length > 0) return refused(faults.faults);
  const whole: unknown = scenarios === plan['scenarios'] ? plan : { ...plan, scenarios };
  // Every field of a plan has just been held against the document.
  return ok(whole as Plan);
}

/** JSON text. Text that is no JSON has one fault, with its line and column. */
export function parsePlan(text: string): Result<Plan, readonly Fault[]> {
  // Editors on Windows begin files with a byte order mark.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    const fault = syntaxFault(json);
    return refused([
      fault === undefined
        ? { path: '', found: 'text that cannot be read', expected: 'JSON' }
        : {
            path: '',
            found: `${fault.found} at line ${fault.line}, column ${fault.column}`,
            expected: fault.expected,
          },
    ]);
  }
  return readPlan(document);
}
