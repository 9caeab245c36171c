/** Parts of a plan that refer to the rest of it by path or series name, scenarios apart. */
import type { Bag } from '../values.ts';
import { readActuals, readNotes } from './notes.ts';
import type { Reading } from './reading.ts';
import { readUncertainty } from './uncertainty.ts';

const readers = { uncertainty: readUncertainty, notes: readNotes, actuals: readActuals } as const;

/** The parts read; one that is the very object in `sound` is taken as read. */
export function readSpecials(
  reading: Reading,
  parts: readonly (keyof typeof readers)[],
  sound: Bag = {},
): Bag {
  let { plan } = reading;
  for (const part of parts) {
    const given = plan[part];
    if (sound[part] !== undefined && sound[part] === given) continue;
    const read = readers[part](given, reading);
    if (read !== given) plan = { ...plan, [part]: read };
  }
  return plan;
}
