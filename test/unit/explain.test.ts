/** Why?: formulas in words, down to assumptions that can be changed. */
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../shared/engine/explanation.ts';
import { addressOf, compute, explain } from '../../shared/model/index.ts';
import { getAt } from '../../shared/plan/paths.ts';
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
      '75 % of [Billings Apr 2027] + 25 % of [Billings Mar 2027], after [Cash · Collection delay ]',
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
