/** Paths, months, labels and scenarios of a plan. */
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../shared/plan/labels.ts';
import {
  calendarMonth,
  isMonth,
  monthAt,
  monthLabel,
  monthNumber,
  monthText,
  monthsBetween,
} from '../../shared/plan/months.ts';
import { fieldAt, getAt, placeAt, setAt } from '../../shared/plan/paths.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { shareOf } from '../../shared/plan/types.ts';
import { casePlan } from './plan-cases.ts';

const plan = casePlan('ten-to-twenty');

describe('months', () => {
  test('from text to number and back', () => {
    for (const month of ['0000-01', '0999-12', '2027-01', '2027-12', '9999-12']) {
      expect(monthText(monthNumber(month) ?? -1)).toBe(month);
    }
    for (const text of ['2027-00', '2027-13', '2027-1', '27-01', '2027-01-01', '', '2027-1a']) {
      expect(isMonth(text)).toBe(false);
      expect(monthNumber(text)).toBeNull();
    }
  });

  test('reckoning', () => {
    expect([monthAt('2027-11', 0), monthAt('2027-11', 2), monthAt('2027-01', -1)]).toEqual([
      '2027-11',
      '2028-01',
      '2026-12',
    ]);
    expect(monthsBetween('2027-11', '2029-01')).toBe(14);
    expect(monthsBetween('2027-11', 'soon')).toBeNull();
    expect([calendarMonth('2027-11', 0), calendarMonth('2027-11', 2), calendarMonth('2027-01', -1)]).toEqual([
      11, 1, 12,
    ]);
    expect(monthLabel('2027-03')).toBe('Mar 2027');
  });
});

describe('what stands at a path', () => {
  test.each([
    ['months', 24],
    ['segments.smb.churn.0', 0.32],
    ['salesTeams.mid-ae.hires.2027-02', 2],
    ['salesTeams.mid-ae.hires.1', 2],
    ['channels.inbound.baseLeads.2028-12', 1450],
    ['channels.paid.segmentMix.mid', 0.35],
    ['segments.mid.openingCohorts.1.customers', 42],
    ['salesTeams.smb-ae.assistants.sdr.headsPerAssistant', 2.5],
    ['scenarios.hire-late.changes.1.multiply', 1.9],
    ['scenarios.hire-late.basedOn', 'base'],
    ['support.hires', 'auto'],
  ])('%s', (path, value) => {
    expect(getAt(plan, path)).toBe(value);
  });

  test.each([
    '',
    'none',
    'segments.0',
    'segments.smb.churn.3',
    'segments.smb.churn.00',
    'segments.smb.churn.-1',
    'segments.smb.churn.length',
    'segments.smb.csm.arrPerCsm',
    'segments.smb.acv.x',
    'support.hires.2027-01',
    'salesTeams.mid-ae.hires.2029-01',
    'salesTeams.mid-ae.hires.24',
    'channels.paid.segmentMix.none',
    'costs.constructor',
    '__proto__',
    'segments.constructor',
    'months.',
    '.months',
  ])('nothing at %j', (path) => {
    expect(placeAt(plan, path)).toBeUndefined();
    expect(setAt(plan, path, 1)).toBeUndefined();
  });

  test('an entry that is not made yet is absent, not nowhere', () => {
    expect(placeAt(plan, 'notes.segments.smb.acv')).toMatchObject({ absent: true, value: undefined });
    const mix = setAt(plan, 'channels.paid.segmentMix.ent', undefined);
    expect(mix && placeAt(mix, 'channels.paid.segmentMix.ent')).toMatchObject({ absent: true, value: 0 });
  });
});

describe('another value at a path', () => {
  test('all that does not lead there stays the same object', () => {
    const changed = setAt(plan, 'segments.mid.churn.1', 0.2);
    expect(changed?.segments[1]?.churn).toEqual([0.14, 0.2, 0.08]);
    expect(plan.segments[1]?.churn).toEqual([0.14, 0.1, 0.08]);
    expect(changed?.segments[0]).toBe(plan.segments[0]);
    expect(changed?.segments[1]?.expansion).toBe(plan.segments[1]?.expansion);
    expect(changed?.support).toBe(plan.support);
  });

  test('a month of a constant series spreads it first', () => {
    const changed = setAt(plan, 'channels.inbound.baseLeads.2027-02', 5);
    expect(changed?.channels[0]?.baseLeads).toEqual([1450, 5, ...Array.from({ length: 22 }, () => 1450)]);
  });

  test('notes are kept by their whole path', () => {
    const changed = setAt(plan, 'notes.segments.smb.acv', { text: 'x' });
    expect(changed?.notes).toEqual({ 'segments.smb.acv': { text: 'x' } });
    expect(changed && setAt(changed, 'notes.segments.smb.acv', undefined)?.notes).toEqual({});
  });

  test('a prototype is never touched', () => {
    const changed = setAt(plan, 'notes.__proto__', { text: 'x' });
    expect(Object.getPrototypeOf(changed?.notes)).toBe(Object.prototype);
    expect('text' in (changed?.notes ?? {})).toBe(false);
  });
});

