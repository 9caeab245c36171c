/** The thread in which work on workbooks is done: one job, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from './jobs.ts';
import type { ThreadMessage } from './workshop.ts';

const port = parentPort;
if (port === null) throw new Error('This module is started as a thread');
const say = (message: ThreadMessage, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transfer]);

let said = 0;
const outcome = await doJob(workerData as Job, (share) => {
  // A few a second are enough to see it move.
  const now = performance.now();
  if (now - said < 100 && share < 1) return;
  said = now;
  say({ kind: 'progress', share });
});
say({ kind: 'outcome', outcome }, outcome.kind === 'bytes' ? [outcome.bytes.buffer] : []);
