/** How many jobs the workshop takes at once, and that none keeps its place when it is over. */
import { expect, test } from 'vitest';
import { createWorkshop } from '../../electron/services/workbook/workshop.ts';
import { holdingThread } from './workshop.ts';

const source = new URL('../../electron/services/workbook/thread.ts', import.meta.url);
const options = (signal = new AbortController().signal) => ({ signal, progress: () => undefined });
const junk = () => ({
  kind: 'rows' as const,
  language: 'en' as const,
  bytes: new TextEncoder().encode('no workbook'),
});

test('a thread that cannot be started keeps no place', async () => {
  const workshop = createWorkshop(source);
  const gone = new TextEncoder().encode('handed to somebody else');
  structuredClone(gone, { transfer: [gone.buffer] });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await expect(workshop.run({ kind: 'rows', language: 'en', bytes: gone }, options())).rejects.toThrow(
      /transfer/u,
    );
  }
  expect(await workshop.run(junk(), options())).toMatchObject({
    kind: 'badFile',
    reason: expect.stringContaining('not an Excel workbook'),
  });
});

test('a fifth job is asked to wait, and finds a place when one was cancelled', async () => {
  const workshop = createWorkshop(holdingThread);
  const controllers = Array.from({ length: 4 }, () => new AbortController());
  const held = controllers.map(({ signal }) => workshop.run(junk(), options(signal)));
  expect(await workshop.run(junk(), options())).toMatchObject({
    kind: 'badFile',
    reason: expect.stringContaining('try again'),
  });
  controllers[0]?.abort();
  expect(await held[0]).toEqual({ kind: 'cancelled' });
  const next = new AbortController();
  const taken = workshop.run(junk(), options(next.signal));
  for (const controller of [...controllers, next]) controller.abort();
  expect(await Promise.all([...held, taken])).toEqual(
    Array.from({ length: 5 }, () => ({ kind: 'cancelled' })),
  );
});
