/**
 * Who sells in a new plan. What a seller of today brings in is known from what is won today, so that capacity and demand
 * of today agree; hires are as many as a spreadsheet would ask for to reach the target.
 */
import { say } from '../../language/say.ts';
import type { SalesTeam } from '../types.ts';
import type { CustomerKind } from './answers.ts';
import { asAnswered, asPlaceholder, asTheField, type Made } from './because.ts';
import { inDollars, perDollar } from './dollars.ts';
import { profileOf } from './profiles.ts';

/** Share of quota that a whole team reaches: the middle of the field. */
export const usualAttainment = 0.75;

/** Founders who sell beside other work are half a seller. */
const founders = 0.5;

export const sellersOf = ({ sellers }: Pick<CustomerKind, 'sellers'>): number =>
  sellers > 0 ? sellers : founders;

/** New ARR that is asked of one seller a month, in the plan's currency. */
function quotaOf(kind: CustomerKind, currency: string): number {
  const usual = profileOf(inDollars(kind.acv, currency)).monthlyQuota * perDollar(currency);
  const soldByOne = (kind.wonPerMonth * kind.acv) / sellersOf(kind);
  return soldByOne > 0 ? Number((soldByOne / usualAttainment).toPrecision(3)) : usual;
}

/** New customers a month that the sellers of today can win. */
export const capacityOf = (kind: CustomerKind, currency: string): number =>
  (sellersOf(kind) * quotaOf(kind, currency) * usualAttainment) / kind.acv;

/** Sellers hired in each of the first twelve months, half of them at once, and half as many in the year after. */
function hiresOf(wanted: number): readonly number[] {
  const quarter = Math.ceil(wanted / 4);
  const year = [Math.min(wanted, 2 * quarter), 0, 0, 0];
  let left = wanted - (year[0] ?? 0);
  for (const at of [1, 2, 3]) {
    year[at] = Math.min(left, quarter);
    left -= year[at] ?? 0;
  }
  return [...year, ...year.map((heads) => Math.floor(heads / 2))].flatMap((heads) => [heads, 0, 0]);
}

/** Quarters of hires count as sellers from their first day in a spreadsheet: 12, 9, 6 and 3 months of the year. */
const spreadsheetMonths = 10;

/** How many a spreadsheet would hire: what is missing over what one brings in. Nobody triples a team and more. */
function hiresWanted(kind: CustomerKind, missingArr: number, currency: string): number {
  const broughtIn = quotaOf(kind, currency) * usualAttainment * spreadsheetMonths;
  const most = Math.ceil(2 * sellersOf(kind)) + 1;
  return missingArr <= 0 ? 0 : Math.min(most, Math.ceil(missingArr / broughtIn));
}

/** From here on a company is large enough for sellers to leave as they do elsewhere. */
const grownUp = 20;

export function teamOf(
  id: string,
  segment: string,
  kind: CustomerKind,
  {
    currency,
    name,
    missingArr,
  }: { readonly currency: string; readonly name: string; readonly missingArr: number },
): Made<SalesTeam> {
  const profile = profileOf(inDollars(kind.acv, currency));
  const large = kind.sellers > grownUp;
  const path = `salesTeams.${id}`;
  return {
    made: {
      id,
      name,
      segment,
      opening: [{ tenureMonths: 12, heads: sellersOf(kind) }],
      hires: hiresOf(hiresWanted(kind, missingArr, currency)),
      committedStarts: 0,
      hiringDelayMonths: 2,
      attrition: large ? 0.3 : 0.15,
      backfill: 3,
      ramp: profile.ramp,
      salary: profile.salary * perDollar(currency),
      managerSalary: profile.managerSalary * perDollar(currency),
      headsPerManager: 7,
      managers: 'auto',
      managerDelayMonths: 3,
      firstManagerAt: 4,
      unmanagedPenalty: 0.2,
      assistants: [],
      quota: quotaOf(kind, currency),
      quotaGrowth: 0,
      attainment: usualAttainment,
      commission: { rate: 0.1, upfrontShare: 0.5, holdMonths: 12, expansionRate: 0, openingHeldPerMonth: 0 },
    },
    notes: {
      [`${path}.opening`]:
        kind.sellers > 0
          ? asAnswered(say('Who sells today; all of them know their work.'))
          : asAnswered(say('The founders sell beside other work: half a seller.')),
      [`${path}.hires`]: asPlaceholder(
        say(
          'As many as heads times quota ask for to reach the target, at most three times the team of today.',
        ),
      ),
      [`${path}.hiringDelayMonths`]: asPlaceholder(say('Finding somebody and the notice they have to give.')),
      [`${path}.attrition`]: asTheField(
        say('Sellers leave more often than others.'),
        large ? 'attrition-field' : 'attrition-startup',
      ),
      [`${path}.ramp`]: asTheField(
        say('New sellers sell little in their first months.'),
        profile.figures.ramp,
      ),
      [`${path}.salary`]: asPlaceholder(say('Without commission, which is as much again at full quota.')),
      [`${path}.headsPerManager`]: asTheField(say('Beyond this, sellers stop being coached.'), 'span-sales'),
      [`${path}.quota`]:
        kind.wonPerMonth > 0
          ? asAnswered(say('What one seller brings in today, over the share of quota that a team reaches.'))
          : asTheField(say('Five times what a seller earns at full quota.'), 'quota-mean'),
      [`${path}.attainment`]: asTheField(
        say('The team as a whole sells three quarters of its quota.'),
        'attainment',
      ),
      [`${path}.commission.upfrontShare`]: asTheField(
        say('Half at once, half for customers who are still here a year later.'),
        'commission-held',
      ),
      [`${path}.commission.rate`]: asPlaceholder(
        say('A tenth of what is sold: half of what a seller earns at full quota.'),
      ),
    },
  };
}
