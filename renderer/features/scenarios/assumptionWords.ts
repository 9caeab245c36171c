/** What an assumption of a plan is, short enough for a cell of a table, and how a scenario's differs from the base plan's. */
import { say } from '../../../shared/language/say.ts';
import type { ChangedAssumption } from '../../../shared/analysis/bridgeChanges.ts';
import { labelParts } from '../../../shared/plan/labels.ts';
import { fieldAt, getAt } from '../../../shared/plan/paths.ts';
import type { Field } from '../../../shared/plan/schema/fields.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { unitInfo, type Unit } from '../../../shared/plan/units.ts';
import { choiceInWords, isLevel } from '../../forms/words.ts';
import { metricDescribed } from '../../state/describing.ts';
import { monthsOf } from '../../state/months.ts';
import { monthName, plainText, short, shown, suffixOf } from '../../ui/format.ts';

/** More numbers than these are said by their ends. */
const mostNumbers = 6;

/** What stands there, or that nothing does. */
export function valueInWords(plan: Plan, path: string): string {
  const value = getAt(plan, path);
  const field = fieldAt(path);
  if (value === undefined || field === undefined) return say('not there');
  return ofField(plan, path, field, value);
}

function ofField(plan: Plan, path: string, field: Field, value: unknown): string {
  if (value === null)
    return 'nullMeans' in field && field.nullMeans !== undefined ? say(field.nullMeans) : '–';
  switch (field.kind) {
    case 'number':
      return withUnit(Number(value), field.unit, plan.currency);
    case 'series':
      return courseInWords(plan, path, field.unit, value);
    case 'numbers':
      return numbersInWords(value as readonly number[], field.unit, plan.currency);
    case 'text':
      return String(value);
    case 'choice':
      return choiceInWords(String(value));
    case 'flag':
      return value === true ? say('Yes') : say('No');
    case 'month':
      return monthName(String(value));
    case 'reference':
      return plan[field.to].find(({ id }) => id === value)?.name ?? String(value);
    case 'shares':
      return sharesInWords(plan, value as Readonly<Record<string, number>>);
    case 'list':
      return path === 'targets' ? targetsInWords(plan) : listInWords(value as readonly unknown[]);
    case 'group':
    case 'special':
      return say('set');
    default:
      return field satisfies never;
  }
}

const withUnit = (value: number, unit: Unit, currency: string): string => {
  // Money carries its sign; per what, the label says.
  const suffix = unitInfo(unit).style === 'money' ? '' : suffixOf(unit, currency);
  const digits = shown(value, unit, currency);
  return suffix === '' ? digits : say('{digits} {units}', { digits, units: suffix });
};

function courseInWords(plan: Plan, path: string, unit: Unit, value: unknown): string {
  if (typeof value === 'number') {
    return say('{value} every month', { value: shown(value, unit, plan.currency) });
  }
  if (!Array.isArray(value)) return say('automatic');
  const numbers = value as readonly number[];
  const [first = 0] = numbers;
  if (numbers.every((number) => number === first)) return courseInWords(plan, path, unit, first);
  if (isLevel(path)) return say('{value} at the end', { value: short(numbers.at(-1), unit, plan.currency) });
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return say('{value} in all', { value: short(total, unit, plan.currency) });
}

function numbersInWords(numbers: readonly number[], unit: Unit, currency: string): string {
  const said = numbers.map((number) => shown(number, unit, currency));
  if (said.length === 0) return say('none');
  return said.length <= mostNumbers
    ? said.join(' · ')
    : `${said.slice(0, 3).join(' · ')} … ${said.at(-1) ?? ''}`;
}

const sharesInWords = (plan: Plan, shares: Readonly<Record<string, number>>): string =>
  plan.segments
    .filter(({ id }) => Object.hasOwn(shares, id))
    .map(({ id, name }) =>
      say('{thing} {share}', { thing: name, share: shown(shares[id] ?? 0, 'rate', plan.currency) }),
    )
    .join(' · ');

const targetsInWords = ({ targets, currency }: Plan): string =>
  targets
    .map(({ metric, month, value }) => {
      const { label, unit } = metricDescribed(metric);
      return say('{metric} {target}, {month}', {
        metric: say(label),
        target: short(value, unit, currency),
        month: monthName(month),
      });
    })
    .join(' · ') || say('none');

function listInWords(list: readonly unknown[]): string {
  const names = list.flatMap((item) =>
    typeof item === 'object' && item !== null && 'name' in item ? [String(item.name)] : [],
  );
  if (list.length === 0) return say('none');
  return names.length === list.length && names.length <= 3
    ? names.join(' · ')
    : say('{count} entries', { count: list.length });
}

/** How a scenario's course differs where a total does not say it: `× 2 every month`, `from Mar 2027`, `in 3 months`. */
export function courseDifference(before: Plan, after: Plan, path: string): string | undefined {
  if (fieldAt(path)?.kind !== 'series') return undefined;
  const [a, b] = [before, after].map((plan) => monthly(plan, getAt(plan, path)));
  if (a === undefined || b === undefined) return undefined;
  const months = a.flatMap((number, t) => (number === b[t] ? [] : [t]));
  const [first] = months;
  if (first === undefined) return undefined;
  const factor = commonFactor(a, b);
  if (factor !== undefined)
    return say('× {factor} every month', { factor: plainText(factor, placesOf(factor)) });
  const month = monthName(monthsOf(before)[first] ?? '');
  return months.length === 1
    ? say('in {month}', { month })
    : say('in {count} months from {month}', { count: months.length, month });
}

function monthly(plan: Plan, value: unknown): readonly number[] | undefined {
  if (typeof value === 'number') return Array.from({ length: plan.months }, () => value);
  return Array.isArray(value) ? (value as readonly number[]) : undefined;
}

/** What every number was multiplied by, where it is one factor and there is a number to tell by. */
function commonFactor(before: readonly number[], after: readonly number[]): number | undefined {
  const t = before.findIndex((number) => number !== 0);
  const factor = t === -1 ? undefined : (after[t] ?? 0) / (before[t] ?? 1);
  if (factor === undefined || factor === 0) return undefined;
  const same = before.every(
    (number, at) => Math.abs(number * factor - (after[at] ?? 0)) <= 1e-9 * Math.abs(number),
  );
  return same ? factor : undefined;
}

const placesOf = (factor: number): number => {
  for (const places of [0, 1, 2]) {
    if (Math.abs(Number(factor.toFixed(places)) - factor) < 1e-9) return places;
  }
  return 2;
};

export interface AssumptionLabel {
  /** The team, segment, channel or part of the plan. */
  readonly thing: string;
  readonly what: string;
}

/** `plan` has the thing. */
export function assumptionLabel(plan: Plan, { path, kind }: ChangedAssumption): AssumptionLabel {
  const { parts, detail } = labelParts(plan, path);
  const [thing = '', ...inner] = parts;
  const rest = [...inner, ...(detail === undefined ? [] : [detail])].join(' · ');
  switch (kind) {
    case 'added':
      return { thing, what: say('Only in the scenario') };
    case 'removed':
      return { thing, what: say('Not in the scenario') };
    case 'set':
      return { thing, what: rest === '' ? thing : rest };
    default:
      return kind satisfies never;
  }
}