test('the field at a path is the same whatever the plan', () => {
  expect(fieldAt('segments.any.churn.4')).toMatchObject({
    kind: 'number',
    unit: 'rate',
    range: { min: 0, max: 1 },
  });
  expect(fieldAt('salesTeams.any.hires.2027-03')).toBe(fieldAt('salesTeams.other.hires.2030-01'));
  expect(fieldAt('channels.any.segmentMix.smb')).toMatchObject({ kind: 'number', range: { min: 0, max: 1 } });
  expect(fieldAt('costs.constructor')).toBeUndefined();
  expect(fieldAt('months.x')).toBeUndefined();
});

test.each([
  ['salesTeams.mid-ae.hires.2027-03', 'Mid-market account executives · Planned hires · Mar 2027'],
  ['salesTeams.mid-ae.hires.2', 'Mid-market account executives · Planned hires · Mar 2027'],
  ['segments.smb.churn.0', 'Small business · Churn · year 1'],
  ['segments.smb.openingCohorts.1.customers', 'Small business · Opening cohort 2 · Customers'],
  ['seasonality.closing.11', 'Seasons · Closing · December'],
  ['channels.paid.segmentMix.ent', 'Paid campaigns · Segment mix · Enterprise'],
  ['costs.lines.office.monthly', 'Finance, people and office · Monthly'],
  ['salesTeams.smb-ae.assistants.sdr.salary', 'SMB account executives · Sales development · Salary'],
  ['support.hires', 'Support · Planned hires'],
  ['notes.segments.smb.acv', 'Notes · Small business · Contract value'],
  ['none.at.all', 'none.at.all'],
])('%s in words', (path, words) => {
  expect(labelOf(plan, path)).toBe(words);
});

describe('scenarios', () => {
  test('base is the plan itself', () => {
    expect(planOfScenario(plan, 'base')).toStrictEqual({ ok: true, value: plan });
  });

  test('changes of a chain are made in order, from the plan outwards', () => {
    const read = planOfScenario(plan, 'frozen-support');
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.value.support.hires).toBe(0);
    expect(read.value.segments[0]?.stretch).toBe(0.35);
    expect(getAt(read.value, 'salesTeams.smb-ae.hires.0')).toBe(4);
    expect(read.value.scenarios).toBe(plan.scenarios);
    expect(read.value.cash).toBe(plan.cash);
  });

  test('a month key spreads a constant series', () => {
    const read = planOfScenario(casePlan('product-led'), 'late-budget');
    expect(
      read.ok && [getAt(read.value, 'channels.paid.budget.5'), getAt(read.value, 'channels.paid.budget.6')],
    ).toEqual([8000, 16_000]);
    expect(read.ok && getAt(read.value, 'segments.team.churn.0')).toBeCloseTo(0.19, 12);
  });

  test('an unknown one is refused by name', () => {
    const read = planOfScenario(plan, 'none');
    expect(read.ok ? '' : read.faults[0]?.found).toBe('"none"');
  });
});

test('the share of a segment that a mix does not name is nothing, whatever the segment is called', () => {
  expect(shareOf({ smb: 1 }, 'constructor')).toBe(0);
  expect(shareOf({ smb: 0.25 }, 'smb')).toBe(0.25);
});

const line = (index: number) => ({ id: `line-${index}`, name: `Line ${index}` });
const withLines = (lines: readonly unknown[]) => ({ ...plan, costs: { ...plan.costs, lines } });
const nameAt = (document: object, id: string) => placeAt(document, `costs.lines.${id}.name`)?.value;

describe('lists of many things', () => {
  test('each is found by its id, the first of those with the same; none that is not there', () => {
    const lines = [...Array.from({ length: 40 }, (_, index) => line(index)), { id: 'line-3', name: 'Again' }];
    const document = withLines(lines);
    for (const { id, name } of lines.slice(0, 40)) expect(nameAt(document, id)).toBe(name);
    expect(placeAt(document, 'costs.lines.line-3')?.keys).toEqual(['costs', 'lines', 3]);
    expect(placeAt(document, 'costs.lines.line-40')).toBeUndefined();
    expect(placeAt(document, 'costs.lines.constructor')).toBeUndefined();
    expect(placeAt(document, 'costs.lines.undefined')).toBeUndefined();
  });

  test('a list that has been written to since is looked through', () => {
    const lines: unknown[] = Array.from({ length: 40 }, (_, index) => line(index));
    const document = withLines(lines);
    expect(nameAt(document, 'line-5')).toBe('Line 5');
    [lines[5], lines[6]] = [lines[6], lines[5]];
    lines.push(line(99));
    expect(placeAt(document, 'costs.lines.line-5')?.keys.at(-1)).toBe(6);
    expect(nameAt(document, 'line-99')).toBe('Line 99');
    expect(nameAt(document, 'line-6')).toBe('Line 6');
  });

  test('things without a proper id stand in nobody’s way', () => {
    const lines = [null, 7, {}, { id: 4 }, ...Array.from({ length: 20 }, (_, index) => line(index))];
    expect(nameAt(withLines(lines), 'line-19')).toBe('Line 19');
    expect(placeAt(withLines(lines), 'costs.lines.4')).toBeUndefined();
  });
});
