/** In place of the thread of the workshop: says that it has begun, and is then busy until it is ended. */
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../../electron/services/workbook/workshop.ts';

const begun: ThreadMessage = { kind: 'progress', share: 0.5 };
parentPort?.postMessage(begun, []);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
