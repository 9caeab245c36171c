/** A plan's workbook through the services, in a thread of its own as in both hosts: out, back, cancelled, refused. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { createWorkshop } from '../../electron/services/workbook/workshop.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import type { Sheet, Workbook } from '../../shared/workbook/workbook.ts';
import { setEdit } from './setEdit.ts';
import { exampleOpened, openPlan, window, type Window } from './window.ts';
import { holdingThread } from './workshop.ts';

const task = (): string => crypto.randomUUID();

async function exported(it: Window, planId: string, scenario = 'base') {
  const reply = await it.ask['workbook.export']({ planId, scenario, task: task() });
  if (reply.kind !== 'offered') throw new Error(JSON.stringify(reply));
  const file = it.services.parcels.collect(reply.parcel);
  if (file === undefined) throw new Error('nothing to collect');
  return { reply, file };
}

describe('a workbook out', () => {
  test('is the plan’s, is called after it and the day, and waits to be collected once', async () => {
    const it = await window();
    const { planId } = await exampleOpened(it);
    const { reply, file } = await exported(it, planId);
    expect(reply).toMatchObject({
      name: 'Ten to twenty million - 2027-03-01.xlsx',
      bytes: file.bytes.byteLength,
    });
    expect(it.services.parcels.collect(reply.parcel)).toBeUndefined();
    const reading = await readWorkbook(file.bytes);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.workbook.sheets.map(({ name }) => name)).toContain('Inputs');
    expect(it.events.some(({ event }) => event === 'progress')).toBe(true);
  });

  test('can be a scenario’s', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    const [scenario] = document.scenarios;
    if (scenario === undefined) throw new Error('no scenario');
    const { file } = await exported(it, planId, scenario.id);
    expect(file.name).toContain(scenario.name);
  });

  test('is not there for a plan or a scenario that is not', async () => {
    const it = await window();
    const { planId } = await exampleOpened(it);
    const ask = it.ask['workbook.export'];
    expect(await ask({ planId: 'nope', scenario: 'base', task: task() })).toMatchObject({ kind: 'notFound' });
    expect(await ask({ planId, scenario: 'nope', task: task() })).toMatchObject({ kind: 'notFound' });
  });

  test('lets edits through while its thread is at work, and is cancelled at once', async () => {
    const it = await window(undefined, undefined, createWorkshop(holdingThread));
    const { planId, ...opened } = await exampleOpened(it);
    let { document } = opened;
    const id = task();
    const done = it.ask['workbook.export']({ planId, scenario: 'base', task: id });
    await expect.poll(() => it.events).toContainEqual({ event: 'progress', task: id, share: 0.5 });
    for (let edits = 0; edits < 10; edits += 1) {
      const edit = setEdit(document, 'cash.opening', edits + 1);
      const reply = await it.ask['plans.edit']({ planId, baseRevision: edits, edit });
      expect(reply).toMatchObject({ kind: 'saved', revision: edits + 1 });
      document = { ...document, cash: { ...document.cash, opening: edits + 1 } };
    }
    // The thread never finishes: only this ends it.
    await it.ask['tasks.cancel']({ task: id });
    expect(await done).toEqual({ kind: 'cancelled' });
  });
});

/** The workbook of a plan with some cells of Inputs holding something else, by the path in column A. */
function edited(workbook: Workbook, values: Readonly<Record<string, number>>): Workbook {
  const changed = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: () =>
      [...sheet.rows()].map((row) => {
        const path = row.cells.find(({ column }) => column === 1)?.value;
        const value = typeof path === 'string' ? values[path] : undefined;
        return value === undefined
          ? row
          : { ...row, cells: row.cells.map((cell) => (cell.role === 'input' ? { ...cell, value } : cell)) };
      }),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.kind === 'inputs' ? changed(sheet) : sheet)),
  };
}

async function bytesOf(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const writing = await writeWorkbook(workbook, { created: new Date(0) });
  if (writing.kind !== 'written') throw new Error('cancelled');
  return writing.bytes;
}

describe('a workbook back', () => {
  test('is reviewed against the plan: what changed, and what it does to the targets', async () => {
    const it = await window();
    const { planId, document } = await exampleOpened(it);
    const workbook = printWorkbook(document, {
      scenario: { id: 'base', name: 'Base plan' },
      planId,
      date: '2027-03-01',
    });
    const segment = document.segments[0]?.id ?? '';
    const path = `segments.${segment}.winRate`;
    const parcel = it.services.parcels.bring(await bytesOf(edited(workbook, { [path]: 0.4 })));
    const reply = await it.ask['workbook.review']({ planId, parcel, task: task() });
    if (reply.kind !== 'review') throw new Error(JSON.stringify(reply));
    const { changes, effects, origin, revision } = reply.review;
    expect(origin).toEqual({
      plan: document.name,
      scenario: { id: 'base', name: 'Base plan' },
      date: '2027-03-01',
    });
    expect(revision).toBe(0);
    expect(changes).toMatchObject([{ path, was: document.segments[0]?.winRate, is: 0.4 }]);
    expect(effects).toHaveLength(1);
    expect(effects[0]).toHaveLength(document.targets.length);
    expect(effects[0]?.[0]?.after).not.toBe(effects[0]?.[0]?.before);
    // Nothing was changed, and the file was used up.
    expect(await openPlan(it.ask, planId)).toMatchObject({ revision: 0, document });
    expect(await it.ask['workbook.review']({ planId, parcel, task: task() })).toMatchObject({
      kind: 'notFound',
    });
  });

  test.each([
    ['no workbook', new TextEncoder().encode('not a workbook at all')],
    ['nothing', new Uint8Array(0)],
    ['half a zip file', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('that is %s is refused with the reason', async (_, bytes) => {
    const it = await window();
    const { planId } = await exampleOpened(it);
    const sent = () => it.services.parcels.bring(Uint8Array.from(bytes));
    const replies = [
      await it.ask['workbook.review']({ planId, parcel: sent(), task: task() }),
      await it.ask['workbook.rows']({ parcel: sent(), task: task() }),
    ];
    for (const reply of replies) {
      expect(reply).toMatchObject({
        kind: 'refused',
        reason: 'file',
        message: expect.stringMatching(/\.$/u),
      });
    }
  });

  test('of another plan is refused with the reason', async () => {
    const it = await window();
    const { planId } = await exampleOpened(it);
    const other = await it.ask['plans.create']({ from: { kind: 'example', example: 'first-hires' } });
    if (other.kind !== 'created') throw new Error('not made');
    const { file } = await exported(it, other.planId);
    const parcel = it.services.parcels.bring(file.bytes);
    expect(await it.ask['workbook.review']({ planId, parcel, task: task() })).toMatchObject({
      kind: 'refused',
      reason: 'file',
      message: expect.stringContaining('not of “Ten to twenty million”'),
    });
  });
});

test('tables are offered as they are, under a name that is only a name', async () => {
  const it = await window();
  const reply = await it.ask['tables.offer']({
    name: '../Plan/Sales: hires',
    text: '\u{FEFF}a,b\r\n1,2\r\n',
  });
  if (reply.kind !== 'offered') throw new Error(reply.message);
  const file = it.services.parcels.collect(reply.parcel);
  expect(file).toMatchObject({ name: 'Plan Sales hires.csv', contentType: 'text/csv; charset=utf-8' });
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('\u{FEFF}a,b\r\n1,2\r\n');
});
