/** Which command was asked for, and with what. */
import { parseArgs } from 'node:util';
import { checkPlan } from './commands/check.ts';
import { computePlan } from './commands/compute.ts';
import { printExamples } from './commands/examples.ts';
import { explainNumber } from './commands/explain.ts';
import { exportPlan } from './commands/export.ts';
import { badInput, fine, type Outcome } from './outcome.ts';
import { readPlanFile } from './planFile.ts';

const usage = `groundplan: see whether a revenue plan holds up

  groundplan validate PLAN                        is the document a plan? every fault with its path
  groundplan compute PLAN [--scenario ID] [--out FILE]
                                                  every series as JSON; --scenario all: every scenario
  groundplan check PLAN [--scenario ID]           the verdict: targets, killers, constraints, measures
  groundplan explain PLAN SERIES MONTH [--scenario ID]
                                                  why a number is what it is, e.g. arr 2027-12
  groundplan export PLAN --out FILE.xlsx [--scenario ID]
                                                  the plan as a workbook of live formulas
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
  examples: [0, 1],
} as const satisfies Record<string, readonly [number, number]>;

const writes = (command: keyof typeof commands): boolean => command === 'compute' || command === 'export';

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** `clock`: only the date of an export is read from it. */
export async function run(argv: readonly string[], clock: () => Date): Promise<Outcome> {
  const args = readArguments(argv);
  if ('fault' in args) return badInput([args.fault, '', usage.trimEnd()]);
  const { words, scenario, out } = args;
  const [command = 'help', ...rest] = words;
  if (args.help || command === 'help') return fine(usage);
  if (!isCommand(command)) return badInput([`There is no command «${command}».`, '', usage.trimEnd()]);
  const [least, most] = commands[command];
  if (rest.length < least || rest.length > most) {
    return badInput([`«${command}» does not take ${rest.length} words after it.`, '', usage.trimEnd()]);
  }
  if (out !== undefined && !writes(command)) return badInput([`--out does not go with ${command}.`]);
  if (out === undefined && command === 'export') return badInput(['export needs --out FILE.xlsx.']);
  if (scenario !== undefined && (command === 'validate' || command === 'examples')) {
    return badInput([`--scenario does not go with ${command}.`]);
  }
  if (command === 'examples') return printExamples(rest[0]);

  const plan = await readPlanFile(rest[0]!);
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
    default:
      return command satisfies never;
  }
}

type Arguments =
  | { readonly fault: string }
  | {
      readonly words: readonly string[];
      readonly scenario: string | undefined;
      readonly out: string | undefined;
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
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { words: positionals, scenario: values.scenario, out: values.out, help: values.help };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
