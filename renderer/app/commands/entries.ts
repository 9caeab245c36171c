/** All that the palette can find in the open plan: where to go, what to look at, what to do. Made when it opens. */
import { phrase, say } from '../../../shared/language/say.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { sectionOf } from '../../../shared/plan/sectionOf.ts';
import { monthsBetween } from '../../../shared/plan/months.ts';
import type { Fields } from '../../../shared/plan/schema/fields.ts';
import { companySeries, listedSeries, serviceSeries } from '../../../shared/plan/schema/metrics.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { askWhy, described, seriesOf } from '../../state/describing.ts';
import { goTo } from '../../state/goTo.ts';
import { useResults, type Results } from '../../state/results.ts';
import { seriesName } from '../../state/seriesName.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { useView } from '../../state/view.ts';
import { monthName, short } from '../../ui/format.ts';
import { sections } from '../sections.ts';
import { actions, sectionKeys } from './actions.ts';
import type { Keys } from './keys.ts';

/** In the order in which they are listed; `said` where they are shown. */
export const kinds = [
  phrase('Go to'),
  phrase('Do'),
  phrase('Scenarios'),
  phrase('Teams, segments, channels'),
  phrase('Assumptions'),
  phrase('Why is it that number?'),
] as const;

export interface Entry {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly label: string;
  readonly detail: string;
  readonly keys?: Keys | undefined;
  /** Listed before anything is typed. */
  readonly first: boolean;
  readonly run: () => void;
}

export function entriesNow(): readonly Entry[] {
  const results = useResults.getState();
  const { planId } = useSession.getState();
  const isOpen = results.base !== null && planId !== null;
  return [
    ...(isOpen ? sectionEntries() : []),
    ...actionEntries(isOpen),
    ...(isOpen && results.base !== null
      ? [
          ...scenarioEntries(results.base, planId, results.scenario),
          ...itemEntries(results.base),
          ...assumptionEntries(results.base),
          ...measureEntries(results),
        ]
      : []),
  ];
}

const sectionEntries = (): readonly Entry[] =>
  sections.map(({ id, name }) => ({
    id: `section:${id}`,
    kind: 'Go to',
    label: say(name),
    detail: '',
    keys: sectionKeys(id),
    first: true,
    run: () => useView.getState().showSection(id),
  }));

const actionEntries = (isOpen: boolean): readonly Entry[] =>
  actions
    .filter(({ ofPlan, isHidden }) => isHidden !== true && (isOpen || ofPlan !== true))
    .map(({ id, name, keys, run }) => ({
      id: `action:${id}`,
      kind: 'Do',
      label: say(name),
      detail: '',
      keys: keys?.[0],
      first: true,
      run,
    }));

const scenarioEntries = (plan: Plan, planId: string, active: string): readonly Entry[] =>
  [{ id: 'base', name: say('Base plan') }, ...plan.scenarios].map(({ id, name }) => ({
    id: `scenario:${id}`,
    kind: 'Scenarios',
    label: name,
    detail: id === active ? say('looked at now') : '',
    first: false,
    run: () => useSettings.getState().setScenario(planId, id),
  }));

const itemEntries = (plan: Plan): readonly Entry[] =>
  (['salesTeams', 'segments', 'channels'] as const).flatMap((list) =>
    plan[list].map(({ id, name }): Entry => {
      const path = `${list}.${id}`;
      return {
        id: path,
        kind: 'Teams, segments, channels',
        label: name,
        detail: sectionName(path),
        first: false,
        run: () => useView.getState().showSection(sectionOf(path), id),
      };
    }),
  );

function sectionName(path: string): string {
  const section = sectionOf(path);
  const found = sections.find(({ id }) => id === section);
  return found === undefined ? '' : say(found.name);
}

const assumptionEntries = (plan: Plan): readonly Entry[] =>
  pathsOf(planFields, plan as unknown as Readonly<Record<string, unknown>>, '').map((path) => ({
    id: `assumption:${path}`,
    kind: 'Assumptions',
    label: labelOf(plan, path),
    detail: sectionName(path),
    first: false,
    run: () => goTo(path),
  }));

/** Fields that no section shows. */
const unshown: ReadonlySet<string> = new Set(['format', 'id']);

/** Every assumption that has a row of its own; lists of things without names are one. */
function pathsOf(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  prefix: string,
): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]): readonly string[] => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const inside = value[key];
    if (unshown.has(key) || field.kind === 'special') return [];
    if (field.kind === 'group' && isRecord(inside)) return pathsOf(field.fields, inside, path);
    if (field.kind !== 'list' || !Object.hasOwn(field.item, 'id') || !Array.isArray(inside)) return [path];
    return inside
      .filter(isRecord)
      .flatMap((item) => pathsOf(field.item, item, `${path}.${String(item['id'])}`));
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each in the month of the first target, or else in the last of the plan. */
function measureEntries({ plan, computed }: Results): readonly Entry[] {
  if (plan === null || computed === null) return [];
  const target = plan.targets[0];
  const t = (target && monthsBetween(plan.start, target.month)) ?? plan.months - 1;
  const month = monthName(computed.months[t] ?? '');
  return seriesNames(plan).flatMap((name): readonly Entry[] => {
    const value = seriesOf(computed, name)?.[t];
    if (value === undefined) return [];
    const { unit } = described(computed, name);
    return [
      {
        id: `series:${name}`,
        kind: 'Why is it that number?',
        label: seriesName(computed, name).whole,
        detail: say('{value} in {month}', { value: short(value, unit, plan.currency), month }),
        first: false,
        run: () => askWhy(computed, name, t),
      },
    ];
  });
}

const seriesNames = (plan: Plan): readonly string[] => [
  ...companySeries,
  ...(['segments', 'salesTeams', 'channels'] as const).flatMap((list) =>
    plan[list].flatMap(({ id }) => listedSeries[list].map((series) => `${list}.${id}.${series}`)),
  ),
  ...(['support', 'onboarding', 'csm'] as const).flatMap((team) =>
    serviceSeries[team].map((series) => `${team}.${series}`),
  ),
];
