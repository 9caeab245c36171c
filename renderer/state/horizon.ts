/** Another length or first month of the open plan, with everything that has to follow. */
import { withHorizon } from '../../shared/plan/horizon.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { changeDocument, type Refusal } from './changes.ts';

/** `plan` is the base plan: its months are those of every scenario. */
export const changeHorizon = (plan: Plan, start: string, months: number, label: string): Refusal =>
  changeDocument(withHorizon(plan, start, months), label);
