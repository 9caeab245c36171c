/** What stands in the questions of a new plan before they are answered, and follows the answers given before. */
import { say } from '../../language/say.ts';
import { monthAt } from '../months.ts';
import type { Month } from '../types.ts';
import type { Answers, CustomerKind } from './answers.ts';
import { inDollars, perDollar } from './dollars.ts';
import { profileOf } from './profiles.ts';
import { sellersOf, usualAttainment } from './sellers.ts';

/** Two significant digits: nobody knows it better, and it is easily read. */
const rounded = (value: number, digits = 2): number => Number(value.toPrecision(digits));

/** New customers a month that its sellers would win if they sold as sellers usually do. */
function usualWon(
  kind: Pick<CustomerKind, 'acv' | 'sellers' | 'selfServe' | 'customers'>,
  currency: string,
): number {
  if (kind.selfServe) return Math.max(1, rounded(kind.customers * 0.05));
  const { monthlyQuota } = profileOf(inDollars(kind.acv, currency));
  const sold = sellersOf(kind) * monthlyQuota * perDollar(currency) * usualAttainment;
  return rounded(sold / kind.acv, sold / kind.acv < 10 ? 1 : 2);
}

/** Twice the ARR of today; of a company without any, what its sellers would sell in a year. */
function usualTarget(kinds: readonly CustomerKind[], currency: string): number {
  const today = kinds.reduce((sum, { arr }) => sum + arr, 0);
  if (today > 0) return rounded(2 * today);
  return rounded(
    kinds.reduce((sum, kind) => sum + 12 * (kind.wonPerMonth || usualWon(kind, currency)) * kind.acv, 0),
  );
}

/** What somebody has answered so far; what is left out follows from the rest. */
export interface Given extends Partial<Omit<Answers, 'kinds'>> {
  readonly kinds: readonly Partial<CustomerKind>[];
}

/** In dollars: a contract of twelve thousand, sold by one seller; then larger companies, not many of them yet. */
const firstKind = { acv: 12_000, customers: 40 };
const secondKind = { acv: 60_000, customers: 3 };

function kindOf(given: Partial<CustomerKind>, index: number, currency: string): CustomerKind {
  const usual = index === 0 ? firstKind : secondKind;
  const selfServe = given.selfServe ?? false;
  const acv = given.acv ?? rounded(usual.acv * perDollar(currency));
  const customers = given.customers ?? usual.customers;
  const arr = customers === 0 ? 0 : (given.arr ?? customers * acv);
  const sellers = selfServe ? 0 : (given.sellers ?? 1);
  const known = { selfServe, acv, customers, arr, sellers };
  return {
    ...known,
    name: given.name ?? (index === 0 ? say('Core customers') : say('Larger companies')),
    wonPerMonth: given.wonPerMonth ?? usualWon(known, currency),
  };
}

/** Dollars in the bank of a small company, or some months' costs of a larger one. */
const usualCash = (kinds: readonly CustomerKind[], currency: string): number =>
  rounded(Math.max(2_500_000 * perDollar(currency), 0.4 * kinds.reduce((sum, { arr }) => sum + arr, 0)));

/** All the answers: those given, and for the others what is usual. A plan begins with the year after `thisMonth`. */
export function completed(given: Given, thisMonth: Month): Answers {
  const currency = given.currency ?? 'USD';
  const kinds = given.kinds.map((kind, index) => kindOf(kind, index, currency));
  const start = given.start ?? monthAt(`${thisMonth.slice(0, 4)}-01`, 12);
  return {
    name: given.name ?? say('Plan {year}', { year: start.slice(0, 4) }),
    currency,
    start,
    kinds,
    origin: given.origin ?? 'mixed',
    targetArr: given.targetArr ?? usualTarget(kinds, currency),
    cash: given.cash ?? usualCash(kinds, currency),
    funding: given.funding ?? null,
  };
}
