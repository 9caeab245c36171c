/** Shapley shares, verdicts and their words. */
import { describe, expect, test } from 'vitest';
import {
  attribute,
  judge,
  shapley,
  verdictInShort,
  verdictSentences,
  type VerdictWords,
} from '../../shared/analysis/index.ts';
import { compute } from '../../shared/model/index.ts';
import { planOfCase } from '../cases/cases.ts';

describe('Shapley shares', () => {
  test('of a game that adds up are what each adds', () => {
    const worth = Float64Array.from({ length: 64 }, (_, set) =>
      [3, -5, 7, 0, 1, 2].reduce((sum, gain, i) => sum + ((set >> i) & 1 ? gain : 0), 10),
    );
    expect(shapley(worth)!.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([3, -5, 7, 0, 1, 2]);
  });

  test('of the glove game are two thirds and a sixth each', () => {
    // Player 0 has a left glove, 1 and 2 a right one each; a pair is worth 1.
    const worth = Float64Array.from({ length: 8 }, (_, set) => (set & 1 && set & 6 ? 1 : 0));
    const [left, right, other] = shapley(worth)!;
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  test('are not defined where a coalition has no worth', () => {
    expect(shapley(Float64Array.of(1, NaN, 2, 3))).toBeUndefined();
  });
});

const words: VerdictWords = {
  value: (_, value) => `${Math.round(value)}`,
  month: (month) => month,
  metric: (metric) => metric.toUpperCase(),
};

describe('a verdict', () => {
  const plan = planOfCase('ten-to-twenty');

  test('says by how much a target is missed and what takes most', () => {
    const computed = compute(plan);
    const [verdict] = judge(computed);
    const [attribution] = attribute(computed);
    expect(verdict).toMatchObject({ metric: 'arr', month: '2027-12', holds: false });
    expect(verdictInShort(verdict!, words)).toMatch(/^Short by \d+$/);
    const sentences = verdictSentences(verdict!, attribution, words).join(' ');
    expect(sentences).toContain('not at least 20000000');
    expect(sentences).toContain('too few deals for the sellers there are');
  });

  test('of a ceiling holds below it', () => {
    const target = { metric: 'employees', month: '2027-12', value: 1000, bound: 'atMost' as const };
    const computed = compute({ ...plan, targets: [target, { ...target, value: 10 }] });
    expect(judge(computed).map(({ holds }) => holds)).toEqual([true, false]);
    expect(verdictInShort(judge(computed)[1]!, words)).toMatch(/^Over by/);
  });

  test('of a measure that is not defined cannot hold', () => {
    const computed = compute({
      ...plan,
      targets: [{ metric: 'nrr', month: '2027-03', value: 0, bound: 'atLeast' }],
    });
    expect(judge(computed)[0]).toMatchObject({ plan: null, gap: null, holds: false });
    expect(attribute(computed)[0]!.killers.hiring).toBeNull();
  });
});
