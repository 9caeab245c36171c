/** Every rule of model.md 1 that a document can break, with the path and the words that it is refused with. */
import { describe, expect, test } from 'vitest';
import { faultText, parsePlan, readPlan, type Fault } from '../../shared/plan/validate.ts';
import { caseDocument, caseNames, casePlan, spoil, type Loose } from './plan-cases.ts';

const faultsOf = (document: unknown): readonly Fault[] => {
  const read = readPlan(document);
  return read.ok ? [] : read.faults;
};

const spoilt = (keys: readonly (string | number)[], value: unknown, name = 'ten-to-twenty'): Loose =>
  spoil(caseDocument(name), keys, value);

const scenario = (changes: unknown, more: Loose = {}): Loose =>
  spoilt(['scenarios'], [{ id: 'one', name: 'One', changes, ...more }]);

test.each(caseNames)('%s is valid', (name) => {
  expect(faultsOf(caseDocument(name))).toEqual([]);
});

test('a valid plan reads as the very same object, so that edits share structure', () => {
  const plan = casePlan('ten-to-twenty');
  const again = readPlan(plan);
  expect(again.ok && again.value).toBe(plan);
});

test('defaults are filled in', () => {
  const plan = casePlan('product-led');
  expect(plan.salesTeams[0]?.firstManagerAt).toBe(2);
  expect(plan.targets[0]?.bound).toBe('atLeast');
  expect(plan.support.backfill).toBeNull();
  expect(plan.support.openingBacklog).toBe(0);
  expect(plan.segments[0]?.openingBacklogDeals).toBe(0);
  expect(plan.costs.lines[1]?.heads).toBe(0);
  expect(plan.scenarios[0]?.basedOn).toBe('base');
  expect([plan.uncertainty, plan.notes, plan.actuals]).toEqual([[], {}, {}]);
});

test('negative zero is zero', () => {
  const read = readPlan(spoilt(['salesTeams', 0, 'ramp', 0], -0));
  expect(read.ok && Object.is(read.value.salesTeams[0]?.ramp[0], 0)).toBe(true);
  const changes = [
    { path: 'support.hires', set: -0 },
    { path: 'support.hires', multiply: -0 },
  ];
  const changed = readPlan(scenario(changes));
  expect(changed.ok && changed.value.scenarios[0]?.changes).toEqual([
    { path: 'support.hires', set: 0 },
    { path: 'support.hires', multiply: 0 },
  ]);
});

const oneFault: readonly (readonly [string, readonly (string | number)[], unknown, string])[] = [
  ['a wrong type', ['name'], 7, 'name'],
  ['a missing field', ['segments', 0, 'acv'], undefined, 'segments.smb.acv'],
  ['an unknown field', ['segments', 0, 'Churn'], [0.1], 'segments.smb.Churn'],
  ['a number out of range', ['segments', 1, 'winRate'], 1.2, 'segments.mid.winRate'],
  ['a number at an excluded bound', ['segments', 1, 'acv'], 0, 'segments.mid.acv'],
  ['an infinite number', ['cash', 'opening'], Number.POSITIVE_INFINITY, 'cash.opening'],
  ['no number', ['costs', 'raise'], Number.NaN, 'costs.raise'],
  ['a fraction of a month', ['salesTeams', 0, 'backfill'], 1.5, 'salesTeams.smb-ae.backfill'],
  [
    'a series too long',
    ['channels', 1, 'budget'],
    Array.from({ length: 25 }, () => 1),
    'channels.paid.budget',
  ],
  ['a bad month of a series', ['salesTeams', 1, 'hires', 3], -1, 'salesTeams.mid-ae.hires.3'],
  ['automatic sellers', ['salesTeams', 1, 'hires'], 'auto', 'salesTeams.mid-ae.hires'],
  ['eleven seasons', ['seasonality', 'closing'], Array.from({ length: 11 }, () => 1), 'seasonality.closing'],
  ['no year of life', ['segments', 0, 'churn'], [], 'segments.smb.churn'],
  ['a list that is an object', ['targets'], {}, 'targets'],
  ['an object that is a list', ['costs'], [], 'costs'],
  ['null where nothing may be', ['support'], null, 'support'],
  ['an unknown choice', ['csm', 'costIn'], 'rd', 'csm.costIn'],
  ['a thirteenth month', ['start'], '2027-13', 'start'],
  ['a lower-case currency', ['currency'], 'usd', 'currency'],
  ['an id with capitals', ['costs', 'lines', 0, 'id'], 'Product', 'costs.lines.0.id'],
  ['an id a second time', ['costs', 'lines', 1, 'id'], 'product', 'costs.lines.1.id'],
  ['a team of no segment', ['salesTeams', 0, 'segment'], 'none', 'salesTeams.smb-ae.segment'],
  ['a target before the plan', ['targets', 0, 'month'], '2026-12', 'targets.0.month'],
  ['a target after the plan', ['targets', 0, 'month'], '2029-01', 'targets.0.month'],
  ['a target of no such series', ['targets', 1, 'metric'], 'segments.smb.arr', 'targets.1.metric'],
  ['shares that do not sum to 1', ['channels', 0, 'segmentMix', 'smb'], 0.7, 'channels.inbound.segmentMix'],
  ['leads that cost nothing', ['channels', 1, 'costPerLead'], 0, 'channels.paid.costPerLead'],
  ['annual billing of half-years', ['segments', 1, 'contractMonths'], 18, 'segments.mid.billing'],
  ['another format', ['format'], 'groundplan/2', 'format'],
  ['a plan past the last year', ['start'], '9999-06', 'start'],
];

