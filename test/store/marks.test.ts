/** Approved versions, named points and silenced checks, and going back: the calls, what is on disk, and who is told. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Version } from '../../shared/ipc/markValues.ts';
import { setEdit } from './setEdit.ts';
import { temporaryFolder } from './temporary.ts';
import { exampleOpened, openPlan, window, type Window } from './window.ts';

/** A plan of four revisions: opening cash 1, 2, 3, 4. */
async function edited(it: Window) {
  const { planId, document } = await exampleOpened(it);
  const documents = [document];
  for (const value of [1, 2, 3, 4]) {
    it.clock.pass(10_000);
    const state = await openPlan(it.ask, planId);
    const edit = setEdit(state.document, 'cash.opening', value);
    await it.ask['plans.edit']({ planId, baseRevision: state.revision, edit });
    documents.push((await openPlan(it.ask, planId)).document);
  }
  it.events.length = 0;
  return { planId, documents };
}

async function approved(
  it: Window,
  planId: string,
  revision: number,
  name = 'Board, March',
): Promise<Version> {
  const reply = await it.ask['versions.approve']({ planId, revision, name, note: 'Yes.', by: 'The board' });
  if (reply.kind !== 'approved') throw new Error(JSON.stringify(reply));
  return reply.version;
}

describe('approved versions', () => {
  test('keep the document of their revision, whatever comes after', async () => {
    const it = await window();
    const { planId, documents } = await edited(it);
    const version = await approved(it, planId, 2);
    expect(version).toEqual({
      version: version.version,
      planId,
      revision: 2,
      name: 'Board, March',
      note: 'Yes.',
      by: 'The board',
      approvedAt: '2027-03-01T09:30:40.000Z',
    });
    expect(it.events).toEqual([{ event: 'planMarks', planId }]);
    await it.ask['plans.undo']({ planId, baseRevision: 4 });
    await it.ask['plans.rename']({ planId, name: 'Other' });
    expect(await it.ask['versions.at']({ version: version.version })).toEqual({
      kind: 'version',
      version,
      document: documents[2],
    });
    const later = await approved(it, planId, 4, 'April');
    expect(await it.ask['versions.list']({ planId })).toEqual({
      kind: 'versions',
      versions: [later, version],
    });
  });

  test('approving again after a lost reply is the same version; another name is another', async () => {
    const it = await window();
    const { planId } = await edited(it);
    const first = await approved(it, planId, 4);
    it.clock.pass(1000);
    expect(await approved(it, planId, 4)).toEqual(first);
    expect((await approved(it, planId, 4, 'Another')).version).not.toBe(first.version);
    expect(it.events).toHaveLength(2);
  });

  test('neither of a revision that is not there, nor of a plan out of the library', async () => {
    const it = await window();
    const { planId } = await edited(it);
    const version = await approved(it, planId, 1);
    const ask = (revision: number) => it.ask['versions.approve']({ planId, revision, name: 'x' });
    expect(await ask(5)).toMatchObject({ kind: 'notFound', message: 'There is no such revision.' });
    expect(await it.ask['versions.approve']({ planId, revision: 1, name: '  ' })).toMatchObject({
      kind: 'refused',
    });
    await it.ask['plans.remove']({ planId });
    expect(await ask(1)).toMatchObject({ kind: 'notFound' });
    expect(await it.ask['versions.list']({ planId })).toMatchObject({ kind: 'notFound' });
    expect(await it.ask['versions.at']({ version: version.version })).toMatchObject({ kind: 'notFound' });
    await it.ask['plans.restore']({ planId });
    expect(await it.ask['versions.at']({ version: version.version })).toMatchObject({ version });
  });

  test('and any revision can be gone on with as a plan of its own', async () => {
    const it = await window();
    const { planId, documents } = await edited(it);
    const { version } = await approved(it, planId, 2);
    await it.ask['checks.silence']({ planId, rule: 'span', reason: 'Known' });
    const fromVersion = await it.ask['plans.create']({
      from: { kind: 'version', version, name: 'Approved' },
    });
    const fromPast = await it.ask['plans.create']({
      from: { kind: 'revision', planId, revision: 3, name: 'Past' },
    });
    if (fromVersion.kind !== 'created' || fromPast.kind !== 'created') throw new Error('Not created');
    expect(await openPlan(it.ask, fromVersion.planId)).toMatchObject({
      revision: 0,
      document: { ...documents[2], name: 'Approved' },
    });
    expect((await openPlan(it.ask, fromPast.planId)).document).toEqual({ ...documents[3], name: 'Past' });
    expect(await it.ask['checks.silenced']({ planId: fromVersion.planId })).toMatchObject({
      silenced: [{ rule: 'span', reason: 'Known' }],
    });
    for (const from of [
      { kind: 'version', version: 'no-such', name: 'x' },
      { kind: 'revision', planId, revision: 9, name: 'x' },
      { kind: 'revision', planId: 'no-such', revision: 0, name: 'x' },
    ] as const) {
      expect(await it.ask['plans.create']({ from })).toMatchObject({ kind: 'notFound' });
    }
  });
});

