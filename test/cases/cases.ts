/** The shared cases: plans with exact expected results, an object of result documents by scenario id. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ResultDocument } from '../../shared/analysis/index.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { parsePlan } from '../../shared/plan/validate.ts';

export interface Case {
  readonly name: string;
  readonly scenario: string;
  readonly plan: Plan;
  readonly expected: ResultDocument;
}

const folder = new URL('.', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const caseNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.plan.json'))
  .map((file) => file.replace('.plan.json', ''));

export function planOfCase(name: string): Plan {
  const read = parsePlan(text(`${name}.plan.json`));
  if (!read.ok) throw new Error(`${name} is no valid plan: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}

export const cases: readonly Case[] = caseNames.flatMap((name) => {
  const plan = planOfCase(name);
  const expected = JSON.parse(text(`${name}.expected.json`)) as Readonly<Record<string, ResultDocument>>;
  return Object.entries(expected).map(([scenario, result]) => {
    const read = planOfScenario(plan, scenario);
    if (!read.ok) throw new Error(`${name} has no scenario ${scenario}`);
    return { name, scenario, plan: read.value, expected: result };
  });
});

/** Whether two numbers agree as model.md says: relative 1e-9, absolute 1e-6 near zero, null for null. */
export function agrees(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= Math.max(1e-6, 1e-9 * Math.abs(expected));
}
