/** The edit a form makes: another value at a path. */
import { labelOf } from '../labels.ts';
import { fieldAt, placeAt, setAt, splitPath } from '../paths.ts';
import type { Json, Plan } from '../types.ts';
import { setChange, type Edit } from './edit.ts';
import { same } from './equal.ts';

/**
 * Never fails: where the path leads nowhere or the value is no good, `applyEdit` refuses the edit and says why.
 * One month of a constant series is an edit of the whole series, so that it can be taken back. `undefined` takes
 * an entry away from notes, actuals or a segment mix. No changes where the value already stands there.
 */
export function editAtPath(plan: Plan, path: string, value: Json | undefined): Edit {
  const label = labelOf(plan, path);
  const place = placeAt(plan, path);
  if (place === undefined) return { label, changes: [setChange(path, undefined, value)] };
  const from = place.absent ? undefined : (place.value as Json);
  if (same(from, value)) return { label, changes: [] };
  const above = splitPath(path).slice(0, -1).join('.');
  if (place.spreads) {
    const spread = placeAt(setAt(plan, path, value) ?? plan, above)?.value as Json;
    return { label, changes: [setChange(above, from, spread)] };
  }
  // By position, not by month: the edit then means the same number whatever becomes of the plan's start.
  const position = place.keys.at(-1);
  const placed = fieldAt(above)?.kind === 'series' && position !== undefined ? `${above}.${position}` : path;
  return { label, changes: [setChange(placed, from, value)] };
}
