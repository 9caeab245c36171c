/** What numbers of the model are called on the screen: whose they are, what they are, when. */
import { phrase, say } from '../language/say.ts';
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
        return place === 0 ? [] : [say('poor fit')];
      case 'signed':
        return [say('signed {month}', { month: monthLabel(monthAt(plan.start, place)) })];
      case 'age':
        return [say('month {number} of life', { number: place })];
      case 'openingCohort':
        return [
          say('customers signed {count} months before', {
            count: plan.segments[at('segment')]!.openingCohorts[place]!.ageMonths,
          }),
        ];
      case 'openingGroup':
        return [say('opening group {number}', { number: place + 1 })];
      case 'fundingRound':
        return [say('round {number}', { number: place + 1 })];
      default:
        return [say('year {number}', { number: place + 1 })];
    }
  });
  return parts.join(' · ');
}

const teamName = (plan: Plan, place: number): string =>
  plan.salesTeams[place]?.name ??
  say([phrase('Support'), phrase('Onboarding'), phrase('Customer success')][place - plan.salesTeams.length]!);

const teamAssistants = (plan: Plan, place: number) =>
  (plan.salesTeams[place] ?? [plan.support, plan.onboarding, plan.csm][place - plan.salesTeams.length]!)
    .assistants;

export function readLabel(plan: Plan, read: Read<Plan>): string {
  if (read.of.kind === 'input') {
    const path = read.of.input.path?.(plan, read.places, undefined);
    return path === undefined ? say(read.of.input.label) : labelOf(plan, path);
  }
  const owner = ownerLabel(plan, read.of.quantity.over, read.places);
  const label = say(read.of.quantity.label);
  return owner === '' ? label : `${owner} · ${label}`;
}

export function readWhen(plan: Plan, read: Read<Plan>): string {
  const monthly = read.of.kind === 'input' ? read.of.input.monthly : read.of.quantity.monthly;
  if (!monthly) return '';
  return read.month < 0 ? say('before the plan') : monthLabel(monthAt(plan.start, read.month));
}
