/** Why?: formulas in words, down to assumptions that can be changed. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Explanation } from '../../shared/engine/explanation.ts';
import { speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import { addressOf, compute, courseOf, differenceFrom, explain } from '../../shared/model/index.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { planOfCase } from '../cases/cases.ts';

const plan = planOfCase('ten-to-twenty');
const computed = compute(plan);
const why = (address: string): Explanation => explain(computed, address)!;
const words = ({ formula }: Explanation): string =>
  formula
    .map((token) => (token.kind === 'text' ? token.text : `[${token.part.label} ${token.part.when}]`))
    .join('');

describe('an explanation', () => {
  test('of heads says who was there, left and started', () => {
    expect(words(why('team.heads(mid-ae)@13'))).toBe(
      '[Mid-market account executives · Heads Jan 2028] − [Mid-market account executives · Leavers Feb 2028] + [Mid-market account executives · Starts Feb 2028]',
    );
  });

  test('settles conditions: this month, not what might be', () => {
    expect(words(why('segment.wellFitting(ent)@3'))).toContain('the smaller of');
    expect(words(why('team.starts(mid-ae)@3'))).toBe(
      '[Mid-market account executives · Planned starts Apr 2027]',
    );
  });

  test('of a lag says which months it mixes', () => {
    expect(words(why('collections@4'))).toBe(
      '75% of [Billings Apr 2027] + 25% of [Billings Mar 2027], after [Cash · Collection delay ]',
    );
  });

  test('of month 0 reaches before the plan', () => {
    expect(words(why('openingArr@0'))).toBe('[ARR before the plan]');
  });

  test('of an assumption carries its path, and what it feeds', () => {
    const hires = why('team.hires(mid-ae)@3');
    expect(hires.subject).toMatchObject({ kind: 'input', path: 'salesTeams.mid-ae.hires.2027-04', value: 1 });
    expect(hires.feeds.map(({ address }) => address)).toContain('team.plannedStarts(mid-ae)@4');
  });

  test('leads from any series, level by level, to assumptions of the plan', () => {
    const seen = new Set<string>();
    let inputs = 0;
    const walk = (address: string, depth: number): void => {
      if (seen.has(address) || depth > 60 || seen.size > 3000) return;
      seen.add(address);
      const explanation = explain(computed, address);
      expect(explanation, address).toBeDefined();
      if (explanation!.subject.kind === 'input') {
        inputs++;
        expect(getAt(plan, explanation!.subject.path!), address).not.toBeUndefined();
        return;
      }
      for (const part of explanation!.inputs) walk(part.address, depth + 1);
    };
    for (const name of computed.seriesNames) walk(addressOf(computed, name, 2)!, 0);
    expect(inputs).toBeGreaterThan(150);
  });

  test('does not exist for what the plan has not', () => {
    expect(['nothing@1', 'team.heads(nobody)@1', 'team.heads@1', '', 'arr(']).toSatisfy(
      (addresses: string[]) => addresses.every((address) => explain(computed, address) === undefined),
    );
  });
});

const addresses = (address: string): readonly string[] =>
  why(address).formula.flatMap((token) => (token.kind === 'part' ? [token.part.address] : []));

const signs = (address: string): string =>
  why(address)
    .formula.map((token) => (token.kind === 'text' ? token.text : '□'))
    .join('');

describe('in Chinese', () => {
  afterEach(() => speak('en', {}));

  test('words stand in another order, numbers stay what they are', () => {
    speak('zh-CN', chinese);
    expect(signs('segment.wellFitting(ent)@3')).toBe('□ 与 □ 中较小者');
    expect(addresses('segment.wellFitting(ent)@3')).toEqual([
      'segment.pipelineDeals(ent)@3',
      'segment.capacityDeals(ent)@3',
    ]);
    expect(signs('collections@4')).toBe('□ 的 75% + □ 的 25%（滞后 □）');
    expect(addresses('collections@4')).toEqual(['billings@3', 'billings@2', 'cash.collectionDelayMonths']);
    expect(signs('team.staying(mid-ae)')).toBe('(1 − □) 的 0.0833333 次方');
  });
});

describe('a number without a value', () => {
  test('says from which month on it is defined', () => {
    expect(why('nrr@3').undefinedBecause).toEqual({ kind: 'early', from: 11 });
    expect(why('burnMultiple@1').undefinedBecause).toEqual({ kind: 'early', from: 2 });
    expect(why('nrr@11').undefinedBecause).toBeUndefined();
  });

  test('leads down to what it would be divided by', () => {
    const { undefinedBecause } = why('segment.renewalChurn(ent)@0');
    expect(undefinedBecause).toMatchObject({
      kind: 'part',
      part: { address: 'segment.renewalsLost(ent)@0', value: null },
    });
    expect(why('segment.renewalsLost(ent)@0').undefinedBecause).toMatchObject({
      kind: 'denominator',
      value: 0,
    });
  });

  test('always says why, whichever it is', () => {
    const silent = computed.seriesNames.flatMap((name) =>
      computed.months.flatMap((_, t) => {
        const address = addressOf(computed, name, t)!;
        const series = computed.series(name)!;
        return Number.isNaN(series[t]) && why(address).undefinedBecause === undefined ? [address] : [];
      }),
    );
    expect(silent).toEqual([]);
  });
});

test('a number is the same, month by month, as the series', () => {
  expect(courseOf(computed, 'arr@5')).toEqual(computed.series('arr'));
  expect(courseOf(computed, 'segment.acv(ent)')).toBeUndefined();
  expect(courseOf(computed, 'nothing@1')).toBeUndefined();
});

describe('against a scenario', () => {
  const given = planOfScenario(plan, plan.scenarios[0]!.id);
  if (!given.ok) throw new Error('the case has no such scenario');
  const there = compute(given.value);

  test('the parts of a sum make up the difference', () => {
    const t = 11;
    const difference = differenceFrom(computed, there, `arr@${t}`)!;
    expect(difference.there).toBe(there.series('arr')![t]);
    const total = difference.parts.reduce((sum, { effect }) => sum + effect!, 0);
    expect(total).toBeCloseTo(computed.series('arr')![t]! - difference.there!, 3);
    const sizes = difference.parts.map(({ effect }) => Math.abs(effect!));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('nothing differs from itself', () => {
    expect(differenceFrom(computed, computed, 'arr@11')!.parts).toEqual([]);
    expect(differenceFrom(computed, there, 'nothing@1')).toBeUndefined();
  });
});
