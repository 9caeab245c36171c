/**
 * Where an assumption counts: the quantities whose formula reads it, and the series that depend on it in the end,
 * with the first month in which they can. Structure, not size: how much it moves them is a matter of risk.
 */
import type { Input, Quantity } from '../engine/declaration.ts';
import type { Address, ExplainedPart } from '../engine/explanation.ts';
import type { Node } from '../engine/graph.ts';
import { reachedFrom, rowsOf } from '../engine/reach.ts';
import { forEachPlace } from '../engine/shape.ts';
import { monthsBetween } from '../plan/months.ts';
import type { Plan } from '../plan/types.ts';
import { addressOfRead } from './address.ts';
import { seriesName } from './compile.ts';
import type { Computed } from './compute.ts';
import { Explainer, usersOf } from './explain.ts';
import { planInputs } from './inputs.ts';
import { model, parts } from './model.ts';

export interface ReachedSeries {
  readonly name: string;
  /** Month of the plan, from 0, in which it can first differ. */
  readonly from: number;
}

export interface WhereItCounts {
  /** Numbers that read it directly, one of each kind, in the first month in which they do. */
  readonly feeds: readonly ExplainedPart[];
  /** Series of the company, and of the thing that the assumption is of, by part of the model. */
  readonly reaches: readonly {
    readonly part: (typeof parts)[number]['id'];
    readonly label: string;
    readonly series: readonly ReachedSeries[];
  }[];
  /** For each target of the plan, whether the assumption can move it at all. */
  readonly targets: readonly boolean[];
}

/** How many numbers are looked at for those that read it. */
const mostTried = 600;

/** `path` may be that of a field, of a month or position inside one, or of something that holds several. */
export function whereItCounts(computed: Computed, path: string): WhereItCounts {
  return { feeds: feedsOf(computed, path), ...reachOf(computed, path) };
}

const isAt = (path: string, found: string | undefined): boolean =>
  found !== undefined && (found === path || found.startsWith(`${path}.`) || path.startsWith(`${found}.`));

/** The places at which an input is the assumption, or part of it. */
function placesAt(plan: Plan, input: Input<Plan>, path: string): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  forEachPlace(model, plan, input.over, (places) => {
    if (isAt(path, input.path?.(plan, places, undefined))) found.push([...places]);
  });
  return found;
}

/** Inputs by the first step of their path, so that few are looked at. */
const isOf = (path: string, { name }: Input<Plan>): boolean => {
  const [root = ''] = path.split('.');
  const prefixes = rootPrefixes[root];
  return prefixes === undefined || prefixes.some((prefix) => name.startsWith(`${prefix}.`));
};

const rootPrefixes: Readonly<Record<string, readonly string[]>> = {
  segments: ['segment', 'openingCohort'],
  salesTeams: ['team', 'salesTeam', 'openingGroup', 'assistant'],
  channels: ['channel'],
  seasonality: ['seasonality'],
};

function feedsOf(computed: Computed, path: string): readonly ExplainedPart[] {
  const { plan } = computed;
  const explainer = new Explainer(computed);
  const found = new Map<string, ExplainedPart>();
  let tried = 0;
  for (const input of planInputs.filter((one) => isOf(path, one))) {
    const at = placesAt(plan, input, path);
    if (at.length === 0) continue;
    for (const user of usersOf.get(input.name) ?? []) {
      // A cohort of each month reads what it was signed under: the sums over them are explained one level up.
      if (user.over.includes('signed')) continue;
      forEachPlace(model, plan, user.over, (places) => {
        // Of all ages, cohorts and groups one stands for the others.
        const kind = `${user.name}(${places.filter((_, i) => isNamed(user.over[i]!)).join()})`;
        const isCandidate = at.some((one) =>
          user.over.every((dimension, i) => {
            const own = input.over.indexOf(dimension);
            return own < 0 || one[own] === places[i];
          }),
        );
        if (!isCandidate || found.has(kind)) return;
        for (const month of monthsOf(plan, user)) {
          if (++tried > mostTried) return;
          const read = {
            of: { kind: 'quantity', quantity: user },
            places: [...places],
            month,
          } as const;
          const isRead = explainer
            .reads(read)
            .some(
              ({ of, places: there, month: then }) =>
                of.kind === 'input' &&
                of.input === input &&
                isAt(path, of.input.path?.(plan, there, then < 0 ? undefined : then)),
            );
          if (!isRead) continue;
          found.set(kind, explainer.part(read));
          return;
        }
      });
    }
  }
  return [...found.values()];
}

/** The first month of the plan first, then the one before it, then the others. */
const monthsOf = (plan: Plan, { monthly, before }: Quantity): readonly number[] => [
  0,
  ...(before === undefined ? [] : [-1]),
  ...Array.from({ length: monthly ? plan.months - 1 : 0 }, (_, t) => t + 1),
];

/** Dimensions whose places have names of their own. */
const isNamed = (dimension: string): boolean =>
  ['segment', 'salesTeam', 'team', 'channel', 'line', 'assistant'].includes(dimension);

/** One number of an assumption, to be explained: that of its first month or position. Nothing for what is no number. */
export function addressOfPath(computed: Computed, path: string): Address | undefined {
  const { plan } = computed;
  for (const input of planInputs.filter((one) => isOf(path, one))) {
    const [places] = placesAt(plan, input, path);
    if (places === undefined) continue;
    const step = path.slice(path.lastIndexOf('.') + 1);
    const month = input.monthly
      ? (monthsBetween(plan.start, step) ?? Number(/^\d+$/u.test(step) ? step : 0))
      : 0;
    return addressOfRead(plan, { of: { kind: 'input', input }, places, month });
  }
  return undefined;
}

function reachOf(computed: Computed, path: string): Pick<WhereItCounts, 'reaches' | 'targets'> {
  const { plan, compiled } = computed;
  const { graph, columns } = compiled.unrolled;
  const varying: Node[] = [];
  for (const { input, places, nodes, indexes } of columns) {
    if (input.path === undefined || !isOf(path, input)) continue;
    nodes.forEach((node, i) => {
      const index = indexes[i]!;
      const all = input.listed ? [...places, index] : places;
      if (isAt(path, input.path?.(plan, all, input.monthly ? index : undefined))) varying.push(node);
    });
  }
  if (varying.length === 0) return { reaches: [], targets: plan.targets.map(() => false) };
  const reached = reachedFrom(graph, varying, rowsOf(graph));
  const owner = path.split('.').slice(0, 2).join('.');
  const reaches = parts.flatMap(({ id, label, quantities }) => {
    const own: readonly unknown[] = quantities;
    const series = compiled.series.flatMap((one): readonly ReachedSeries[] => {
      if (!own.includes(one.quantity)) return [];
      const name = seriesName(plan, one);
      if (one.places.length > 0 && !name.startsWith(`${owner}.`)) return [];
      const from = one.nodes.findIndex((node) => reached[node] === 1);
      return from < 0 ? [] : [{ name, from }];
    });
    return series.length === 0 ? [] : [{ part: id, label, series }];
  });
  const targets = plan.targets.map(({ metric, month }) => {
    const node = computed.compiledSeries(metric)?.nodes[monthsBetween(plan.start, month) ?? -1];
    return node !== undefined && reached[node] === 1;
  });
  return { reaches, targets };
}
