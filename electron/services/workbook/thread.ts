/** The thread in which work on workbooks is done: one job, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { speak } from '../../../shared/language/say.ts';
import { chinese } from '../../../shared/language/zh/index.ts';
import { doJob, type Job } from './jobs.ts';
import type { ThreadMessage } from './workshop.ts';

const port = parentPort;
if (port === null) throw new Error('This module is started as a thread');
const tell = (message: ThreadMessage, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transfer]);

let said = 0;
const job = workerData as Job;
// Workbooks are written in English; what is found in one is said to the person who brought it.
if (job.kind !== 'export') speak(job.language, chinese);
const outcome = await doJob(job, (share) => {
  // A few a second are enough to see it move.
  const now = performance.now();
  if (now - said < 100 && share < 1) return;
  said = now;
  tell({ kind: 'progress', share });
});
tell({ kind: 'outcome', outcome }, outcome.kind === 'bytes' ? [outcome.bytes.buffer] : []);
