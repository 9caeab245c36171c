/** Workshops for tests: over the thread's source, which Node runs as it is, and over a thread that never finishes. */
import { createWorkshop } from '../../electron/services/workbook/workshop.ts';

export const workshop = createWorkshop(
  new URL('../../electron/services/workbook/thread.ts', import.meta.url),
);

export const holdingThread = new URL('holdingThread.ts', import.meta.url);
