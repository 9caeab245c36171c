/**
 * What of a plan grows by itself, and by which rate: a plan gives such numbers for its first month, so a plan that
 * begins later has to give them as they have grown by then. Said here once, for the plan, its scenarios and its ranges.
 */
import { phrase } from '../language/say.ts';
import { getAt, splitPath } from '../plan/paths.ts';
import type { Json, Plan } from '../plan/types.ts';
import { isObject } from '../plan/values.ts';

export interface Growth {
  /** A share a year; `*` is a thing of a list, the same as in `of`. */
  readonly rate: string;
  /** Numbers and series that grow by it. */
  readonly of: readonly string[];
  /** Where it steps up at each anniversary of the plan's first month: what does. Else it grows with every month. */
  readonly steps?: string;
}

const teams = ['salesTeams.*', 'support', 'onboarding', 'csm'];

export const growths: readonly Growth[] = [
  {
    rate: 'segments.*.priceGrowth',
    of: ['segments.*.acv'],
    steps: phrase('Prices go up each {now} instead of each {before}.'),
  },
  {
    rate: 'salesTeams.*.quotaGrowth',
    of: ['salesTeams.*.quota'],
    steps: phrase('Quotas go up each {now} instead of each {before}.'),
  },
  {
    rate: 'costs.raise',
    of: [
      ...teams.flatMap((team) =>
        ['salary', 'managerSalary', 'assistants.*.salary'].map((field) => `${team}.${field}`),
      ),
      'channels.*.sdrSalary',
    ],
    steps: phrase('Raises come each {now} instead of each {before}.'),
  },
  { rate: 'channels.*.baseLeadGrowth', of: ['channels.*.baseLeads'] },
  { rate: 'costs.lines.*.growth', of: ['costs.lines.*.monthly'] },
  { rate: 'support.complexityGrowth', of: ['support.handleMinutes'] },
];

/** Every rate of a plan, where it stands, and what steps up by it. */
export function ratesOf(
  plan: Plan,
): readonly (Pick<Growth, 'steps'> & { readonly path: string; readonly rate: number })[] {
  return growths.flatMap(({ rate: pattern, steps }) =>
    pathsOf(plan, pattern).flatMap((path) => {
      const rate = getAt(plan, path);
      return typeof rate === 'number' ? [{ path, rate, ...(steps === undefined ? {} : { steps }) }] : [];
    }),
  );
}

/** One for each thing of the list that `*` stands for. */
function pathsOf(plan: Plan, pattern: string): readonly string[] {
  const [list = '', field] = pattern.split('.*.');
  if (field === undefined) return [pattern];
  const things = getAt(plan, list);
  return Array.isArray(things)
    ? things.flatMap((thing: unknown) => (isObject(thing) ? [`${list}.${String(thing['id'])}.${field}`] : []))
    : [];
}

const patterns = growths.flatMap((growth) =>
  growth.of.map((of) => ({ steps: splitPath(of), rate: growth.rate, isStepped: growth.steps !== undefined })),
);

/** By how much a number of the plan, or what is within it, has grown until month `start`; 1 where it does not grow. */
export function growthOf(plan: Plan, path: string, start: number): number {
  const steps = splitPath(path);
  const found = patterns.find(
    (pattern) =>
      steps.length >= pattern.steps.length &&
      pattern.steps.every((step, at) => step === '*' || step === steps[at]),
  );
  if (found === undefined) return 1;
  const rate = getAt(plan, found.rate.replace('*', steps[found.rate.split('.').indexOf('*')] ?? ''));
  if (typeof rate !== 'number') return 1;
  return (1 + rate) ** (found.isStepped ? Math.floor(start / 12) : start / 12);
}

/** Everything within a value of the plan as it has grown until month `start`; `path` is the value's own. */
export function grownValue(plan: Plan, path: string, value: Json, start: number): Json {
  if (typeof value === 'number') return value * growthOf(plan, path, start);
  if (Array.isArray(value)) {
    return value.map((item: Json, at) => {
      const id = isObject(item) && typeof item['id'] === 'string' ? item['id'] : at;
      return grownValue(plan, `${path}.${id}`, item, start);
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      grownValue(plan, `${path}.${key}`, item as Json, start),
    ]),
  );
}

const roots = new Set(patterns.map(({ steps: [root = ''] }) => root));

/** The plan with what grows as it is in month `start`. */
export const grownPlan = (plan: Plan, start: number): Plan => ({
  ...plan,
  ...Object.fromEntries(
    Object.entries(plan)
      .filter(([root]) => roots.has(root))
      .map(([root, value]) => [root, grownValue(plan, root, value as Json, start)]),
  ),
});
