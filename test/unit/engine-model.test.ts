/** The declarations, read as a reviewer would; and the reviewer itself, held against declarations that are wrong. */
import { describe, expect, test } from 'vitest';
import { checkModel } from '../../shared/engine/check.ts';
import { quantity, type Model } from '../../shared/engine/declaration.ts';
import { Unroller } from '../../shared/engine/unroll.ts';
import { compute } from '../../shared/model/index.ts';
import { model } from '../../shared/model/model.ts';
import { companySeries } from '../../shared/plan/schema/metrics.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { planOfCase } from '../cases/cases.ts';

/** The names of model.md 10, written out: what a plan of one of everything must give. */
const ofSegment =
  'arr newArr expansionArr contractionArr churnedArr customers newCustomers poorFitCustomers churnedCustomers opportunities pipelineDeals capacityDeals backlogDeals arpa logoChurn nrr grr renewalChurn supportCostPerNewCustomer onboardingCostPerNewCustomer ltv';
const ofTeam = 'heads effectiveHeads starts leavers managers';

test('the model has nothing to remark on', () => {
  expect(checkModel(model)).toEqual([]);
});

test('every output name of model.md is there, and no other', () => {
  const plan = planOfCase('first-hires');
  const wanted = [
    ...companySeries,
    ...ofSegment.split(' ').map((name) => `segments.smb.${name}`),
    ...`${ofTeam} capacity newArr commission cost`.split(' ').map((name) => `salesTeams.smb-ae.${name}`),
    ...'leads opportunities cost'.split(' ').map((name) => `channels.inbound.${name}`),
    ...`${ofTeam} gap cost tickets hours backlog requiredHeads`.split(' ').map((name) => `support.${name}`),
    ...`${ofTeam} gap cost hours queue`.split(' ').map((name) => `onboarding.${name}`),
    ...`${ofTeam} gap cost requiredHeads`.split(' ').map((name) => `csm.${name}`),
  ];
  expect(compute(plan).seriesNames.toSorted()).toEqual(wanted.toSorted());
});

describe('the reviewer finds', () => {
  const sound = {
    name: 'tested',
    label: 'Tested',
    meaning: 'A quantity made for this test.',
    unit: 'money',
    formula: 'arr',
    source: 'model.md 10',
  } as const;
  const withQuantity = (change: Partial<Parameters<typeof quantity>[0]>): Model<Plan> => ({
    ...model,
    quantities: [...model.quantities, quantity({ ...sound, ...change })],
  });

  test.each([
    ['a sum of money and people', { formula: 'arr + employees' }, 'mixes money and person'],
    [
      'a unit that the formula does not give',
      { formula: 'arr / customers' },
      'is declared in money but its formula gives',
    ],
    ['a comparison of unlike things', { formula: 'if(arr > customers, arr, 0)' }, 'mixes'],
    ['branches of unlike units', { formula: 'if(arr > 0, arr, employees)' }, 'mixes'],
    ['a name that is not declared', { formula: 'arrr' }, 'arrr, which is not declared'],
    ['a quantity that needs itself', { formula: 'tested + 1' }, 'tested needs tested'],
    ['a missing meaning', { meaning: 'no sentence' }, 'no whole sentence'],
    ['a missing source', { source: 'somewhere' }, 'does not say where'],
    ['a name that is taken', { name: 'arr' }, 'declared twice'],
    ['a place that has a unit', { formula: 'arr[t - employees]' }, 'mixes person and a plain number'],
  ])('%s', (_, change, remark) => {
    expect(checkModel(withQuantity(change)).join('\n')).toContain(remark);
  });

  test('and unrolling refuses, a loop through two quantities', () => {
    const looped: Model<Plan> = {
      ...model,
      quantities: [
        ...model.quantities,
        quantity({ ...sound, series: 'tested', formula: 'other' }),
        quantity({ ...sound, name: 'other', formula: 'tested' }),
      ],
    };
    expect(checkModel(looped).join('\n')).toMatch(
      /tested needs other needs tested|other needs tested needs other/,
    );
    expect(() => new Unroller(looped, planOfCase('first-hires')).unroll()).toThrow(
      /depends on itself in one month/,
    );
  });
});
