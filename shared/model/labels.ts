/** What numbers of the model are called on the screen: whose they are, what they are, when. */
import type { Read } from '../engine/interpret.ts';
import { labelOf } from '../plan/labels.ts';
import { monthAt, monthLabel } from '../plan/months.ts';
import type { Plan } from '../plan/types.ts';

/** `Mid-market account executives`, `Enterprise · signed Mar 2027`; empty for the company. */
export function ownerLabel(plan: Plan, over: readonly string[], places: readonly number[]): string {
  const at = (dimension: string): number => places[over.indexOf(dimension)]!;
  const parts = over.flatMap((dimension, i): string[] => {
    const place = places[i]!;
    switch (dimension) {
      case 'segment':
        return [plan.segments[place]!.name];
      case 'salesTeam':
        return [plan.salesTeams[place]!.name];
      case 'team':
        return [teamName(plan, place)];
      case 'channel':
        return [plan.channels[place]!.name];
      case 'line':
        return [plan.costs.lines[place]!.name];
      case 'assistant':
        return [teamAssistants(plan, at('team'))[place]!.name];
      case 'fit':
        return place === 0 ? [] : ['poor fit'];
      case 'signed':
        return [`signed ${monthLabel(monthAt(plan.start, place))}`];
      case 'age':
        return [`month ${place} of life`];
      case 'openingCohort':
        return [
          `customers signed ${plan.segments[at('segment')]!.openingCohorts[place]!.ageMonths} months before`,
        ];
      case 'openingGroup':
        return [`opening group ${place + 1}`];
      case 'fundingRound':
        return [`round ${place + 1}`];
      default:
        return [`year ${place + 1}`];
    }
  });
  return parts.join(' · ');
}

const teamName = (plan: Plan, place: number): string =>
  plan.salesTeams[place]?.name ??
  ['Support', 'Onboarding', 'Customer success'][place - plan.salesTeams.length]!;

const teamAssistants = (plan: Plan, place: number) =>
  (plan.salesTeams[place] ?? [plan.support, plan.onboarding, plan.csm][place - plan.salesTeams.length]!)
    .assistants;

export function readLabel(plan: Plan, read: Read<Plan>): string {
  if (read.of.kind === 'input') {
    const path = read.of.input.path?.(plan, read.places, undefined);
    return path === undefined ? read.of.input.label : labelOf(plan, path);
  }
  const owner = ownerLabel(plan, read.of.quantity.over, read.places);
  return owner === '' ? read.of.quantity.label : `${owner} · ${read.of.quantity.label}`;
}

export function readWhen(plan: Plan, read: Read<Plan>): string {
  const monthly = read.of.kind === 'input' ? read.of.input.monthly : read.of.quantity.monthly;
  if (!monthly) return '';
  return read.month < 0 ? 'before the plan' : monthLabel(monthAt(plan.start, read.month));
}
