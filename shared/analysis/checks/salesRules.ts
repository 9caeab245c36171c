/** Rules about people who sell. */
import { phrase } from '../../language/say.ts';
import type { SalesTeam } from '../../plan/types.ts';
import { inMonth, numberValue, type CheckRule, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

const perTeam = (
  { plan }: PlanFacts,
  look: (team: SalesTeam, path: string) => Sighting | undefined,
): readonly Sighting[] => plan.salesTeams.flatMap((team) => look(team, `salesTeams.${team.id}`) ?? []);

/** Months until a new seller is fully productive. */
const rampMonths = ({ ramp }: SalesTeam): number => ramp.findLastIndex((share) => share < 1) + 1;

/** Months until a new seller sells half of what they will. */
const halfRamp = ({ ramp }: SalesTeam): number => {
  const half = ramp.findIndex((share) => share >= 0.5);
  return half === -1 ? ramp.length : half;
};

/** What a seller earns in a year who just reaches the quota. */
const onTarget = ({ salary, commission, quota }: SalesTeam): number => salary + commission.rate * quota * 12;

const quotaToPay = (team: SalesTeam): number => (team.quota * 12) / onTarget(team);

export const salesRules: readonly CheckRule[] = [
  {
    id: 'ramp-unset',
    title: phrase('New sellers sell fully from the first day'),
    looksAt: phrase('the ramp of teams that somebody joins'),
    rule: phrase('At least {threshold} until a new seller sells fully'),
    threshold: 1,
    unit: 'months',
    source: 'ramp-total',
    severity: 'serious',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        rampMonths(team) < threshold && facts.upTo(`${path}.starts`) > 0
          ? {
              path: `${path}.ramp`,
              found: rampMonths(team),
              message: phrase('“{thing}” has no ramp, but {starts} people start by {month}.'),
              values: { starts: numberValue(facts.upTo(`${path}.starts`), 'people') },
              advice: phrase('Say how much of full productivity is reached in each of the first months.'),
            }
          : undefined,
      ),
  },
  {
    id: 'ramp-short',
    title: phrase('A short ramp'),
    looksAt: phrase('months until a new seller is fully productive'),
    rule: phrase('At least {threshold} until a new seller sells fully'),
    threshold: 3,
    unit: 'months',
    source: 'ramp-total',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        rampMonths(team) > 0 && rampMonths(team) < threshold && facts.upTo(`${path}.starts`) > 0
          ? {
              path: `${path}.ramp`,
              found: rampMonths(team),
              message: phrase('New people of “{thing}” sell fully after {found}.'),
              advice: phrase('Look at how long the last people you hired took.'),
            }
          : undefined,
      ),
  },
  {
    id: 'attrition-unset',
    title: phrase('No seller ever leaves'),
    looksAt: phrase('the attrition of sales teams'),
    rule: phrase('Attrition above {threshold}'),
    threshold: 0,
    unit: 'rate',
    source: 'attrition-startup',
    severity: 'serious',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        team.attrition <= threshold && facts.at(`${path}.heads`) >= 1
          ? {
              path: `${path}.attrition`,
              found: team.attrition,
              message: phrase('“{thing}” keeps all of its {heads} people to {month}.'),
              values: {
                heads: numberValue(facts.at(`${path}.heads`), 'people', facts.readAt(`${path}.heads`)),
              },
              advice: phrase(
                'Set an attrition, even of a young team: those who leave take months to replace.',
              ),
            }
          : undefined,
      ),
  },
  {
    id: 'attrition-low',
    title: phrase('Low attrition'),
    looksAt: phrase('the attrition of sales teams'),
    rule: phrase('Attrition of at least {threshold} a year'),
    threshold: 0.1,
    unit: 'rate',
    source: 'attrition-startup',
    severity: 'remark',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        team.attrition > 0 && team.attrition < threshold
          ? {
              path: `${path}.attrition`,
              found: team.attrition,
              message: phrase('“{thing}” loses {found} of its people in a year.'),
              advice: phrase('Keep it only if your own last years say so, and note that.'),
            }
          : undefined,
      ),
  },
  {
    id: 'backfill-unset',
    title: phrase('Leavers are not replaced'),
    looksAt: phrase('teams that lose people without a backfill'),
    rule: phrase('Less than {threshold} person lost without a replacement'),
    threshold: 1,
    unit: 'people',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) => {
        const lost = facts.upTo(`${path}.leavers`);
        return team.backfill === null && lost >= threshold
          ? {
              path: `${path}.backfill`,
              found: lost,
              series: `${path}.leavers`,
              made: [facts.readUpTo(`${path}.leavers`)],
              message: phrase('“{thing}” loses {found} people by {month} and replaces none of them.'),
              advice: phrase('Set the months that a replacement takes, or plan the hires for it.'),
            }
          : undefined;
      }),
  },
  {
    id: 'hires-too-late',
    title: phrase('Hires that come too late for the target'),
    looksAt: phrase('planned hires, with hiring delay, half the ramp and one sales cycle after them'),
    rule: phrase('No more than {threshold} of the planned hires too late to count'),
    threshold: 0.25,
    unit: 'rate',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) => perTeam(facts, (team, path) => lateHires(facts, team, path, threshold)),
  },
  {
    id: 'span-sales',
    title: phrase('Too many sellers for a manager'),
    looksAt: phrase('sellers over managers in every month up to the target'),
    rule: phrase('No more than {threshold} sellers to a manager'),
    threshold: 10,
    unit: 'people',
    source: 'span-sales',
    severity: 'doubtful',
    look: (facts, threshold) => perTeam(facts, (team, path) => widestSpan(facts, team, path, threshold)),
  },
  {
    id: 'quota-low',
    title: phrase('Quotas that do not pay for their sellers'),
    looksAt: phrase('a year’s quota over what a seller earns who reaches it'),
    rule: phrase('A year’s quota of at least {threshold} on-target earnings'),
    threshold: 4,
    unit: 'multiple',
    source: 'quota-mean',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        quotaToPay(team) < threshold
          ? {
              path: `${path}.quota`,
              found: quotaToPay(team),
              message: phrase(
                'Sellers of “{thing}” are asked for {found} what they earn on target, {earnings}.',
              ),
              values: { earnings: numberValue(onTarget(team), 'money/person') },
              advice: phrase('Raise the quota, or look at salary and commission.'),
            }
          : undefined,
      ),
  },
  {
    id: 'quota-high',
    title: phrase('Quotas that few will reach'),
    looksAt: phrase('a year’s quota over what a seller earns who reaches it'),
    rule: phrase('A year’s quota of at most {threshold} on-target earnings'),
    threshold: 8,
    unit: 'multiple',
    source: 'quota-aim',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        quotaToPay(team) > threshold
          ? {
              path: `${path}.quota`,
              found: quotaToPay(team),
              message: phrase(
                'Sellers of “{thing}” are asked for {found} what they earn on target, {earnings}.',
              ),
              values: { earnings: numberValue(onTarget(team), 'money/person') },
              advice: phrase('Lower the quota, or expect a lower attainment.'),
            }
          : undefined,
      ),
  },
  {
    id: 'attainment-high',
    title: phrase('More of the quota reached than teams usually do'),
    looksAt: phrase('the attainment of sales teams'),
    rule: phrase('An attainment of at most {threshold}'),
    threshold: 0.87,
    unit: 'rate',
    source: 'attainment',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perTeam(facts, (team, path) =>
        team.attainment > threshold
          ? {
              path: `${path}.attainment`,
              found: team.attainment,
              message: phrase('“{thing}” is expected to reach {found} of its quota as a whole.'),
              advice: phrase('Take the share that the whole team reached last year, not that of the best.'),
            }
          : undefined,
      ),
  },
  {
    id: 'commission-upfront',
    title: phrase('Commission for customers who may not stay'),
    looksAt: phrase('the share of the commission that is paid at once'),
    rule: phrase('No more than {threshold} of the commission at once'),
    threshold: 0.8,
    unit: 'rate',
    source: 'commission-split',
    severity: 'remark',
    look: (facts, threshold) =>
      perTeam(facts, ({ commission }, path) =>
        commission.rate > 0 && commission.upfrontShare > threshold
          ? {
              path: `${path}.commission.upfrontShare`,
              found: commission.upfrontShare,
              message: phrase(
                '“{thing}” are paid {found} of their commission at once, whether customers stay or not.',
              ),
              advice: phrase('Hold part of it back until the customer has been here for a year.'),
            }
          : undefined,
      ),
  },
];

