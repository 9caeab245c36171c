/** An edit that sets one place of a plan, as a window makes it; the value may be one that the plan will not take. */
import { type Edit, setChange } from '../../shared/plan/edits/edit.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';

export const setEdit = (plan: Plan, path: string, value: Json): Edit => ({
  label: `${path} becomes ${JSON.stringify(value)}`,
  changes: [setChange(path, getAt(plan, path) as Json | undefined, value)],
});
