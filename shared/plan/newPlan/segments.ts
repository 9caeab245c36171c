/** The kinds of customers of a new plan: price and contract, how they are won, how they stay, who there is today. */
import { say } from '../../language/say.ts';
import type { OpeningCohort, Segment } from '../types.ts';
import type { CustomerKind } from './answers.ts';
import { asAnswered, asPlaceholder, asTheField, type Made, type Notes } from './because.ts';
import { inDollars, perDollar } from './dollars.ts';
import { profileOf, type Profile } from './profiles.ts';

export function segmentOf(
  id: string,
  kind: CustomerKind,
  { currency, growth }: { readonly currency: string; /** Of ARR, in the year. */ readonly growth: number },
): Made<Segment> {
  const acv = inDollars(kind.acv, currency);
  const profile = profileOf(acv);
  const csm = csmOf(acv, kind.selfServe, growth);
  return {
    made: {
      id,
      name: kind.name,
      acv: kind.acv,
      priceGrowth: 0.03,
      selfServe: kind.selfServe,
      contractMonths: profile.contractMonths,
      billing: profile.billing,
      churn: profile.churn,
      expansion: [profile.expansion],
      contraction: [0.01],
      winRate: profile.winRate,
      salesCycleMonths: kind.selfServe ? 0.5 : profile.salesCycleMonths,
      backlogRetention: profile.backlogRetention,
      stretch: kind.selfServe ? 0 : 0.1,
      poorFit: { churnMultiplier: 2, ticketMultiplier: 1.5 },
      tickets: ticketsOf(acv),
      onboardingHours: hoursOf(acv, kind.selfServe),
      csm: csm && { ...csm.load, arrPerCsm: csm.load.arrPerCsm * perDollar(currency) },
      openingCohorts: cohortsOf(kind, profile),
      openingBacklogDeals: 0,
    },
    notes: prefixed(`segments.${id}`, {
      acv: asAnswered(say('What a new customer pays in a year.')),
      priceGrowth: asPlaceholder(say('New contracts become a little dearer every year.')),
      contractMonths: asPlaceholder(
        say('Small contracts run by the month, others for a year, very large ones for two.'),
      ),
      ...notesOnKeeping(profile),
      ...notesOnWinning(profile, kind.selfServe),
      'tickets.steady': asTheField(
        say('Tickets a month, twice as many while a customer is new; larger customers ask more.'),
        'tickets',
      ),
      onboardingHours: onboardingNote(acv, kind.selfServe),
      ...(csm === null
        ? {
            csm: asTheField(
              say('Contracts this small are not looked after one by one.'),
              'accounts-reactive',
            ),
          }
        : csm.notes),
      openingCohorts: asAnswered(
        say(
          'Who is a customer today: those won in the last year at the pace of today, the others longer ago.',
        ),
      ),
    }),
  };
}

const prefixed = (path: string, notes: Notes): Notes =>
  Object.fromEntries(Object.entries(notes).map(([inside, note]) => [`${path}.${inside}`, note]));

const notesOnKeeping = ({ figures }: Profile): Notes => ({
  churn: asTheField(say('More leave in their first year than later.'), figures.churn),
  expansion: asTheField(say('What customers who stay add in a year.'), figures.expansion),
  contraction: asPlaceholder(say('A few customers pay less when they renew.')),
  poorFit: asPlaceholder(say('Customers who were pushed into buying leave twice as often.')),
});

const notesOnWinning = ({ figures }: Profile, selfServe: boolean): Notes => ({
  winRate: asTheField(
    selfServe ? say('Those who try it and stay.') : say('Won opportunities of all there are.'),
    figures.winRate,
  ),
  salesCycleMonths: selfServe
    ? asPlaceholder(say('Nobody has to be persuaded: two weeks from trying to paying.'))
    : asTheField(say('Larger contracts take longer.'), figures.salesCycle),
  backlogRetention: asPlaceholder(
    say('Buyers whom nobody calls back do not wait for ever; those of large contracts wait longer.'),
  ),
  stretch: asPlaceholder(say('A seller with nothing to do closes some deals better left alone.')),
});

/** Larger customers ask more, though not in proportion; a contract of 12,000 dollars is in the middle of the field. */
function ticketsOf(acv: number): Segment['tickets'] {
  const steady = Number(Math.min(8, Math.max(0.05, 0.75 * (acv / 12_000) ** 0.6)).toPrecision(2));
  return { early: 2 * steady, steady, earlyMonths: 3 };
}

/** About a sixth of the first year's contract at what an hour costs: 20 hours for 12,000 dollars, 42 for 25,000. */
const hoursOf = (acv: number, selfServe: boolean): number =>
  selfServe ? 0.5 : Number(Math.min(120, Math.max(0.5, acv / 600)).toPrecision(2));

const onboardingNote = (acv: number, selfServe: boolean): Notes[string] =>
  selfServe
    ? asPlaceholder(say('They get started by themselves; now and then somebody helps.'))
    : asTheField(
        say('As long as the contract pays for it.'),
        acv < 12_000 ? 'onboarding-light' : acv < 50_000 ? 'onboarding-guided' : 'onboarding-cost',
      );

/** Accounts to a manager by contract value in dollars, least first. */
const spans = [
  { below: 10_000, accounts: 400, figure: 'accounts-5k' },
  { below: 35_000, accounts: 100, figure: 'accounts-20k' },
  { below: 75_000, accounts: 40, figure: 'accounts-50k' },
  { below: Infinity, accounts: 20, figure: 'accounts-100k' },
] as const;

function csmOf(
  acv: number,
  selfServe: boolean,
  growth: number,
): { readonly load: NonNullable<Segment['csm']>; readonly notes: Notes } | null {
  const span = spans.find(({ below }) => acv < below);
  if (acv < 1000 || (selfServe && acv < 5000) || span === undefined) return null;
  return {
    load: {
      arrPerCsm: growth >= 1 ? 500_000 : growth > 0.5 ? 1_000_000 : 2_000_000,
      accountsPerCsm: span.accounts,
    },
    notes: {
      'csm.arrPerCsm': asTheField(
        say('The faster ARR grows, the less of it a manager can look after.'),
        growth > 0.5 ? 'arr-per-csm-growth' : 'arr-per-csm',
      ),
      'csm.accountsPerCsm': asTheField(
        say('The larger the contract, the fewer accounts a manager can look after.'),
        span.figure,
      ),
    },
  };
}

/** Those won in the last year first, at the pace of today less those who left again; the others are older. */
function cohortsOf(
  { customers, arr, wonPerMonth }: CustomerKind,
  { churn }: Profile,
): readonly OpeningCohort[] {
  if (!(customers > 0)) return [];
  const recent = Math.min(customers, Math.round(12 * wonPerMonth * (1 - (churn[0] ?? 0) / 2)));
  const older = customers - recent;
  const second = Math.round(older * 0.6);
  return [
    { ageMonths: 6, customers: recent },
    { ageMonths: 18, customers: second },
    { ageMonths: 30, customers: older - second },
  ]
    .filter(({ customers: some }) => some > 0)
    .map((cohort) => ({ ...cohort, arr: (arr * cohort.customers) / customers }));
}