function lateHires(
  { plan, t }: PlanFacts,
  team: SalesTeam,
  path: string,
  threshold: number,
): Sighting | undefined {
  const cycle = plan.segments.find(({ id }) => id === team.segment)?.salesCycleMonths ?? 0;
  const last = t - team.hiringDelayMonths - halfRamp(team) - cycle;
  let planned = 0;
  let late = 0;
  for (let month = 0; month <= t; month++) {
    const hires = inMonth(team.hires, month);
    planned += hires;
    if (month > last) late += hires;
  }
  if (late < 1 || late / planned <= threshold) return undefined;
  return {
    path: `${path}.hires`,
    found: late / planned,
    message: phrase(
      '{late} of {planned} hires planned for “{thing}” up to {month} come too late to close much by then: it takes {delay} to find, {ramp} to half ramp and {cycle} to close.',
    ),
    values: {
      late: numberValue(late, 'people'),
      planned: numberValue(planned, 'people'),
      delay: numberValue(team.hiringDelayMonths, 'months'),
      ramp: numberValue(halfRamp(team), 'months'),
      cycle: numberValue(cycle, 'months'),
    },
    advice: phrase('Hire them earlier, or count them for the year after.'),
  };
}

/** What makes the span so wide: what is asked of one manager, how many there are, or how long the next one takes. */
function spanPath({ headsPerManager, managers }: SalesTeam, path: string, threshold: number): string {
  if (headsPerManager > threshold) return `${path}.headsPerManager`;
  return `${path}.${managers === 'auto' ? 'managerDelayMonths' : 'managers'}`;
}

/** The month with most people to a manager; a team without a manager counts as one span. */
function widestSpan(
  facts: PlanFacts,
  team: SalesTeam,
  path: string,
  threshold: number,
): Sighting | undefined {
  const heads = facts.series(`${path}.heads`);
  const managers = facts.series(`${path}.managers`);
  let widest: { readonly t: number; readonly span: number } | undefined;
  for (let t = 0; t <= facts.t; t++) {
    const span = (heads[t] ?? 0) / Math.max(1, managers[t] ?? 0);
    if (span > (widest?.span ?? threshold)) widest = { t, span };
  }
  return widest === undefined
    ? undefined
    : {
        path: spanPath(team, path, threshold),
        found: widest.span,
        series: `${path}.managers`,
        t: widest.t,
        made: [facts.readAt(`${path}.heads`, widest.t), facts.readAt(`${path}.managers`, widest.t)],
        message: phrase('In {month} there are {found} people to a manager in “{thing}”.'),
        advice: phrase('Look for managers earlier, or give each fewer people.'),
      };
}
