/** A file that cannot be read is noticed, kept, and gone on from; and nothing is ever deleted. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPlans } from '../../electron/store/plans.ts';
import { aDay, opened, opening, put, temporaryFolder, testClock } from './temporary.ts';

/** A store with a plan, a backup with it in, and then a second plan that only the file has. */
async function usedStore(): Promise<{ folder: string; file: string; clock: ReturnType<typeof testClock> }> {
  const folder = await temporaryFolder();
  const clock = testClock();
  const first = await opened(folder, clock);
  put(first.store, 'first');
  await first.store.backUpDaily();
  put(first.store, 'second');
  first.store.close();
  clock.pass(60_000);
  return { folder, file: join(folder, 'groundplan.db'), clock };
}

const overwrite = (file: string, from: number, length: number) => {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, from + length);
  writeFileSync(file, bytes);
};

const damages: Readonly<Record<string, (file: string) => void>> = {
  'its header is overwritten': (file) => overwrite(file, 0, 100),
  'its first page is overwritten': (file) => overwrite(file, 100, 3_000),
  'a later page is overwritten': (file) => overwrite(file, 4096, 4096),
  'its format number is lost': (file) => overwrite(file, 60, 4),
  'it is cut off': (file) => truncateSync(file, statSync(file).size - 5_000),
  'it is empty': (file) => truncateSync(file, 0),
  'it is another program’s text': (file) => writeFileSync(file, 'hello '.repeat(1000)),
};

test.each(Object.entries(damages))(
  'when %s, the newest backup is offered and can be gone on with',
  async (_, damage) => {
    const { folder, file, clock } = await usedStore();
    damage(file);
    const bytes = readFileSync(file);

    const { result } = await opening(folder, clock);
    if (result.kind !== 'damaged') throw new Error(`The store is ${result.kind}`);
    expect(result.backups).toMatchObject([{ at: '2027-03-01T09:30:00.000Z', plans: 1 }]);
    if (bytes.length > 0) {
      expect(result.setAside).toBe(join(folder, 'damaged', '2027-03-01T09-31-00-000Z-groundplan.db'));
      expect(readFileSync(result.setAside ?? '').equals(bytes)).toBe(true);
    }

    const recovered = await result.recover(result.backups[0]?.backup ?? '');
    if (recovered.kind !== 'open') throw new Error(`The recovered store is ${recovered.kind}`);
    expect(listPlans(recovered.store.connection.read, false).map(({ planId }) => planId)).toEqual(['first']);
    put(recovered.store, 'third');
    recovered.store.close();
    const again = await opened(folder, clock);
    expect(listPlans(again.store.connection.read, false)).toHaveLength(2);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  },
);

test('one can start empty instead, and the backups stay', async () => {
  const { folder, file, clock } = await usedStore();
  damages['its header is overwritten']?.(file);
  const { result } = await opening(folder, clock);
  if (result.kind !== 'damaged') throw new Error(`The store is ${result.kind}`);
  const recovered = await result.recover(null);
  if (recovered.kind !== 'open') throw new Error(`The recovered store is ${recovered.kind}`);
  expect(listPlans(recovered.store.connection.read, false)).toEqual([]);
  recovered.store.close();
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

test('of two windows that are asked, the second goes on with what the first chose', async () => {
  const { folder, file, clock } = await usedStore();
  damages['it is cut off']?.(file);
  const one = await opening(folder, clock);
  const two = await opening(folder, clock);
  if (one.result.kind !== 'damaged' || two.result.kind !== 'damaged')
    throw new Error('The store is not damaged');
  const first = await one.result.recover(one.result.backups[0]?.backup ?? '');
  if (first.kind !== 'open') throw new Error(`The recovered store is ${first.kind}`);
  put(first.store, 'third');
  for (const choice of [two.result.backups[0]?.backup ?? '', null]) {
    const second = await two.result.recover(choice);
    if (second.kind !== 'open') throw new Error(`The recovered store is ${second.kind}`);
    expect(listPlans(second.store.connection.read, false).map(({ planId }) => planId)).toEqual([
      'third',
      'first',
    ]);
    second.store.close();
  }
  first.store.close();
});

test('ending before the choice asks again at the next start', async () => {
  const { folder, file, clock } = await usedStore();
  damages['it is cut off']?.(file);
  const first = await opening(folder, clock);
  const second = await opening(folder, clock);
  expect(second.result).toMatchObject({
    kind: 'damaged',
    setAside: first.result.kind === 'damaged' ? first.result.setAside : '',
    backups: [{ plans: 1 }],
  });
});

test('a write-ahead log whose file was lost is kept', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'groundplan.db-wal'), 'the last edits');
  const { result } = await opening(folder);
  expect(result).toMatchObject({ kind: 'damaged', backups: [] });
  expect(readdirSync(join(folder, 'damaged'))).toEqual(['2027-03-01T09-30-00-000Z-groundplan.db-wal']);
});

test('a damaged backup is not offered', async () => {
  const { folder, file, clock } = await usedStore();
  clock.pass(aDay);
  (await opened(folder, clock)).store.close();
  const newest = readdirSync(join(folder, 'backups')).toSorted().at(-1) ?? '';
  overwrite(join(folder, 'backups', newest), 4096, 4096);
  overwrite(file, 0, 100);
  const { result } = await opening(folder, clock);
  expect(result).toMatchObject({ kind: 'damaged', backups: [{ at: '2027-03-01T09:30:00.000Z' }] });
});

test('an unknown backup leaves the choice open; names cannot lead out of the folder', async () => {
  const { folder, file, clock } = await usedStore();
  damages['it is cut off']?.(file);
  const { result } = await opening(folder, clock);
  if (result.kind !== 'damaged') throw new Error(`The store is ${result.kind}`);
  const name = result.backups[0]?.backup ?? '';
  for (const backup of ['', '../groundplan.db', `../backups/${name}`, `./${name}`]) {
    expect(await result.recover(backup)).toMatchObject({ kind: 'damaged' });
    expect(existsSync(file)).toBe(false);
  }
});

test('a place that is no folder is said in words', async () => {
  const folder = await temporaryFolder();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  const { result } = await opening(folder);
  expect(result).toMatchObject({
    kind: 'unusable',
    message: expect.stringContaining('not a folder') as string,
  });
});
