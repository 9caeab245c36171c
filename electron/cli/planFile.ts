/** Reads a plan from a file or standard input, and a scenario of it. */
import { readFile } from 'node:fs/promises';
import { ok, refused, type Result } from '../../shared/plan/result.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { faultText, parsePlan } from '../../shared/plan/validate.ts';

/** Faults come as lines for a person, each with its path. */
export async function readPlanFile(file: string): Promise<Result<Plan, readonly string[]>> {
  let text: string;
  try {
    text = file === '-' ? await standardInput() : await readFile(file, 'utf8');
  } catch (error) {
    return refused([`${file}: ${fileProblem(error)}`]);
  }
  const plan = parsePlan(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return plan.ok ? plan : refused([faultText(plan.faults, Infinity)]);
}

/** `base`, or undefined, is the plan itself. */
export function scenarioOf(plan: Plan, id: string | undefined): Result<Plan, readonly string[]> {
  if (id === undefined || id === 'base') return ok(plan);
  const ids = ['base', ...plan.scenarios.map((scenario) => scenario.id)];
  if (!ids.includes(id)) return refused([`The plan has no scenario «${id}»; it has ${ids.join(', ')}.`]);
  const scenario = planOfScenario(plan, id);
  return scenario.ok ? scenario : refused([faultText(scenario.faults, Infinity)]);
}

/** The same with what the scenario is called. */
export function scenarioNamed(
  plan: Plan,
  id = 'base',
): Result<{ readonly id: string; readonly name: string; readonly plan: Plan }, readonly string[]> {
  const given = scenarioOf(plan, id);
  if (!given.ok) return given;
  const name = plan.scenarios.find((scenario) => scenario.id === id)?.name ?? 'Base plan';
  return ok({ id, name, plan: given.value });
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function fileProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder, not a file';
  if (code === 'EACCES') return 'the file may not be read';
  return error instanceof Error ? error.message : String(error);
}
