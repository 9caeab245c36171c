/** Values of inputs and effects on targets, as the review says them. */
import { phrase, say } from '../../../shared/language/say.ts';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { isMonth } from '../../../shared/plan/months.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { metricDescribed } from '../../state/describing.ts';
import { distance, monthName, short, shown, suffixOf } from '../../ui/format.ts';

type Value = string | number | boolean | null;

/** As the plan's own fields show it; what is no such value stands as it was found. */
export function valueText(plan: Plan, path: string, value: Value): string {
  if (value === null) return say('nothing');
  if (typeof value === 'number') {
    const unit = unitAt(plan, path);
    return unit === undefined ? String(value) : shown(value, unit, plan.currency);
  }
  if (typeof value === 'string') return isMonth(value) ? monthName(value) : `“${value}”`;
  return value ? 'TRUE' : 'FALSE';
}

/** The words after a value of that path: `per person`; empty where it has none. */
export function unitWords(plan: Plan, path: string): string {
  const unit = unitAt(plan, path);
  return unit === undefined ? '' : suffixOf(unit, plan.currency);
}

function unitAt(plan: Plan, path: string): Unit | undefined {
  // A target is in the unit of what it is about.
  const target = /^targets\.(\d+)\.value$/u.exec(path)?.[1];
  const metric = target === undefined ? undefined : plan.targets[Number(target)]?.metric;
  if (metric !== undefined) return metricDescribed(metric).unit;
  const field = fieldAt(path);
  if (field === undefined) return undefined;
  if ('unit' in field) return field.unit;
  return field.kind === 'shares' ? 'rate' : undefined;
}

export type Effect = NonNullable<Review['effects'][number]>[number];

export interface EffectWords {
  readonly target: string;
  /** `+$310 k`, or `noEffect`. */
  readonly text: string;
  readonly tone: 'gain' | 'loss' | 'none';
  /** Where the verdict turns. */
  readonly turn: 'now holds' | 'no longer holds' | null;
}

/** `say`d where it is shown. */
export const noEffect = phrase('no effect');

/** What a change does to one target. */
export function effectWords(effect: Effect, currency: string): EffectWords {
  const { metric, month, bound, before, after, target, targetAfter, holdsBefore, holdsAfter } = effect;
  const { label, unit } = metricDescribed(metric);
  const moved = after === null || before === null ? null : after - before;
  const demanded = targetAfter - target;
  const base = {
    target: say('{metric}, {month}', { metric: label, month: monthName(month) }),
    turn: turnOf(holdsBefore, holdsAfter),
  };
  if (demanded !== 0 && (moved === null || moved === 0)) {
    const text = say('target {change}', {
      change: signed(demanded, distance(Math.abs(demanded), unit, currency)),
    });
    return { ...base, text, tone: 'none' };
  }
  if (moved === null) {
    const same = after === before;
    return {
      ...base,
      text: same ? say('not defined') : say('{value} after it', { value: short(after, unit, currency) }),
      tone: 'none',
    };
  }
  const least = 1e-9 * Math.max(1, Math.abs(before ?? 0));
  if (Math.abs(moved) <= least) return { ...base, text: say(noEffect), tone: 'none' };
  const isGood = moved > 0 === (bound === 'atLeast');
  return {
    ...base,
    text: signed(moved, distance(Math.abs(moved), unit, currency)),
    tone: isGood ? 'gain' : 'loss',
  };
}

const turnOf = (before: boolean, after: boolean): EffectWords['turn'] =>
  before === after ? null : after ? phrase('now holds') : phrase('no longer holds');

const signed = (value: number, text: string): string => `${value < 0 ? '−' : '+'}${text}`;
