/** What a line of a file can be: every series of the plan (model.md 10), with what it is called and how it adds up. */
import { phrase, say } from '../language/say.ts';
import type { QuantityKind } from '../engine/declaration.ts';
import { compile, seriesName } from '../model/compile.ts';
import { ownerLabel } from '../model/labels.ts';
import type { Plan } from '../plan/types.ts';
import type { Unit } from '../plan/units.ts';

export interface PlanSeries {
  /** `segments.mid.arr`. */
  readonly name: string;
  readonly label: string;
  /** Whose it is: `Mid-market`; empty for the company. */
  readonly owner: string;
  readonly unit: Unit;
  /** Flows are added up over months; balances and measures are those of the last month. */
  readonly kind: QuantityKind;
}

/** In the order in which the model declares them, the company's first. */
export function seriesOfPlan(plan: Plan): readonly PlanSeries[] {
  const all = compile(plan).series.map((series) => ({
    name: seriesName(plan, series),
    label: say(series.quantity.label),
    owner: ownerLabel(plan, series.quantity.over, series.places) || serviceOwner(series.quantity.name),
    unit: series.quantity.unit,
    kind: series.quantity.kind,
  }));
  return [...all.filter(({ name }) => !name.includes('.')), ...all.filter(({ name }) => name.includes('.'))];
}

/** Series that only one service team has run over nothing, so that the model does not say whose they are. */
function serviceOwner(name: string): string {
  const owners: Readonly<Record<string, string>> = {
    support: phrase('Support'),
    onboarding: phrase('Onboarding'),
    csm: phrase('Customer success'),
  };
  const dot = name.indexOf('.');
  const owner = dot === -1 ? undefined : owners[name.slice(0, dot)];
  return owner === undefined ? '' : say(owner);
}

/** `Mid-market · ARR`. */
export const seriesTitle = ({ owner, label }: PlanSeries): string =>
  owner === '' ? label : `${owner} · ${label}`;
