/**
 * What an experienced operator would remark on in a plan: rules as data, and what they find. A rule reads the series of
 * the model and the plan's assumptions; it never works anything out that the model does.
 */
import { benchmarkOf, type Benchmark, type Grade } from '../../benchmarks/index.ts';
import type { Computed } from '../../model/index.ts';
import { thingOf } from '../../plan/sectionOf.ts';
import type { Attribution, TargetVerdict } from '../result.ts';
import {
  numberValue,
  severities,
  textValue,
  type CheckRule,
  type Finding,
  type MessageValue,
  type Sighting,
} from './check.ts';
import { customerRules } from './customerRules.ts';
import { demandRules } from './demandRules.ts';
import { PlanFacts } from './facts.ts';
import { moneyRules } from './moneyRules.ts';
import { planRules } from './planRules.ts';
import { salesRules } from './salesRules.ts';
import { serviceRules } from './serviceRules.ts';

export {
  severities,
  type CheckRule,
  type Finding,
  type MessageValue,
  type SeriesRead,
  type Severity,
} from './check.ts';

export const checkRules: readonly CheckRule[] = [
  ...planRules,
  ...salesRules,
  ...demandRules,
  ...customerRules,
  ...serviceRules,
  ...moneyRules,
];

/**
 * Most severe first, then in the order of the rules and of the plan. `attributions` are the killers' shares, where they
 * are known yet: without them no target is held against what heads times quota would give.
 */
export function runChecks(
  computed: Computed,
  verdicts: readonly TargetVerdict[],
  attributions: readonly Attribution[] | null = null,
): readonly Finding[] {
  const facts = new PlanFacts(computed, verdicts, attributions);
  const findings = checkRules.flatMap((rule) =>
    rule.look(facts, rule.threshold).map((sighting) => findingOf(facts, rule, sighting)),
  );
  return severities.flatMap((severity) => findings.filter(({ rule }) => rule.severity === severity));
}

function findingOf(
  facts: PlanFacts,
  rule: CheckRule,
  { values, about, source, ...sighting }: Sighting,
): Finding {
  const thing = about ?? thingOf(sighting.path) ?? sighting.path;
  return {
    ...sighting,
    rule,
    source: source ?? rule.source,
    key: rule.ofPlan === true ? rule.id : `${rule.id}:${thing}`,
    values: {
      found: numberValue(sighting.found, rule.unit),
      threshold: thresholdOf(rule),
      month: { kind: 'month', month: facts.month(sighting.t ?? facts.t) },
      thing: textValue(facts.label(thing)),
      ...values,
    },
  };
}

/** The threshold as a value of the rule in words. */
export const thresholdOf = ({ threshold, unit, inPoints }: CheckRule): MessageValue => ({
  kind: inPoints === true ? 'distance' : 'number',
  value: threshold,
  unit,
});

/** The figure of the field behind a rule or finding; undefined for what operators go by. */
export const benchmarkBehind = ({ source }: Pick<CheckRule, 'source'>): Benchmark | undefined =>
  source === 'operators' ? undefined : benchmarkOf(source);

/** What operators go by is a rule of thumb. */
export const gradeBehind = (of: Pick<CheckRule, 'source'>): Grade => benchmarkBehind(of)?.grade ?? 'C';
