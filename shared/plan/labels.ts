/** A path in the founder's words: `Mid-market account executives · Planned hires · Mar 2027`. */
import { say } from '../language/say.ts';
import { calendarMonthName, isMonth, monthAt, monthLabel } from './months.ts';
import { placeAt, splitPath } from './paths.ts';
import type { Field, NumbersField, SpecialField } from './schema/fields.ts';
import { planFields } from './schema/plan.ts';
import { fieldWithin } from './schema/within.ts';
import type { Plan } from './types.ts';

export interface Label {
  /** Things and fields, outermost first; a named thing stands without the list it is in. */
  readonly parts: readonly string[];
  /** Which month, year of life or segment, where the path goes inside a field. */
  readonly detail?: string;
}

/** The path itself where it leads nowhere. */
export function labelOf(plan: Plan, path: string): string {
  const { parts, detail } = labelParts(plan, path);
  return [...parts, ...(detail === undefined ? [] : [detail])].join(' · ');
}

export function labelParts(plan: Plan, path: string): Label {
  const [first = '', ...steps] = splitPath(path);
  const root = Object.hasOwn(planFields, first) ? planFields[first] : undefined;
  if (root === undefined) return { parts: [path] };
  if (root.kind === 'special') return specialLabel(plan, root, path.slice(first.length + 1), path);
  if (placeAt(plan, path) === undefined) return { parts: [path] };

  let named: readonly string[] = [];
  let pending: readonly string[] = [say(root.label)];
  let detail: string | undefined;
  let field: Field = root;
  let walked = first;
  for (const step of steps) {
    walked = `${walked}.${step}`;
    const next = fieldWithin(field, step);
    if (next === undefined) break;
    if (field.kind === 'list') {
      const name = nameOf(placeAt(plan, walked)?.value);
      if (name === undefined) pending = [...pending.slice(0, -1), itemName(field.one, step)];
      else {
        named = [...named, name];
        pending = [];
      }
    } else if (field.kind === 'group') pending = [...pending, say(next.label)];
    else detail = detailOf(field, step, plan);
    field = next;
  }
  const parts = [...named, ...pending];
  return detail === undefined ? { parts } : { parts, detail };
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return typeof value.name === 'string' && value.name !== '' ? value.name : undefined;
}

const itemName = (one: string, step: string): string => {
  const number = /^\d+$/u.test(step) ? String(Number(step) + 1) : step;
  const what = say(one);
  return say('{what} {number}', { what: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`, number });
};

function detailOf(field: Field, step: string, plan: Plan): string {
  if (field.kind === 'series') return monthLabel(isMonth(step) ? step : monthAt(plan.start, Number(step)));
  if (field.kind === 'shares') return plan.segments.find(({ id }) => id === step)?.name ?? step;
  return field.kind === 'numbers' ? positionName(field.positions, Number(step)) : step;
}

/** `January`, `year 1`, `month 1`: what a place in an array of numbers stands for. */
export function positionName(positions: NumbersField['positions'], index: number): string {
  switch (positions) {
    case 'calendarMonth':
      return calendarMonthName(index + 1);
    case 'lifeYear':
      return say('year {number}', { number: index + 1 });
    case 'tenureMonth':
      return say('month {number}', { number: index + 1 });
    default:
      return positions satisfies never;
  }
}

function specialLabel(plan: Plan, root: SpecialField, rest: string, path: string): Label {
  if (rest === '') return { parts: [say(root.label)] };
  switch (root.special) {
    case 'notes':
      return { parts: [say(root.label), labelOf(plan, rest)] };
    case 'scenarios': {
      const [id = '', ...inside] = splitPath(rest);
      const name = plan.scenarios.find((scenario) => scenario.id === id)?.name ?? id;
      return { parts: [say(root.label), name, ...inside] };
    }
    case 'uncertainty': {
      const [position = '', ...inside] = splitPath(rest);
      const about = plan.uncertainty[Number(position)]?.path;
      return about === undefined
        ? { parts: [path] }
        : { parts: [say(root.label), labelOf(plan, about), ...inside] };
    }
    case 'actuals': {
      const cut = rest.lastIndexOf('.');
      const month = rest.slice(cut + 1);
      return isMonth(month)
        ? { parts: [say(root.label), rest.slice(0, cut)], detail: monthLabel(month) }
        : { parts: [say(root.label), rest] };
    }
    default:
      return root.special satisfies never;
  }
}
