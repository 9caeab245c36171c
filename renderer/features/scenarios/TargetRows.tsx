/** Whether each target holds in each plan, and by how much. */
import { say } from '../../../shared/language/say.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import number from '../../readouts/WhyNumber.module.css';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { cx } from '../../ui/cx.ts';
import { keyed } from '../../ui/keyed.ts';
import { monthName, short } from '../../ui/format.ts';
import { askRelationIn } from './askWhyIn.ts';
import { PlanNumber } from './PlanNumber.tsx';
import type { Beside } from './useBeside.ts';
import s from './Comparison.module.css';

interface RowsProps {
  readonly base: Beside;
  readonly others: readonly Beside[];
}

const sameTarget = (a: TargetVerdict, b: TargetVerdict): boolean =>
  a.metric === b.metric && a.month === b.month && a.bound === b.bound;

/** Targets that any of the plans has; a scenario may have one of its own. */
function targetsOf(plans: readonly Beside[]): readonly TargetVerdict[] {
  const found: TargetVerdict[] = [];
  for (const { verdicts } of plans) {
    for (const verdict of verdicts) if (!found.some((one) => sameTarget(one, verdict))) found.push(verdict);
  }
  return found;
}

export function TargetRows({ base, others }: RowsProps) {
  const plans = [base, ...others];
  return keyed(targetsOf(plans), ({ metric, month }) => `${metric} ${month}`).map(({ key, item }) => {
    const { label, unit } = metricDescribed(item.metric);
    return (
      <tr key={key} className={s.target}>
        <th scope="row">
          {say('{metric} {value}', {
            metric: say(label),
            value: short(item.target, unit, base.plan.currency),
          })}
          <span className={s.when}>{monthName(item.month)}</span>
        </th>
        {plans.map((plan) => (
          <TargetCell key={plan.id} beside={plan} wanted={item} />
        ))}
      </tr>
    );
  });
}

function TargetCell({ beside, wanted }: { readonly beside: Beside; readonly wanted: TargetVerdict }) {
  const { computed } = useShown();
  const verdict = beside.verdicts.find((one) => sameTarget(one, wanted));
  if (verdict === undefined) {
    return (
      <td className={s.cell}>
        {beside.state === 'working' ? '…' : '–'}
        <span className={s.verdict}>{'\u00a0'}</span>
      </td>
    );
  }
  const { words, glyph, tone } = verdictWords(verdict, computed);
  const t = computed.months.indexOf(verdict.month);
  return (
    <td className={s.cell} data-state={beside.state}>
      <PlanNumber beside={beside} series={verdict.metric} t={t} />
      <span className={s.verdict} data-tone={tone}>
        <span aria-hidden="true">{glyph}</span>{' '}
        {verdict.gap === null ? (
          words
        ) : (
          <button
            type="button"
            className={cx(number.number, number.relation)}
            aria-label={say('{value}: {label}. Why?', { value: words, label: beside.name })}
            onClick={() =>
              askRelationIn(beside.id, (there) => gapOf(verdict, there, beside.verdicts.indexOf(verdict)))
            }
          >
            {words}
          </button>
        )}
      </span>
      {verdict.target !== wanted.target && (
        <span className={s.when}>
          {say('Target here: {value}', {
            value: short(verdict.target, metricDescribed(verdict.metric).unit, beside.plan.currency),
          })}
        </span>
      )}
    </td>
  );
}
