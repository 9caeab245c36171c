/**
 * Published worked examples: the model's own formulas, given a source's inputs, give the source's results. Formulas
 * are read from the declarations; what they refer to is looked up in the example.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Interpreter } from '../../shared/engine/interpret.ts';
import { parseFormula } from '../../shared/engine/parse.ts';
import { model } from '../../shared/model/model.ts';
import { planOfCase } from '../cases/cases.ts';

interface WorkedExamples {
  readonly unitEconomics: readonly (Readonly<Record<string, number>> & { readonly source: string })[];
  readonly retention: readonly Readonly<
    Record<'start' | 'expansion' | 'contraction' | 'churn' | 'nrr' | 'grr', number>
  >[];
  readonly quickRatio: readonly Readonly<
    Record<'new' | 'expansion' | 'contraction' | 'churn' | 'value', number>
  >[];
  readonly burnMultiple: readonly Readonly<Record<'netBurn' | 'netNewArr' | 'value', number>>[];
  readonly funnel: readonly {
    readonly rates: readonly [number, number, number, number];
    readonly leadToWon: number;
  }[];
}

const examples = JSON.parse(
  readFileSync(new URL('../facts/worked-examples.json', import.meta.url), 'utf8'),
) as WorkedExamples;

/** One segment, so that a sum over segments is the segment's own number. */
const plan = planOfCase('first-hires');

/** A quantity's formula in month t, where `given` says the numbers it reads; names with `@month` go before those without. */
function formulaOf(name: string, given: Readonly<Record<string, number>>, t = 11): number {
  const interpreter = new Interpreter(model, plan, (read) => {
    const declared = read.of.kind === 'input' ? read.of.input.name : read.of.quantity.name;
    const value = given[`${declared}@${read.month}`] ?? given[declared];
    if (value === undefined)
      throw new Error(`${name} reads ${declared} in month ${read.month}, which the example lacks`);
    return value;
  });
  const quantity = interpreter.names.quantity(name)!;
  return interpreter.value(parseFormula(quantity.formula), { t, segment: 0, channel: 0 });
}

describe('unit economics', () => {
  test.each(examples.unitEconomics)('of $source', (example) => {
    const { arpaMonthly, grossMargin, monthlyChurn, cac, ltv, ltvCac, paybackMonths } = example;
    if (monthlyChurn !== undefined) {
      const value = formulaOf('ltv', {
        arpa: 12 * arpaMonthly!,
        grossMargin: grossMargin!,
        yearlyLogoChurn: monthlyChurn,
      });
      expect(value).toBeCloseTo(ltv!, 6);
      expect(formulaOf('ltvCac', { ltv: value, cac: cac! })).toBeCloseTo(ltvCac!, 6);
    }
    if (paybackMonths !== undefined) {
      // One customer won in the month, for what winning one costs.
      const given = { salesMarketing: cac!, newArr: 12 * arpaMonthly!, grossMargin: grossMargin! };
      expect(formulaOf('cacPayback', given)).toBeCloseTo(paybackMonths, 9);
    }
  });
});

test.each(examples.retention)(
  'retention from $start',
  ({ start, expansion, contraction, churn, nrr, grr }) => {
    const kept = start - contraction - churn;
    const given = {
      'arr@-1': start,
      'segment.yearOldArr': kept + expansion,
      'segment.yearOldArrWithoutExpansion': kept,
    };
    expect(formulaOf('nrr', given)).toBeCloseTo(nrr, 12);
    expect(formulaOf('grr', given)).toBeCloseTo(grr, 12);
  },
);

test.each(examples.quickRatio)('a quick ratio of $value', (example) => {
  const given = {
    newArr: example.new,
    expansionArr: example.expansion,
    contractionArr: example.contraction,
    churnedArr: example.churn,
  };
  expect(formulaOf('quickRatio', given)).toBeCloseTo(example.value, 9);
});

test.each(examples.burnMultiple)('a burn multiple of $value', ({ netBurn, netNewArr, value }) => {
  const given = { netCashFlow: -netBurn / 3, arr: 100 + netNewArr, 'arr@8': 100 };
  expect(formulaOf('burnMultiple', given)).toBeCloseTo(value, 9);
});

test.each(examples.funnel)('a funnel that wins $leadToWon of leads', ({ rates, leadToWon }) => {
  const [leadToMql, mqlToSql, sqlToOpp, winRate] = rates;
  const mqls = formulaOf('channel.mqls', { 'channel.leads': 1, 'channel.leadToMql': leadToMql });
  const sqls = formulaOf('channel.sqls', { 'channel.mqls': mqls, 'channel.mqlToSql': mqlToSql });
  const created = formulaOf('channel.created', { 'channel.sqls': sqls, 'channel.sqlToOpp': sqlToOpp });
  const won = formulaOf('segment.won', {
    'segment.decided': created,
    'segment.winRate': winRate,
    'season.closing': 1,
  });
  expect(won).toBeCloseTo(leadToWon, 12);
});
