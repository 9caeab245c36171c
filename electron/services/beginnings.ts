/** Where a new plan comes from: an example, or the text of a document; valid, or refused with its faults. */
import { phrase } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import type { ParsedRequest } from '../../shared/ipc/contract.ts';
import type { NotFound, Refused } from '../../shared/ipc/values.ts';
import type { Example } from '../../shared/plan/examples/index.ts';
import { exampleInWords } from '../../shared/plan/examples/inWords.ts';
import type { Result } from '../../shared/plan/result.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { type Fault, parsePlan, readPlan } from '../../shared/plan/validate.ts';
import { refusal } from './handle.ts';

export interface Beginnings {
  readonly examples: readonly Example[];
}

export interface Beginning {
  readonly kind: 'beginning';
  readonly document: Plan;
  /** The example it is. */
  readonly example: string | null;
}

/** The past of a plan is the store's, so it is not here. */
export type FromOutside = Exclude<
  ParsedRequest<'plans.create'>['from'],
  { readonly kind: 'version' | 'revision' }
>;

export function beginning({ examples }: Beginnings, from: FromOutside): Beginning | NotFound | Refused {
  switch (from.kind) {
    case 'example': {
      const example = examples.find(({ id }) => id === from.example);
      if (!example) return { kind: 'notFound', message: phrase('There is no such example.') };
      const plan = readPlan(example.plan);
      if (!plan.ok) throw new Error(`The example ${example.id} is not a valid plan`);
      const document = from.language === 'zh-CN' ? exampleInWords(plan.value, chinese) : plan.value;
      return { kind: 'beginning', document, example: example.id };
    }
    case 'document':
      return begun(parsePlan(from.text));
    default:
      return from satisfies never;
  }
}

const begun = (plan: Result<Plan, readonly Fault[]>): Beginning | Refused =>
  plan.ok
    ? { kind: 'beginning', document: plan.value, example: null }
    : refusal('invalidPlan', phrase('This is not a valid plan. Nothing was stored.'), shown(plan.faults));

/** A document of junk can have very many faults: a window is told of so many, and how many more there are. */
export function shown(faults: readonly Fault[]): Fault[] {
  const most = 1_000;
  const rest = faults.length - most;
  return rest <= 0
    ? [...faults]
    : [...faults.slice(0, most), { path: '', found: `${rest} faults more`, expected: 'a plan document' }];
}
