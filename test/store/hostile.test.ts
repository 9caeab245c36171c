/** A broken or hostile window: every reply is one of the contract, and nothing is lost, spoiled or half-written. */
import * as v from 'valibot';
import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  jsonValue,
  nat,
  oneof,
  record,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { type CallName, contract } from '../../shared/ipc/contract.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { setEdit } from './setEdit.ts';
import { exampleOpened, openPlan, window } from './window.ts';

const deep = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

/** What a broken or hostile window might send in place of a value. */
const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.MAX_VALUE,
  '',
  'x'.repeat(10_000_000),
  '../../etc/passwd',
  "'; DROP TABLE plans; --",
  '__proto__',
  'constructor',
  [],
  {},
  [[[[]]]],
  deep(5_000),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  new Map(),
  () => 1,
  Symbol('x'),
  10n,
];

test(
  'hostile payloads are refused by a reply of the contract and change nothing',
  { timeout: 60_000 },
  async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    const good: Readonly<Record<string, unknown>> = {
      planId,
      baseRevision: 0,
      edit: setEdit(document, 'cash.opening', 1),
      limit: 10,
      revision: 0,
      before: 1,
      name: 'A name',
      from: { kind: 'example', example: 'ten-to-twenty' },
      key: 'theme',
      value: 'dark',
      backup: null,
      removed: false,
      // Never a plan and a scenario that are there: each of very many workbooks would be made.
      scenario: 'no-such-scenario',
      parcel: 'p'.repeat(43),
      task: 't'.repeat(36),
      text: 'a,b',
      label: 'Back',
      version: 'no-such-version',
      note: '',
      by: '',
      rule: 'a-rule',
      reason: '',
    };
    const fieldsOf: Readonly<Record<CallName, readonly string[]>> = {
      'plans.list': ['removed'],
      'plans.examples': [],
      'plans.create': ['from'],
      'plans.open': ['planId'],
      'plans.edit': ['planId', 'baseRevision', 'edit'],
      'plans.undo': ['planId', 'baseRevision'],
      'plans.redo': ['planId', 'baseRevision'],
      'plans.history': ['planId', 'limit', 'before'],
      'plans.at': ['planId', 'revision'],
      'plans.rename': ['planId', 'name'],
      'plans.duplicate': ['planId', 'name'],
      'plans.remove': ['planId'],
      'plans.restore': ['planId'],
      'plans.goBack': ['planId', 'baseRevision', 'revision', 'label'],
      'versions.list': ['planId'],
      'versions.approve': ['planId', 'revision', 'name', 'note', 'by'],
      'versions.at': ['version'],
      'points.list': ['planId'],
      'points.name': ['planId', 'revision', 'name'],
      'points.remove': ['planId', 'revision'],
      'checks.silenced': ['planId'],
      'checks.silence': ['planId', 'rule', 'reason'],
      'checks.unsilence': ['planId', 'rule'],
      'workbook.export': ['planId', 'scenario', 'task'],
      'workbook.review': ['planId', 'parcel', 'task'],
      'workbook.rows': ['parcel', 'task'],
      'tables.offer': ['name', 'text'],
      'tasks.cancel': ['task'],
      'settings.get': [],
      'settings.set': ['key', 'value'],
      'app.info': [],
      'storage.recover': ['backup'],
    };
    for (const name of Object.keys(contract) as CallName[]) {
      const whole = Object.fromEntries(fieldsOf[name].map((field) => [field, good[field]]));
      const payloads = hostile.flatMap((value) => [
        value,
        { ...whole, surprise: value },
        ...fieldsOf[name].map((field) => ({ ...whole, [field]: value })),
      ]);
      for (const payload of payloads) {
        const reply = v.parse(contract[name].reply, await it.services.call(name, payload, 'hostile'));
        if (['refused', 'notFound', 'conflict'].includes(reply.kind)) continue;
        // What got through is one of the hostile values that happens to be allowed there.
        expect([
          'plans.list',
          'plans.rename',
          'plans.duplicate',
          'plans.history',
          'plans.examples',
          'tables.offer',
          'tasks.cancel',
          'app.info',
          'settings.get',
          // To the revision it is at.
          'plans.goBack',
          'versions.approve',
          'points.name',
          'checks.silence',
          'checks.unsilence',
        ]).toContain(name);
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const after = await openPlan(it.ask, planId);
    expect({ ...after.document, name: document.name }).toEqual(document);
  },
);

test('calls that do not exist are refused', async () => {
  const it = await window();
  for (const name of [
    '',
    'plans',
    'plans.destroy',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    1,
    null,
    {},
    ['plans.list'],
  ]) {
    expect(await it.services.call(name, {}, 'me')).toMatchObject({ kind: 'refused', reason: 'unknownCall' });
  }
});

test('hostile edits are refused and leave the plan as it was', async () => {
  const it = await window();
  const { planId, document } = await exampleOpened(it);
  const fine = setEdit(document, 'cash.opening', 1).changes[0];
  const changes: readonly unknown[] = [
    {},
    { kind: '__proto__' },
    { ...fine, kind: 'toString' },
    { ...fine, path: '__proto__.polluted' },
    { ...fine, path: 'constructor.prototype' },
    { ...fine, path: 'segments.__proto__' },
    { ...fine, path: '' },
    { ...fine, path: 'no.such.path' },
    { ...fine, path: 'x.'.repeat(100_000) },
    { ...fine, path: 5 },
    { ...fine, surprise: 1 },
    { ...fine, from: Number.NaN },
    { ...fine, to: deep(5_000) },
    { ...fine, to: deep(50) },
    { kind: 'set', path: 'costs', to: {} },
    { kind: 'set', path: 'segments', from: document.segments },
    { kind: 'insert', path: 'segments', at: 0, value: {} },
    { kind: 'insert', path: 'segments', at: 1e9, value: document.segments[0] },
    { kind: 'insert', path: 'costs', at: 0, value: 1 },
    { kind: 'remove', path: 'segments', at: 0, value: null },
    { kind: 'remove', path: 'segments', at: -1, value: document.segments[0] },
    { kind: 'move', path: 'segments', from: 0, to: 99 },
    { kind: 'move', path: 'name', from: 0, to: 0 },
    JSON.parse('{"kind": "set", "path": "notes.x", "to": {"__proto__": {"text": "x"}}}'),
    deep(5_000),
  ];
  for (const [index, change] of changes.entries()) {
    const payload = { planId, baseRevision: 0, edit: { label: 'x', changes: [change] } };
    expect(await it.services.call('plans.edit', payload, 'me'), `change ${index}`).toMatchObject({
      kind: 'refused',
    });
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(await openPlan(it.ask, planId)).toMatchObject({ revision: 0, document });
});

const anyPath = oneof(
  constantFrom(
    'segments',
    'segments.smb',
    'notes.__proto__',
    'actuals.arr.2027-01',
    'scenarios',
    'uncertainty',
  ),
  constantFrom(
    'cash.opening',
    'months',
    'start',
    'channels.inbound.segmentMix',
    'salesTeams.smb-ae.hires.3',
    'name',
  ),
  string(),
);
const anyChange = oneof(
  record(
    { kind: constant('set'), path: anyPath, from: jsonValue(), to: jsonValue() },
    { requiredKeys: ['kind', 'path'] },
  ),
  record({ kind: constant('insert'), path: anyPath, at: nat(3), value: jsonValue() }),
  record({ kind: constant('remove'), path: anyPath, at: nat(3), value: jsonValue() }),
  record({ kind: constant('move'), path: anyPath, from: nat(3), to: nat(3) }),
);

test(
  'whatever changes an edit has: a reply, and a plan that is valid and the sum of its log',
  { timeout: 60_000 },
  async () => {
    const it = await window();
    const { planId } = await exampleOpened(it);
    await assert(
      asyncProperty(array(anyChange, { maxLength: 4 }), async (changes) => {
        const { revision: baseRevision } = await openPlan(it.ask, planId);
        const reply = await it.services.call(
          'plans.edit',
          { planId, baseRevision, edit: { label: '', changes } },
          'me',
        );
        const { kind } = v.parse(contract['plans.edit'].reply, reply);
        expect(['saved', 'refused']).toContain(kind);
        const { document, revision } = await openPlan(it.ask, planId);
        expect(readPlan(document)).toEqual({ ok: true, value: document });
        expect(await it.ask['plans.at']({ planId, revision })).toEqual({ kind: 'document', document });
      }),
      { numRuns: 500 },
    );
    for (;;) {
      const { revision: baseRevision } = await openPlan(it.ask, planId);
      if ((await it.ask['plans.undo']({ planId, baseRevision })).kind === 'done') break;
    }
    const first = await it.ask['plans.at']({ planId, revision: 0 });
    expect(first).toEqual({ kind: 'document', document: (await openPlan(it.ask, planId)).document });
  },
);
