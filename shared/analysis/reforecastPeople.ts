/** Teams of a re-forecast: who is there by tenure, and who is on the way. */
import { say } from '../language/say.ts';
import { teamPath } from '../model/inputs.ts';
import type {
  CsmTeam,
  OnboardingTeam,
  OpeningGroup,
  SalesTeam,
  Series,
  SupportTeam,
  Team,
} from '../plan/types.ts';
import { cutSeries, isEven, meanOf, type ReforecastState } from './reforecastState.ts';

type AnyTeam = SalesTeam | SupportTeam | OnboardingTeam | CsmTeam;

/** What every team has, `place` being the model's place of it; the team is one of the grown plan. */
function carryTeam(
  state: ReforecastState,
  team: AnyTeam,
  place: number,
): Team & { readonly hires: Series | 'auto' } {
  const path = teamPath(state.plan, place);
  const opening = scaled(state, path, groupsAt(state, team, place));
  managersRemark(state, team, place, path);
  return {
    ...team,
    opening,
    hires: team.hires === 'auto' ? 'auto' : cutSeries(state, team.hires),
    committedStarts: onTheWay(state, team, place, path),
    managers: team.managers === 'auto' ? 'auto' : cutSeries(state, team.managers),
  };
}

/** Beyond its ramp a group is like any other; groups older than this stand as one. */
const longTenure = 24;

function groupsAt(state: ReforecastState, team: AnyTeam, place: number): readonly OpeningGroup[] {
  const { start, at } = state;
  const last = start - 1;
  const staying = at('team.staying', [place], 0) ?? at('team.staying', [place], last) ?? 1;
  const byTenure = new Map<number, number>();
  const oldest = Math.max(team.ramp.length, longTenure);
  const add = (tenure: number, heads: number): void => {
    if (!(heads > 0)) return;
    const group = Math.min(tenure, oldest);
    byTenure.set(group, (byTenure.get(group) ?? 0) + heads);
  };
  for (const [index, { tenureMonths }] of team.opening.entries()) {
    add(tenureMonths + start, at('openingGroup.left', [place, index], last) ?? 0);
  }
  for (let month = 0; month < start; month += 1) {
    add(start - month, (at('team.starts', [place], month) ?? 0) * staying ** (last - month));
  }
  return [...byTenure]
    .map(([tenureMonths, heads]) => ({ tenureMonths, heads }))
    .toSorted((a, b) => b.tenureMonths - a.tenureMonths);
}

function scaled(
  state: ReforecastState,
  path: string,
  groups: readonly OpeningGroup[],
): readonly OpeningGroup[] {
  const actual = state.actual(`${path}.heads`);
  if (actual === undefined) return groups;
  if (actual < 0) {
    state.remark(`${path}.opening`, say('The actual heads are negative; the plan’s own are used.'));
    return groups;
  }
  if (actual === 0) return [];
  const planned = groups.reduce((sum, { heads }) => sum + heads, 0);
  if (planned > 0) return groups.map((group) => ({ ...group, heads: (group.heads * actual) / planned }));
  state.remark(
    `${path}.opening`,
    say('The plan has nobody here by then; the actual people begin with no tenure.'),
  );
  return [{ tenureMonths: 0, heads: actual }];
}

/** Hires planned and leavers not yet replaced before the new plan start in it, and count as offers made. */
function onTheWay(state: ReforecastState, team: AnyTeam, place: number, path: string): Series {
  const { plan, start, months, at } = state;
  const delay = team.hiringDelayMonths;
  const committed = Array.from({ length: months }, (_, t) => monthOf(team.committedStarts, start + t));
  let moved = false;
  const put = (t: number, heads: number): void => {
    if (t >= months || !(heads > 0)) return;
    moved = true;
    committed[t] = committed[t]! + heads;
  };
  if (team.hires === 'auto') {
    // Until a hiring delay has passed, nobody starts but those already found.
    for (let t = 0; t < Math.min(delay, months); t += 1) {
      committed[t] = 0;
      put(t, (start + t < plan.months ? at('team.starts', [place], start + t) : 0) ?? 0);
    }
    if (delay > 0) autoRemark(state, path);
  } else {
    for (let t = 0; t < delay; t += 1) {
      const asked = start + t - delay;
      if (asked >= 0) put(t, monthOf(team.hires, asked));
    }
    for (let t = 0; team.backfill !== null && t < team.backfill; t += 1) {
      const left = start + t - team.backfill;
      if (left >= 0) put(t, at('team.leavers', [place], left) ?? 0);
    }
  }
  if (!moved && typeof team.committedStarts === 'number') return team.committedStarts;
  return committed;
}

/** Nobody has signed offers beyond the end of the old plan. */
const monthOf = (series: Series, t: number): number =>
  typeof series === 'number' ? series : (series[t] ?? 0);