describe('one thing wrong is one fault, at its path', () => {
  test.each(oneFault)('%s', (_, keys, value, path) => {
    const document = spoilt(keys, value);
    // Targets of the case lie outside a plan that starts elsewhere.
    if (path === 'start') document['targets'] = [];
    expect(faultsOf(document).map((fault) => fault.path)).toEqual([path]);
  });
});

test('a mix that names no segment, and shares that then do not sum to 1', () => {
  const faults = faultsOf(spoilt(['channels', 0, 'segmentMix'], { none: 1 }));
  expect(faults.map(({ path }) => path)).toEqual(['channels.inbound.segmentMix.none']);
});

test('all faults at once, wherever they are', () => {
  const document = caseDocument('ten-to-twenty');
  spoil(document, ['months'], '24');
  spoil(document, ['segments', 0, 'churn', 1], 'x');
  spoil(document, ['support', 'occupancy'], 0);
  spoil(document, ['scenarios', 0, 'changes', 0, 'path'], 'salesTeams.none.hires');
  spoil(document, ['scenarios', 1, 'basedOn'], 'none');
  spoil(document, ['notes'], { 'segments.none.acv': { text: 3 } });
  expect(faultsOf(document).map(({ path }) => path)).toEqual([
    'months',
    'segments.smb.churn.1',
    'support.occupancy',
    'notes.segments.none.acv',
    'notes.segments.none.acv.text',
    'scenarios.double-sales.basedOn',
    'scenarios.hire-late.changes.0.path',
  ]);
});

test('a fault says what was found and what would have been right', () => {
  expect(faultsOf(spoilt(['segments', 1, 'contractMonths'], 0.5))).toEqual([
    { path: 'segments.mid.contractMonths', found: '0.5', expected: 'a whole number from 1 to 60' },
  ]);
  expect(faultsOf(spoilt(['targets', 0, 'metric'], 'ARR'))[0]?.expected).toContain('arr');
  expect(faultsOf(spoilt(['support', 'handle_minutes'], 3))[0]?.expected).toContain('"handleMinutes"');
  const long = faultsOf(
    spoilt(
      ['name'],
      Array.from({ length: 500 }, () => 'x'.repeat(500)),
    ),
  )[0];
  expect(long?.found.length).toBeLessThanOrEqual(80);
});

const pathsOf = (document: Loose): readonly string[] => faultsOf(document).map(({ path }) => path);

