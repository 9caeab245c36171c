/**
 * Plans side by side: whether each target holds, the key measures with their difference from the base plan, and the
 * assumptions that differ. One table, so that a row is read across, and on a wall.
 */
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { useShown } from '../../state/shown.tsx';
import { asScrollable } from '../../ui/roles.ts';
import { ChangedRows } from './ChangedRows.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { GroupRow } from './GroupRow.tsx';
import { MeasureRows } from './MeasureRows.tsx';
import { TargetRows } from './TargetRows.tsx';
import type { Beside } from './useBeside.ts';
import s from './Comparison.module.css';

interface ComparisonProps {
  /** The base plan first. */
  readonly plans: readonly Beside[];
  readonly open: string;
  /** The month that measures are of, counted from the first. */
  readonly t: number;
  /** Chooses the month. */
  readonly month: ReactNode;
}

export function Comparison({ plans, open, t, month }: ComparisonProps) {
  // Its list of scenarios; that of a plan beside may be of before.
  const { base: document } = useShown();
  const [base, ...others] = plans;
  if (base === undefined || document === null) return null;
  return (
    <section className={s.scroll} aria-label={say('Side by side')} {...asScrollable}>
      <table className={s.table} data-columns={plans.length}>
        <thead>
          <tr>
            <th scope="col" className={s.corner}>
              <span className="visuallyHidden">{say('What')}</span>
            </th>
            {plans.map((plan) => (
              <ColumnHead key={plan.id} beside={plan} base={document} isOpen={plan.id === open} />
            ))}
          </tr>
        </thead>
        <tbody>
          <TargetRows base={base} others={others} />
        </tbody>
        <tbody>
          <GroupRow title={say('Key measures')} columns={plans.length} aside={month} />
          <MeasureRows base={base} others={others} t={t} />
        </tbody>
        <tbody>
          <ChangedRows base={base} others={others} />
        </tbody>
      </table>
    </section>
  );
}
