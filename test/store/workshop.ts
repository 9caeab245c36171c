/** The workshop over the thread's source: Node runs it as it is. */
import { createWorkshop } from '../../electron/services/workbook/workshop.ts';

export const workshop = createWorkshop(
  new URL('../../electron/services/workbook/thread.ts', import.meta.url),
);