function autoRemark(state: ReforecastState, path: string): void {
  state.remark(
    `${path}.hires`,
    say(
      'In the first month in which the team hires as needed again, what is needed is judged from the opening balances.',
    ),
  );
}

function managersRemark(state: ReforecastState, team: AnyTeam, place: number, path: string): void {
  const { plan, start, at } = state;
  if (team.managers !== 'auto') return;
  // Those of these months were called for by heads of months before the new plan.
  const managers: number[] = [];
  for (let t = start; t < Math.min(start + team.managerDelayMonths, plan.months); t += 1) {
    managers.push(at('team.managersInPlace', [place], t) ?? 0);
  }
  if (isEven(managers)) return;
  state.remark(
    `${path}.managerDelayMonths`,
    say(
      'For the first {count} months managers follow the heads at the start, as if the team had not grown lately.',
      {
        count: team.managerDelayMonths,
      },
    ),
  );
}

export function carrySalesTeams(state: ReforecastState): readonly SalesTeam[] {
  return state.grown.salesTeams.map((team, place) => {
    const carried = carryTeam(state, team, place);
    return {
      ...team,
      ...carried,
      hires: carried.hires === 'auto' ? 0 : carried.hires,
      commission: { ...team.commission, openingHeldPerMonth: heldPerMonth(state, team, place) },
    };
  });
}

/** What was held back before is paid in equal parts; the model pays it as it fell due. */
function heldPerMonth(state: ReforecastState, team: SalesTeam, place: number): number {
  const { plan, start, at } = state;
  const { holdMonths } = team.commission;
  const due: number[] = [];
  for (let t = start; t < Math.min(start + holdMonths, plan.months); t += 1) {
    due.push(at('salesTeam.heldPaid', [place], t) ?? 0);
  }
  if (!isEven(due)) {
    state.remark(
      `salesTeams.${team.id}.commission.openingHeldPerMonth`,
      say('Commission held back before is paid in equal parts over {count} months.', { count: holdMonths }),
    );
  }
  return due.length === 0 ? (at('salesTeam.heldPaid', [place], start - 1) ?? 0) : meanOf(due);
}

/** The service teams: backlogs go on; of gaps before the plan a document knows one number. */
export function carryService(state: ReforecastState): {
  readonly support: SupportTeam;
  readonly onboarding: OnboardingTeam;
  readonly csm: CsmTeam;
} {
  const { plan, start, at } = state;
  const sales = plan.salesTeams.length;
  const last = start - 1;
  const { support, onboarding, csm } = state.grown;
  const year = Array.from({ length: 12 }, (_, k) => {
    const gap = start - 1 - k < 0 ? onboarding.openingGap : at('onboarding.gap', [], start - 1 - k);
    return gap ?? 0;
  });
  gapRemark(state, 'onboarding', onboarding.churnSensitivity, year);
  return {
    support: {
      ...support,
      ...carryTeam(state, support, sales),
      openingGap: feltGap(state, 'support', support.churnSensitivity),
      openingBacklog: state.actual('support.backlog') ?? at('support.backlog', [], last) ?? 0,
    },
    onboarding: {
      ...onboarding,
      ...carryTeam(state, onboarding, sales + 1),
      openingGap: meanOf(year),
      openingBacklog: state.actual('onboarding.queue') ?? at('onboarding.queue', [], last) ?? 0,
    },
    csm: {
      ...csm,
      ...carryTeam(state, csm, sales + 2),
      openingGap: feltGap(state, 'csm', csm.churnSensitivity + csm.expansionSensitivity),
    },
  };
}

/** The mean gap that the segment with the most ARR feels as the new plan begins. */
function feltGap(state: ReforecastState, team: 'support' | 'csm', sensitivity: number): number {
  const { plan, start, at } = state;
  const places = [...plan.segments.keys()].filter(
    (place) => team === 'support' || plan.segments[place]!.csm !== null,
  );
  const arr = (place: number): number => at('segment.arr', [place], start - 1) ?? 0;
  const [largest] = places.toSorted((a, b) => arr(b) - arr(a));
  const months = largest === undefined ? 3 : (at('segment.strainMonths', [largest], 0) ?? 3);
  const gaps = Array.from({ length: months }, (_, k) => {
    const t = start - 1 - k;
    return t < 0 ? plan[team].openingGap : (at(`${team}.gap`, [], t) ?? 0);
  });
  gapRemark(state, team, sensitivity, gaps);
  return Math.min(1, Math.max(0, meanOf(gaps)));
}

function gapRemark(state: ReforecastState, team: string, sensitivity: number, gaps: readonly number[]): void {
  if (sensitivity === 0 || isEven(gaps)) return;
  state.remark(
    `${team}.openingGap`,
    say(
      'What was left undone in the months before is one number, their mean; the plan had it month by month.',
    ),
  );
}
