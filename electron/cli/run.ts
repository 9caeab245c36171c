/** Which command was asked for, and with what. */
import { parseArgs } from 'node:util';
import { checkPlan } from './commands/check.ts';
import { computePlan } from './commands/compute.ts';
import { printExamples } from './commands/examples.ts';
import { explainNumber } from './commands/explain.ts';
import { exportPlan } from './commands/export.ts';
import { importWorkbook } from './commands/import.ts';
import { badInput, fine, type Outcome } from './outcome.ts';
import { readPlanFile } from './planFile.ts';
import { sameFile } from './sameFile.ts';

const usage = `groundplan: see whether a revenue plan holds up

  groundplan validate PLAN                        is the document a plan? every fault with its path
  groundplan compute PLAN [--scenario ID] [--out FILE]
                                                  every series as JSON; --scenario all: every scenario
  groundplan check PLAN [--scenario ID]           the verdict: targets, killers, constraints, measures
  groundplan explain PLAN SERIES MONTH [--scenario ID]
                                                  why a number is what it is, e.g. arr 2027-12
  groundplan export PLAN --out FILE.xlsx [--scenario ID]
                                                  the plan as a workbook of live formulas
  groundplan import FILE.xlsx --onto PLAN --out CHANGES.json
                                                  which inputs were changed in such a workbook
  groundplan examples [ID]                        the example plans; one of them as a document

PLAN is a file of format groundplan/1, or - for standard input.
Exit codes: 0 fine, 1 check found a target that does not hold, 2 bad input, 3 our fault.
`;

/** How many plain words each command takes after its name: least and most. */
const commands = {
  validate: [1, 1],
  compute: [1, 1],
  check: [1, 1],
  explain: [3, 3],
  export: [1, 1],
  import: [1, 1],
  examples: [0, 1],
} as const satisfies Record<string, readonly [number, number]>;

type Command = keyof typeof commands;

const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

/** `clock`: only the date of an export is read from it. */
export async function run(argv: readonly string[], clock: () => Date): Promise<Outcome> {
  const args = readArguments(argv);
  if ('fault' in args) return badInput([args.fault, '', usage.trimEnd()]);
  const { words, scenario, out, onto } = args;
  const [command = 'help', ...rest] = words;
  if (args.help || command === 'help') return fine(usage);
  if (!isCommand(command)) return badInput([`There is no command «${command}».`, '', usage.trimEnd()]);
  const [least, most] = commands[command];
  if (rest.length < least || rest.length > most) {
    return badInput([`«${command}» does not take ${rest.length} words after it.`, '', usage.trimEnd()]);
  }
  const misfit = misfitOf(command, args);
  if (misfit !== undefined) return badInput([misfit]);
  if (command === 'examples') return printExamples(rest[0]);

  const read = [rest[0]!, ...(onto === undefined ? [] : [onto])];
  const overwritten = out === undefined ? undefined : await sameFile(out, read);
  if (overwritten !== undefined) {
    return badInput([
      `--out ${out!} is the file that is read (${overwritten}): give the result another name, so that nothing is lost.`,
    ]);
  }
  const plan = await readPlanFile(command === 'import' ? onto! : rest[0]!);
  if (!plan.ok) return badInput(plan.faults);
  switch (command) {
    case 'validate':
      return fine(`${plan.value.name}: a valid plan of ${plan.value.months} months.\n`);
    case 'compute':
      return computePlan(plan.value, scenario, out);
    case 'check':
      return checkPlan(plan.value, scenario);
    case 'explain':
      return explainNumber(plan.value, scenario, rest[1]!, rest[2]!);
    case 'export':
      return exportPlan(plan.value, scenario, out!, clock());
    case 'import':
      return importWorkbook(rest[0]!, plan.value, out!);
    default:
      return command satisfies never;
  }
}

/** Which commands take each option, and which cannot do without it. */
const options = {
  scenario: { takes: ['compute', 'check', 'explain', 'export'], needs: [] },
  out: { takes: ['compute', 'export', 'import'], needs: ['export', 'import'] },
  onto: { takes: ['import'], needs: ['import'] },
} as const satisfies Record<
  string,
  { readonly takes: readonly Command[]; readonly needs: readonly Command[] }
>;

/** What is wrong with the options given to a command. */
function misfitOf(command: Command, given: Readonly<Record<keyof typeof options, string | undefined>>) {
  for (const name of Object.keys(options) as (keyof typeof options)[]) {
    const takes: readonly Command[] = options[name].takes;
    const needs: readonly Command[] = options[name].needs;
    if (given[name] !== undefined && !takes.includes(command))
      return `--${name} does not go with ${command}.`;
    if (given[name] === undefined && needs.includes(command)) return `${command} needs --${name}.`;
  }
  return undefined;
}

type Arguments =
  | { readonly fault: string }
  | {
      readonly words: readonly string[];
      readonly scenario: string | undefined;
      readonly out: string | undefined;
      readonly onto: string | undefined;
      readonly help: boolean;
    };

function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        scenario: { type: 'string' },
        out: { type: 'string' },
        onto: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { scenario, out, onto, help } = values;
    return { words: positionals, scenario, out, onto, help };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