describe('scenarios', () => {
  test.each([
    ['leads nowhere', { path: 'segments.none.acv', set: 1 }],
    ['goes by position to a thing that has an id', { path: 'segments.0.acv', set: 1 }],
    ['is empty', { path: '', set: 1 }],
    ['leads to a month outside the plan', { path: 'channels.paid.budget.2029-01', set: 1 }],
    ['leads to a month of an automatic series', { path: 'support.hires.2027-01', set: 1 }],
    ['leads into what is not there', { path: 'segments.smb.csm.arrPerCsm', set: 1 }],
    ['multiplies a word', { path: 'support.hires', multiply: 2 }],
    ['multiplies nothing', { path: 'support.backfill', multiply: 2 }],
    ['adds to a list of things', { path: 'targets', add: 1 }],
    ['changes scenarios', { path: 'scenarios.one.name', set: 'x' }],
    ['leads to what objects inherit', { path: 'constructor.name', set: 'x' }],
    ['leads to a prototype', { path: 'notes.__proto__', set: {} }],
  ])('a change whose path %s', (_, change) => {
    expect(pathsOf(scenario([change]))).toEqual(['scenarios.one.changes.0.path']);
  });

  test.each([
    ['no change', {}],
    ['two changes', { set: 1, add: 1 }],
  ])('%s in one', (_, change) => {
    expect(pathsOf(scenario([{ path: 'segments.smb.acv', ...change }]))).toEqual(['scenarios.one.changes.0']);
  });

  test('a result that is no plan is said where it was made', () => {
    const changes = [
      { path: 'segments.smb.acv', multiply: 2 },
      { path: 'segments.smb.churn.0', multiply: 9 },
    ];
    const [fault] = faultsOf(scenario(changes));
    expect(fault?.path).toBe('scenarios.one.changes.1');
    expect(fault?.expected).toContain('segments.smb.churn.0');
  });

  test('a result is looked at once all changes are made', () => {
    expect(
      faultsOf(
        scenario([
          { path: 'segments.smb.churn.0', multiply: 9 },
          { path: 'segments.smb.churn.0', set: 0.5 },
          { path: 'segments.smb.csm', set: { arrPerCsm: 1e6, accountsPerCsm: 100 } },
          { path: 'segments.smb.csm.arrPerCsm', multiply: 2 },
          {
            path: 'salesTeams.ent-ae.commission',
            set: { rate: 0.1, upfrontShare: 1, holdMonths: 0, expansionRate: 0 },
          },
          { path: 'salesTeams.ent-ae.commission.openingHeldPerMonth', add: 5 },
        ]),
      ),
    ).toEqual([]);
  });

  test('whole numbers stay whole', () => {
    expect(pathsOf(scenario([{ path: 'segments.mid.contractMonths', multiply: 0.3 }]))[0]).toBe(
      'scenarios.one.changes.0',
    );
  });

  test('circles, and what is based on nothing', () => {
    const list = [
      { id: 'a', name: 'A', basedOn: 'b', changes: [] },
      { id: 'b', name: 'B', basedOn: 'a', changes: [] },
      { id: 'c', name: 'C', basedOn: 'a', changes: [] },
      { id: 'd', name: 'D', basedOn: 'd', changes: [] },
      { id: 'e', name: 'E', basedOn: 'none', changes: [] },
    ];
    expect(pathsOf(spoilt(['scenarios'], list))).toEqual(
      ['a', 'b', 'd', 'e'].map((id) => `scenarios.${id}.basedOn`),
    );
  });

  test('base is no scenario', () => {
    expect(pathsOf(scenario([], { id: 'base' }))).toEqual(['scenarios.base.id']);
  });
});

