/** The calls of the contract over a real store, and the events that go with them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeClient } from '../../shared/ipc/contract.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import { setEdit } from './setEdit.ts';
import { casePlan, temporaryFolder } from './temporary.ts';
import { exampleOpened, openPlan, window } from './window.ts';

describe('plans', () => {
  test('from an example, from documents, and what the library says of them', async () => {
    const it = await window();
    expect(await it.ask['plans.list']({})).toEqual({ kind: 'plans', plans: [] });
    expect(await it.ask['plans.examples']({})).toEqual({
      kind: 'examples',
      examples: examples.map(({ id, title, summary }) => ({ example: id, title, summary })),
    });
    const example = await exampleOpened(it);
    it.clock.pass(1000);
    const ours = { ...casePlan(), name: 'Ours', currency: 'EUR' };
    const scratch = await it.ask['plans.create']({ from: { kind: 'document', text: JSON.stringify(ours) } });
    it.clock.pass(1000);
    const text = JSON.stringify(casePlan('outrun'));
    const imported = await it.ask['plans.create']({ from: { kind: 'document', text } });
    expect([scratch.kind, imported.kind]).toEqual(['created', 'created']);
    const list = await it.ask['plans.list']({});
    expect(list).toMatchObject({
      kind: 'plans',
      plans: [
        { name: casePlan('outrun').name, example: null },
        { name: 'Ours', currency: 'EUR', start: '2027-01', example: null, revision: 0 },
        {
          planId: example.planId,
          example: 'ten-to-twenty',
          targets: casePlan().targets,
          changedAt: '2027-03-01T09:30:00.000Z',
        },
      ],
    });
    expect(await it.ask['plans.create']({ from: { kind: 'example', example: 'no-such' } })).toMatchObject({
      kind: 'notFound',
    });
  });

  test('a document with faults is refused with all of them and leaves nothing', async () => {
    const it = await window();
    const text = JSON.stringify({ ...casePlan(), currency: 'dollars', months: 5, surprise: 1 });
    const reply = await it.ask['plans.create']({ from: { kind: 'document', text } });
    if (reply.kind !== 'refused') throw new Error(reply.kind);
    expect(reply.reason).toBe('invalidPlan');
    expect(reply.faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['currency', 'months', 'surprise']),
    );
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"__proto__": {"polluted": 1}}',
      '['.repeat(100_000),
    ]) {
      expect(await it.ask['plans.create']({ from: { kind: 'document', text } })).toMatchObject({
        kind: 'refused',
        reason: 'invalidPlan',
      });
    }
    expect(await it.ask['plans.list']({})).toEqual({ kind: 'plans', plans: [] });
    expect(it.events).toEqual([]);
  });

  test('edit, undo, redo, history and a revision of the past', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    const edit = setEdit(document, 'cash.opening', 42);
    const saved = await it.ask['plans.edit']({ planId, baseRevision: 0, edit });
    expect(saved).toEqual({ kind: 'saved', planId, revision: 1, undoable: edit.label, redoable: null });
    expect(await it.ask['plans.edit']({ planId, baseRevision: 0, edit })).toMatchObject({
      kind: 'conflict',
      state: { revision: 1, document: { cash: { opening: 42 } } },
    });
    expect(await it.ask['plans.undo']({ planId, baseRevision: 1 })).toMatchObject({
      kind: 'moved',
      state: { revision: 2, document, undoable: null, redoable: edit.label },
    });
    expect(await it.ask['plans.undo']({ planId, baseRevision: 2 })).toEqual({ kind: 'done' });
    expect(await it.ask['plans.redo']({ planId, baseRevision: 2 })).toMatchObject({
      kind: 'moved',
      state: { revision: 3, document: { cash: { opening: 42 } } },
    });
    const history = await it.ask['plans.history']({ planId, limit: 2 });
    expect(history).toMatchObject({
      kind: 'history',
      entries: [
        { revision: 3, kind: 'redo' },
        { revision: 2, kind: 'undo', client: 'me' },
      ],
    });
    expect(await it.ask['plans.at']({ planId, revision: 2 })).toEqual({ kind: 'document', document });
    expect(await it.ask['plans.at']({ planId, revision: 4 })).toMatchObject({ kind: 'notFound' });
    expect(it.events.filter((each) => each.event === 'planChanged')).toEqual(
      [1, 2, 3].map((revision) => ({ event: 'planChanged', planId, revision, by: 'me' })),
    );
  });

  test('an edit that does not fit, or spoils the plan, is refused with its faults', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    const ask = (edit: ReturnType<typeof setEdit>) => it.ask['plans.edit']({ planId, baseRevision: 0, edit });
    expect(await ask(setEdit(document, 'segments.0.churn', [2]))).toMatchObject({
      kind: 'refused',
      reason: 'invalidEdit',
    });
    expect(await ask(setEdit(document, 'cash.opening', 'much'))).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'cash.opening', found: '"much"' }],
    });
    expect(await openPlan(it.ask, planId)).toMatchObject({ revision: 0, document });
  });

  test('rename is an edit; duplicate is a plan of its own', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    expect(await it.ask['plans.rename']({ planId, name: 'Better' })).toMatchObject({
      kind: 'saved',
      revision: 1,
    });
    expect(it.events.slice(-2)).toEqual([
      { event: 'planChanged', planId, revision: 1, by: 'me' },
      { event: 'plansChanged' },
    ]);
    const copy = await it.ask['plans.duplicate']({ planId, name: 'Copy' });
    if (copy.kind !== 'created') throw new Error(copy.kind);
    expect(await it.ask['plans.undo']({ planId, baseRevision: 1 })).toMatchObject({
      kind: 'moved',
      state: { document },
    });
    expect(await openPlan(it.ask, copy.planId)).toMatchObject({
      revision: 0,
      undoable: null,
      document: { ...document, name: 'Copy' },
    });
  });

  test('removed is out of the library until it is brought back, edits and all', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    await it.ask['plans.edit']({ planId, baseRevision: 0, edit: setEdit(document, 'cash.opening', 42) });
    expect(await it.ask['plans.remove']({ planId })).toEqual({ kind: 'done' });
    expect(it.events.at(-1)).toEqual({ event: 'plansChanged' });
    for (const reply of [
      it.ask['plans.remove']({ planId }),
      it.ask['plans.open']({ planId }),
      it.ask['plans.undo']({ planId, baseRevision: 1 }),
      it.ask['plans.history']({ planId, limit: 1 }),
      it.ask['plans.at']({ planId, revision: 0 }),
      it.ask['plans.rename']({ planId, name: 'x' }),
      it.ask['plans.duplicate']({ planId, name: 'x' }),
    ]) {
      expect(await reply).toMatchObject({ kind: 'notFound' });
    }
    expect(await it.ask['plans.list']({})).toEqual({ kind: 'plans', plans: [] });
    expect(await it.ask['plans.list']({ removed: true })).toMatchObject({
      plans: [{ planId, removedAt: '2027-03-01T09:30:00.000Z' }],
    });
    expect(await it.ask['plans.restore']({ planId })).toEqual({ kind: 'done' });
    expect(await openPlan(it.ask, planId)).toMatchObject({
      revision: 1,
      document: { cash: { opening: 42 } },
    });
  });
});

test('every example can be begun with', async () => {
  const it = await window();
  for (const { id } of examples) {
    expect((await it.ask['plans.create']({ from: { kind: 'example', example: id } })).kind).toBe('created');
  }
  expect(await it.ask['plans.list']({})).toMatchObject({ plans: { length: examples.length } });
});

test('settings are remembered, and only those of plans that are there', async () => {
  const folder = await temporaryFolder();
  const it = await window(folder);
  const { planId } = await exampleOpened(it);
  expect(await it.ask['settings.get']({})).toEqual({
    kind: 'settings',
    settings: { theme: 'system', language: 'system', csvMark: false, lastPlan: null, activeScenario: {} },
  });
  await it.ask['settings.set']({ key: 'theme', value: 'light' });
  await it.ask['settings.set']({ key: 'theme', value: 'dark' });
  await it.ask['settings.set']({ key: 'language', value: 'zh-CN' });
  await it.ask['settings.set']({ key: 'csvMark', value: true });
  await it.ask['settings.set']({ key: 'lastPlan', value: planId });
  await it.ask['settings.set']({ key: 'activeScenario', planId, value: 'hire-early' });
  expect(await it.ask['settings.set']({ key: 'lastPlan', value: 'no-such' })).toMatchObject({
    kind: 'notFound',
  });
  expect(
    await it.ask['settings.set']({ key: 'activeScenario', planId: 'no-such', value: 'base' }),
  ).toMatchObject({ kind: 'notFound' });
  it.services.close();
  const later = await window(folder);
  expect(await later.ask['settings.get']({})).toEqual({
    kind: 'settings',
    settings: {
      theme: 'dark',
      language: 'zh-CN',
      csvMark: true,
      lastPlan: planId,
      activeScenario: { [planId]: 'hire-early' },
    },
  });
});

test('another process’s edits reach this one’s windows, as long as they are watched for', async () => {
  const folder = await temporaryFolder();
  const here = await window(folder, 'here');
  const there = await window(folder, 'there');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const stop = here.services.watch(5);
  const { planId, document } = await exampleOpened(there);
  await there.ask['plans.edit']({ planId, baseRevision: 0, edit: setEdit(document, 'cash.opening', 1) });
  expect(here.events).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(here.events).toEqual([{ event: 'plansChanged' }]);
  await there.ask['plans.undo']({ planId, baseRevision: 1 });
  vi.advanceTimersByTime(5);
  expect(here.events.slice(1)).toEqual([{ event: 'planChanged', planId, revision: 2, by: 'there' }]);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  await there.ask['plans.redo']({ planId, baseRevision: 2 });
  vi.advanceTimersByTime(50);
  expect(here.events).toHaveLength(2);
});

test('damage is told, everything else is refused, and a backup is gone on with', async () => {
  const folder = await temporaryFolder();
  const before = await window(folder);
  const { planId } = await exampleOpened(before);
  before.services.close();
  expect(await before.ask['plans.list']({})).toMatchObject({ kind: 'refused', reason: 'storage' });
  (await window(folder)).services.close();
  writeFileSync(join(folder, 'groundplan.db'), 'no database at all, but long enough to be one '.repeat(100));

  const it = await window(folder);
  const info = await it.ask['app.info']({});
  if (info.kind !== 'info' || info.storage.kind !== 'damaged') throw new Error(JSON.stringify(info));
  expect(info).toMatchObject({ version: '1.2.3', host: 'browser', dataFolder: folder });
  expect(await it.ask['plans.list']({})).toMatchObject({ kind: 'refused', reason: 'storage' });
  expect(await it.ask['storage.recover']({ backup: '../x' })).toMatchObject({ kind: 'refused' });
  expect(await it.ask['storage.recover']({ backup: info.storage.backups[0]?.backup ?? '' })).toEqual({
    kind: 'done',
  });
  expect(it.events).toEqual([{ event: 'plansChanged' }]);
  expect(await it.ask['app.info']({})).toMatchObject({ storage: { kind: 'ready' } });
  expect(await openPlan(it.ask, planId)).toMatchObject({ revision: 0 });
  expect(await it.ask['storage.recover']({ backup: null })).toMatchObject({ kind: 'refused' });
});

const reply = (value: unknown) => makeClient(() => Promise.resolve(value))['plans.remove']({ planId: 'a' });

test('a window does not take a reply that the contract does not know', async () => {
  expect(await reply({ kind: 'done' })).toEqual({ kind: 'done' });
  for (const value of [undefined, null, 'done', {}, { kind: 'plans', plans: [] }, { kind: 'refused' }]) {
    await expect(reply(value)).rejects.toThrow();
  }
});
