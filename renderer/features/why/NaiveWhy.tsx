/** What a spreadsheet would promise for a target: the plan without the six killers, and what each of them changes. */
import { killerIds, killerWords, type Attribution } from '../../../shared/analysis/index.ts';
import { say } from '../../../shared/language/say.ts';
import { inMonth, subjectOf } from '../../readouts/relations.ts';
import { killers } from '../../killers/killers.tsx';
import { described } from '../../state/describing.ts';
import { useShown, useShownKillers } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact, monthName } from '../../ui/format.ts';
import { definedIn } from './definedIn.ts';
import l from './PartList.module.css';
import { named } from './whenOf.ts';
import s from './WhyPanel.module.css';

export function NaiveWhy({ target }: { readonly target: number }) {
  const { computed } = useShown();
  const { attributions } = useShownKillers();
  const attribution = attributions?.[target];
  if (attribution === undefined) return null;
  const { label, unit } = described(computed, attribution.metric);
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>
          {say('Spreadsheet')}
          <span className={s.when}>{named(label, monthName(attribution.month))}</span>
        </p>
        <p className={s.value}>{exact(attribution.naive, unit, computed.plan.currency)}</p>
        <p className={s.meaning}>
          {say('What heads times quota would promise: the same plan, worked out with nothing in the way.')}
        </p>
      </div>
      <section aria-label={say('What is imagined away')}>
        <h3>{say('What is imagined away')}</h3>
        <ul>
          {killerIds.map((id) => (
            <li key={id}>
              {say('{killer}: {without}.', {
                killer: killerWords[id].name,
                without: say(killers[id].without),
              })}
            </li>
          ))}
        </ul>
      </section>
      <FromThere target={target} attribution={attribution} />
      <p className={s.source}>{definedIn('model.md 11')}</p>
    </div>
  );
}

interface FromThereProps {
  readonly target: number;
  readonly attribution: Attribution;
}

/** What each killer takes from it, down to the plan. */
function FromThere({ target, attribution }: FromThereProps) {
  const { computed } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  const { metric, month, plan } = attribution;
  const { unit } = described(computed, metric);
  const { currency } = computed.plan;
  const subject = subjectOf(computed, inMonth(metric, computed.months.indexOf(month)));
  const title = say('From there to the plan');
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={l.parts}>
        {killerIds.map((id) => (
          <li key={id} className={l.row}>
            <button
              type="button"
              data-step
              className={l.part}
              onClick={() => whyFurther({ kind: 'killer', killer: id, target })}
            >
              <span>{killerWords[id].name}</span>
              <b data-negative={(attribution.killers[id] ?? 0) < 0}>
                {exact(attribution.killers[id], unit, currency)}
              </b>
            </button>
          </li>
        ))}
        <li className={l.row}>
          <button
            type="button"
            data-step
            className={l.part}
            onClick={() => {
              if (subject !== undefined) whyFurther(subject);
            }}
          >
            <span>{say('Plan')}</span>
            <b data-negative={(plan ?? 0) < 0}>{exact(plan, unit, currency)}</b>
          </button>
        </li>
      </ul>
    </section>
  );
}