describe('uncertainty', () => {
  const uniform = { kind: 'uniform', low: 1, high: 2 };
  test.each([
    ['path', { path: 'segments.smb.none', mode: 'replace', distribution: uniform }],
    ['path', { path: 'segments.smb.churn', mode: 'replace', distribution: uniform }],
    ['path', { path: 'support.hires', mode: 'multiply', distribution: uniform }],
    ['path', { path: 'months', mode: 'replace', distribution: uniform }],
    ['mode', { path: 'segments.smb.acv', mode: 'add', distribution: uniform }],
    ['distribution', { path: 'segments.smb.acv', mode: 'replace' }],
    ['distribution.kind', { path: 'segments.smb.acv', mode: 'replace', distribution: { kind: 'beta' } }],
    [
      'distribution.high',
      { path: 'segments.smb.acv', mode: 'replace', distribution: { ...uniform, high: 1 } },
    ],
    [
      'distribution.mean',
      { path: 'segments.smb.acv', mode: 'replace', distribution: { ...uniform, mean: 1 } },
    ],
    [
      'distribution.mode',
      { path: 'segments.smb.acv', mode: 'replace', distribution: { kind: 'pert', low: 1, mode: 3, high: 2 } },
    ],
    [
      'distribution.mean',
      { path: 'segments.smb.acv', mode: 'replace', distribution: { kind: 'lognormal', mean: 0, sd: 1 } },
    ],
    [
      'distribution.sd',
      { path: 'segments.smb.acv', mode: 'replace', distribution: { kind: 'normal', mean: 0, sd: -1 } },
    ],
  ])('a bad %s', (path, uncertain) => {
    const faults = faultsOf(spoilt(['uncertainty'], [uncertain]));
    expect(faults.map((fault) => fault.path)).toEqual([`uncertainty.0.${path}`]);
  });

  test('one month of a constant series, a whole series and a year of life may be uncertain', () => {
    const list = [
      { path: 'support.committedStarts.2027-03', mode: 'replace', distribution: uniform },
      { path: 'channels.paid.budget', mode: 'multiply', distribution: uniform },
      { path: 'segments.smb.churn.0', mode: 'multiply', distribution: { kind: 'normal', mean: 1, sd: 0 } },
    ];
    expect(faultsOf(spoilt(['uncertainty'], list))).toEqual([]);
  });
});

test('notes and actuals refer to what is there', () => {
  const document = caseDocument('ten-to-twenty');
  document['notes'] = {
    'segments.smb.acv': { text: 'As sold', owner: 'Ada' },
    'channels.paid.budget.2027-03': {},
    'segments.smb.none': {},
    __proto__x: {},
    support: { by: 'x' },
  };
  document['actuals'] = {
    arr: { '2027-01': 1, '2027-1': 2, '2027-02': null },
    'segments.smb.arr': {},
    'segments.none.arr': {},
    'support.tickets': { '2026-12': -3 },
    'csm.tickets': {},
    toString: {},
  };
  expect(faultsOf(document).map(({ path }) => path)).toEqual([
    'notes.segments.smb.none',
    'notes.__proto__x',
    'notes.support.by',
    'actuals.arr.2027-1',
    'actuals.arr.2027-02',
    'actuals.segments.none.arr',
    'actuals.csm.tickets',
    'actuals.toString',
  ]);
});

describe('text', () => {
  test.each([
    ['{\n  "a": [1, 2,]\n}', 2, 14],
    ['', 1, 1],
    ['{"a": 01}', 1, 8],
    ['{"a": NaN}', 1, 7],
    ['{"a": "tab\there"}', 1, 11],
    ['{"a" 1}', 1, 6],
    ['{"a": 1} x', 1, 10],
    ["{'a': 1}", 1, 2],
    ['{"a": "\\x"}', 1, 8],
    ['[[[', 1, 4],
  ])('%j is no JSON, at its line and column', (text, line, column) => {
    const read = parsePlan(text);
    expect(read.ok).toBe(false);
    if (!read.ok) {
      expect(read.faults).toHaveLength(1);
      expect(read.faults[0]?.found).toContain(`line ${line}, column ${column}`);
    }
  });

  test('a byte order mark does not matter', () => {
    expect(parsePlan(`\uFEFF${JSON.stringify(caseDocument('first-hires'))}`).ok).toBe(true);
  });

  test('numbers too large for a number are not finite', () => {
    const text = JSON.stringify(caseDocument('first-hires')).replace('"opening":600000', '"opening":1e999');
    const read = parsePlan(text);
    expect(read.ok ? [] : read.faults).toEqual([
      { path: 'cash.opening', found: 'Infinity', expected: 'a number' },
    ]);
  });
});

test('faults as text: the first ones, and how many more', () => {
  const faults = faultsOf({});
  const lines = faultText(faults, 3).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('format: found nothing, expected "groundplan/1"');
  expect(lines[3]).toBe(`and ${faults.length - 3} more`);
});
