/** What a re-forecast begins with and what becomes of the targets, beside what was planned. All of it answers "Why?". */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Reforecast } from '../../../shared/analysis/reforecast.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { worked } from '../../readouts/relations.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described } from '../../state/describing.ts';
import { lookedAt } from '../../state/elsewhere.ts';
import type { Relation } from '../../state/relation.ts';
import { ShowingElsewhere, useShown } from '../../state/shown.tsx';
import { monthName, short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import s from './Reforecast.module.css';

interface WhereItLeadsProps {
  readonly old: Plan;
  readonly made: Reforecast;
}

/** What a founder asks first about a beginning. */
const openings = ['arr', 'customers', 'cash'] as const;
type Opening = (typeof openings)[number];

export function WhereItLeads({ old, made }: WhereItLeadsProps) {
  const { scenario } = useShown();
  const [{ before, after }] = useState(() => ({
    before: { ...lookedAt(old), name: say('Base plan') },
    after: { ...lookedAt(made.plan), name: say('The plan from here') },
  }));
  // What is planned is what stands on the screen, unless a scenario does.
  const planned = scenario === 'base' ? null : before;
  const { months } = before.computed;
  return (
    <table className={s.table}>
      <caption>{say('Where it begins, and where it leads')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visuallyHidden">{say('What')}</span>
          </th>
          <th scope="col">{say('Planned')}</th>
          <th scope="col">{say('From here')}</th>
          <th scope="col">{say('Target')}</th>
        </tr>
      </thead>
      <tbody>
        {openings.map((series) => (
          <tr key={series}>
            <th scope="row">
              {say('{metric}, {month}', {
                metric: described(before.computed, series).label,
                month: monthName(made.after),
              })}
            </th>
            <td>
              <ShowingElsewhere of={planned}>
                <WhyNumber series={series} t={months.indexOf(made.after)} />
              </ShowingElsewhere>
            </td>
            <td>
              <ShowingElsewhere of={after}>
                <Begins with={series} when={monthName(made.after)} />
              </ShowingElsewhere>
            </td>
            <td>–</td>
          </tr>
        ))}
        {keyed(after.verdicts, ({ metric, month }) => `${metric} ${month}`).map(({ key, item, index }) => (
          <tr key={key} className={s.target}>
            <th scope="row">
              {say('{metric}, {month}', {
                metric: described(after.computed, item.metric).label,
                month: monthName(item.month),
              })}
            </th>
            <td>
              <ShowingElsewhere of={planned}>
                <WhyNumber series={item.metric} t={months.indexOf(item.month)} />
              </ShowingElsewhere>
            </td>
            <ShowingElsewhere of={after}>
              <Led to={item} index={index} />
            </ShowingElsewhere>
            <td>{short(item.target, described(after.computed, item.metric).unit, old.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LedProps {
  readonly to: TargetVerdict;
  readonly index: number;
}

function Led({ to: verdict, index }: LedProps) {
  const { computed } = useShown();
  const { glyph, tone, words } = verdictWords(verdict, computed);
  return (
    <td data-tone={tone}>
      <span aria-hidden="true">{glyph}</span>{' '}
      <WhyNumber series={verdict.metric} t={computed.months.indexOf(verdict.month)} />
      <span className={s.words}>
        {verdict.gap === null ? (
          words
        ) : (
          <RelationNumber relation={gapOf(verdict, computed, index)} text={words} />
        )}
      </span>
    </td>
  );
}

interface BeginsProps {
  readonly with: Opening;
  /** The month before the new plan. */
  readonly when: string;
}

/** At the end of the month before the new plan. */
function Begins({ with: what, when }: BeginsProps) {
  const { plan, computed } = useShown();
  switch (what) {
    case 'arr':
      return <WhyNumber series="openingArr" t={0} />;
    case 'customers': {
      const relation = customersOf(plan, when);
      const text = short(worked(computed, relation).value, 'customers', plan.currency);
      return <RelationNumber relation={relation} text={text} />;
    }
    case 'cash':
      // Not worked out of anything: an assumption of the new plan.
      return short(plan.cash.opening, 'money', plan.currency);
    default:
      return what satisfies never;
  }
}

function customersOf({ segments }: Plan, when: string): Relation {
  return {
    name: say('Customers at the beginning'),
    how: 'sum',
    parts: segments.map(({ name, openingCohorts }) => ({
      kind: 'given',
      label: name,
      when,
      value: openingCohorts.reduce((sum, { customers }) => sum + customers, 0),
      unit: 'customers',
    })),
  };
}
