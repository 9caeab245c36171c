/** Addresses: one number of the model as text, such as `team.heads(smb-ae)@3`, `arr@-1`, `segment.acv(mid)`. */
import type { Address } from '../engine/explanation.ts';
import type { Read } from '../engine/interpret.ts';
import { namesOf } from '../engine/resolve.ts';
import type { Plan } from '../plan/types.ts';
import { model } from './model.ts';

const names = namesOf(model);

/** Ids of the things that dimensions run over; other dimensions are numbered. */
function idsOf(plan: Plan, dimension: string): readonly string[] | undefined {
  switch (dimension) {
    case 'segment':
      return plan.segments.map(({ id }) => id);
    case 'salesTeam':
      return plan.salesTeams.map(({ id }) => id);
    case 'team':
      // Sales teams may be called `support`; their places come first, so service teams are told apart by a dot.
      return [...plan.salesTeams.map(({ id }) => id), '.support', '.onboarding', '.csm'];
    case 'channel':
      return plan.channels.map(({ id }) => id);
    case 'line':
      return plan.costs.lines.map(({ id }) => id);
    default:
      return undefined;
  }
}

const declarationOf = (read: Read<Plan>) => (read.of.kind === 'input' ? read.of.input : read.of.quantity);

export function addressOfRead(plan: Plan, read: Read<Plan>): Address {
  const declaration = declarationOf(read);
  const name = nameAtPlaces(plan, declaration, read.places);
  return declaration.monthly ? `${name}@${read.month}` : name;
}

/** A quantity or input at its places, in whichever month: `team.heads(smb-ae)`. */
export function nameAtPlaces(
  plan: Plan,
  { name, over }: { readonly name: string; readonly over: readonly string[] },
  places: readonly number[],
): string {
  const written = places.map((place, i) => idsOf(plan, over[i]!)?.[place] ?? String(place));
  return written.length > 0 ? `${name}(${written.join(',')})` : name;
}

/** What an address means in a plan; undefined where the plan has no such number. */
export function readOfAddress(plan: Plan, address: Address): Read<Plan> | undefined {
  const match = /^([\w.]+)(?:\(([^)]*)\))?(?:@(-?\d+))?$/u.exec(address);
  if (!match) return undefined;
  const [, name, inside, month] = match;
  const quantity = names.quantity(name!);
  const input = names.input(name!);
  const of = quantity
    ? { kind: 'quantity' as const, quantity }
    : input
      ? { kind: 'input' as const, input }
      : undefined;
  if (!of) return undefined;
  const declaration = of.kind === 'input' ? of.input : of.quantity;
  const written = inside === undefined ? [] : inside.split(',');
  if (written.length !== declaration.over.length) return undefined;
  const places = declaration.over.map(
    (dimension, i) => idsOf(plan, dimension)?.indexOf(written[i]!) ?? Number(written[i]),
  );
  if (places.some((place) => !Number.isInteger(place) || place < 0)) return undefined;
  return { of, places, month: month === undefined ? 0 : Number(month) };
}
