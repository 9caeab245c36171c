/**
 * A complete plan from a founder's answers. Everything that was not asked is assumed from what was, by figures of the
 * field where there are any, and says so in its note; today agrees with itself (what is won is what sellers can sell and
 * leads allow), so that the year ahead shows what growth takes.
 */
import { say } from '../../language/say.ts';
import { calendarMonth, monthAt } from '../months.ts';
import type { Result } from '../result.ts';
import type { Plan } from '../types.ts';
import { readPlan, type Fault } from '../validate.ts';
import type { Answers, CustomerKind } from './answers.ts';
import { asAnswered, asPlaceholder, asTheField, type Notes } from './because.ts';
import { channelsOf, type Sold } from './channels.ts';
import { perDollar } from './dollars.ts';
import { segmentOf } from './segments.ts';
import { teamOf } from './sellers.ts';
import { serviceOf } from './service.ts';

/** New ARR a month. */
const pace = ({ wonPerMonth, acv }: CustomerKind): number => wonPerMonth * acv;

/** ARR that the target asks for beyond what today's pace gives, by kind in proportion to what each wins now. */
function missingArr({ kinds, targetArr }: Answers, kind: CustomerKind): number {
  const today = kinds.reduce((sum, each) => sum + each.arr, 0);
  const won = kinds.reduce((sum, each) => sum + pace(each), 0);
  const missing = targetArr - today - 12 * won;
  const share = won > 0 ? pace(kind) / won : 1 / kinds.length;
  return Math.max(0, missing) * share;
}

/** Wanted growth of ARR in the year; as good as endless where there is none today. */
function growthOf({ kinds, targetArr }: Answers): number {
  const today = kinds.reduce((sum, { arr }) => sum + arr, 0);
  return today > 0 ? targetArr / today - 1 : Infinity;
}

const ids = ['core', 'second', 'third', 'fourth'] as const;

/** `start` has to be a month. Faults name places of the plan that the answers gave. */
export function planFromAnswers(answers: Answers): Result<Plan, readonly Fault[]> {
  const { name, currency, start, origin, targetArr, cash, funding } = answers;
  const growth = growthOf(answers);
  const sold = answers.kinds.map((kind, index): Sold => ({ id: ids[index] ?? `kind-${index}`, kind }));
  const segments = sold.map(({ id, kind }) => segmentOf(id, kind, { currency, growth }));
  const teams = sold.flatMap(({ id, kind }) =>
    kind.selfServe
      ? []
      : [
          teamOf(`${id}-sellers`, id, kind, {
            currency,
            name:
              answers.kinds.length === 1
                ? say('Account executives')
                : say('Account executives, {segment}', { segment: kind.name }),
            missingArr: missingArr(answers, kind),
          }),
        ],
  );
  const channels = channelsOf(sold, { currency, origin, leadGrowth: Math.min(0.5, Math.max(0, growth)) });
  const service = serviceOf(
    segments.map(({ made }) => made),
    Object.fromEntries(sold.map(({ id, kind }) => [id, kind.wonPerMonth])),
    currency,
  );
  const costs = costsOf(answers);
  return readPlan({
    format: 'groundplan/1',
    name,
    currency,
    start,
    months: 24,
    fiscalYearStart: calendarMonth(start, 0),
    targets: [{ metric: 'arr', month: monthAt(start, 11), value: targetArr }],
    seasonality: {
      closing: [0.85, 0.85, 0.9, 0.85, 0.9, 0.95, 0.95, 1, 1.1, 1.1, 1.2, 1.35],
      productivity: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    },
    segments: segments.map(({ made }) => made),
    salesTeams: teams.map(({ made }) => made),
    channels: channels.made,
    ...service.made,
    costs,
    cash: { opening: cash, collectionDelayMonths: 1, funding: funding === null ? [] : [funding] },
    notes: Object.assign(
      {},
      notesOnTheWhole(funding !== null),
      ...segments.map(({ notes }) => notes),
      ...teams.map(({ notes }) => notes),
      channels.notes,
      service.notes,
    ) as Notes,
  });
}

/** Shares of ARR that building the product and running the company take, but no less than a few people do. */
const productShare = 0.25;
const officeShare = 0.12;

function costsOf({ kinds, currency }: Answers): Plan['costs'] {
  const money = perDollar(currency);
  const monthly = kinds.reduce((sum, { arr }) => sum + arr, 0) / 12 / money;
  const line = (share: number, least: number): { readonly monthly: number; readonly heads: number } => {
    const dollars = Number(Math.max(least, share * monthly).toPrecision(2));
    return { monthly: dollars * money, heads: Math.round(dollars / 12_000) };
  };
  return {
    benefits: 0.2,
    recruitingPerHire: 8000 * money,
    toolsPerHead: 400 * money,
    raise: 0.04,
    hosting: 0.08,
    paymentFees: 0.01,
    lines: [
      {
        id: 'product',
        name: say('Engineering and product'),
        category: 'rd',
        ...line(productShare, 45_000),
        growth: 0.2,
      },
      {
        id: 'office',
        name: say('Founders and office'),
        category: 'ga',
        ...line(officeShare, 15_000),
        growth: 0.1,
      },
    ],
  };
}

const notesOnTheWhole = (isFunded: boolean): Notes => ({
  'targets.0.value': asAnswered(say('What you want to have a year after the plan begins.')),
  'seasonality.closing': asTheField(say('Buyers sign late in the year.'), 'bookings-by-quarter'),
  'seasonality.productivity': asPlaceholder(
    say('Sellers work evenly through the year until your own figures say otherwise.'),
  ),
  'costs.benefits': asPlaceholder(say('Taxes and benefits on top of pay.')),
  'costs.raise': asPlaceholder(say('Everybody’s pay grows a little each year.')),
  'costs.hosting': asPlaceholder(say('What serving customers costs in computers.')),
  'costs.lines.product.monthly': asPlaceholder(
    say('Everybody who builds the product: a quarter of the ARR, or four people.'),
  ),
  'costs.lines.office.monthly': asPlaceholder(
    say('Everything else: an eighth of the ARR, or one person and a room.'),
  ),
  'cash.opening': asAnswered(say('What is in the bank.')),
  'cash.collectionDelayMonths': asPlaceholder(say('Customers pay a month after the invoice.')),
  ...(isFunded && { 'cash.funding': asAnswered(say('The round you expect.')) }),
});