test('points are named, renamed, removed, and named again', async () => {
  const it = await window();
  const { planId } = await edited(it);
  const points = async () => {
    const reply = await it.ask['points.list']({ planId });
    return reply.kind === 'points' ? reply.points.map(({ revision, name }) => [revision, name]) : reply;
  };
  await it.ask['points.name']({ planId, revision: 1, name: 'Before the round' });
  await it.ask['points.name']({ planId, revision: 4, name: 'After it' });
  expect(await points()).toEqual([
    [4, 'After it'],
    [1, 'Before the round'],
  ]);
  await it.ask['points.name']({ planId, revision: 1, name: 'Seed' });
  expect(await it.ask['points.remove']({ planId, revision: 4 })).toEqual({ kind: 'done' });
  expect(await points()).toEqual([[1, 'Seed']]);
  expect(it.events).toEqual(Array.from({ length: 4 }, () => ({ event: 'planMarks', planId })));
  expect(await it.ask['points.remove']({ planId, revision: 4 })).toMatchObject({ kind: 'notFound' });
  expect(await it.ask['points.name']({ planId, revision: 5, name: 'x' })).toMatchObject({ kind: 'notFound' });
  await it.ask['points.name']({ planId, revision: 4, name: 'Back' });
  expect(await points()).toEqual([
    [4, 'Back'],
    [1, 'Seed'],
  ]);
});

test('checks are silenced with a reason, heard again, and stay silent in a duplicate', async () => {
  const it = await window();
  const { planId } = await edited(it);
  await it.ask['checks.silence']({ planId, rule: 'span', reason: ' One manager is enough ' });
  it.clock.pass(1000);
  await it.ask['checks.silence']({ planId, rule: 'runway', reason: 'Raising in May' });
  const silenced = async (plan: string) => {
    const reply = await it.ask['checks.silenced']({ planId: plan });
    return reply.kind === 'silenced' ? reply.silenced.map(({ rule, reason }) => [rule, reason]) : reply;
  };
  expect(await silenced(planId)).toEqual([
    ['span', 'One manager is enough'],
    ['runway', 'Raising in May'],
  ]);
  const copy = await it.ask['plans.duplicate']({ planId, name: 'Copy' });
  if (copy.kind !== 'created') throw new Error(copy.kind);
  await it.ask['checks.unsilence']({ planId, rule: 'span' });
  await it.ask['checks.silence']({ planId, rule: 'runway', reason: 'Raised' });
  expect(await silenced(planId)).toEqual([['runway', 'Raised']]);
  expect(await silenced(copy.planId)).toEqual([
    ['span', 'One manager is enough'],
    ['runway', 'Raising in May'],
  ]);
  it.events.length = 0;
  expect(await it.ask['checks.unsilence']({ planId, rule: 'span' })).toEqual({ kind: 'done' });
  expect(it.events).toEqual([]);
});

describe('going back', () => {
  test('makes the plan as it was, in one edit that undo takes back', async () => {
    const it = await window();
    const { planId, documents } = await edited(it);
    const back = await it.ask['plans.goBack']({ planId, baseRevision: 4, revision: 1, label: 'Back' });
    expect(back).toMatchObject({
      kind: 'moved',
      state: { revision: 5, document: documents[1], undoable: 'Back' },
    });
    expect(await it.ask['plans.history']({ planId, limit: 1 })).toMatchObject({
      entries: [{ revision: 5, kind: 'edit', step: 5, label: 'Back', restored: 1 }],
    });
    expect(await it.ask['plans.undo']({ planId, baseRevision: 5 })).toMatchObject({
      state: { revision: 6, document: documents[4], redoable: 'Back' },
    });
    expect(await it.ask['plans.goBack']({ planId, baseRevision: 6, revision: 4, label: 'x' })).toEqual({
      kind: 'done',
    });
    expect(await it.ask['plans.goBack']({ planId, baseRevision: 4, revision: 1, label: 'x' })).toMatchObject({
      kind: 'conflict',
    });
    expect(await it.ask['plans.goBack']({ planId, baseRevision: 6, revision: 9, label: 'x' })).toMatchObject({
      kind: 'notFound',
    });
    expect((await openPlan(it.ask, planId)).revision).toBe(6);
  });

  test('is a step of its own, though the same place is typed into just before and after', async () => {
    const it = await window();
    const { planId } = await edited(it);
    await it.ask['plans.goBack']({ planId, baseRevision: 4, revision: 3, label: 'Back' });
    const { document } = await openPlan(it.ask, planId);
    await it.ask['plans.edit']({ planId, baseRevision: 5, edit: setEdit(document, 'cash.opening', 9) });
    const undone = async (baseRevision: number) => {
      const reply = await it.ask['plans.undo']({ planId, baseRevision });
      return reply.kind === 'moved' ? reply.state.document.cash.opening : reply;
    };
    expect([await undone(6), await undone(7), await undone(8)]).toEqual([3, 4, 3]);
  });
});

test('marks that another process makes reach this one’s windows', async () => {
  const folder = await temporaryFolder();
  const here = await window(folder, 'here');
  const there = await window(folder, 'there');
  const { planId } = await exampleOpened(there);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const stop = here.services.watch(5);
  vi.advanceTimersByTime(5);
  here.events.length = 0;
  await approved(there, planId, 0);
  vi.advanceTimersByTime(5);
  expect(here.events).toEqual([{ event: 'planMarks', planId }]);
  await there.ask['points.name']({ planId, revision: 0, name: 'First' });
  await there.ask['checks.silence']({ planId, rule: 'span', reason: '' });
  vi.advanceTimersByTime(5);
  vi.advanceTimersByTime(5);
  expect(here.events).toHaveLength(2);
  stop();
});
