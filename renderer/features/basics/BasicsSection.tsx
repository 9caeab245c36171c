/** Plan basics: name, currency, months, fiscal year, seasons. */
import { useState, type ReactNode } from 'react';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { NumberField as NumberFieldOfPlan } from '../../../shared/plan/schema/fields.ts';
import { arrange } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { change } from '../../state/changes.ts';
import { changeHorizon } from '../../state/horizon.ts';
import { useResults } from '../../state/results.ts';
import { calendarMonthName, monthName } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { lastMonth } from '../../state/months.ts';
import { isMonth } from '../../../shared/plan/months.ts';
import rows from '../../forms/AssumptionRow.module.css';
import groups from '../../forms/AssumptionGroup.module.css';

export function BasicsSection() {
  const seasonality = planFields['seasonality'];
  if (seasonality?.kind !== 'group') return null;
  return (
    <SectionPage
      title="Plan basics"
      about="What the plan is called, which months it covers, and how the year breathes."
    >
      <ArrangedGroups
        groups={arrange('', { name: planFields['name']!, currency: planFields['currency']! }, [
          { title: 'The plan', keys: ['name', 'currency'] },
        ])}
      />
      <Months />
      <ArrangedGroups
        groups={arrange('seasonality', seasonality.fields, [
          {
            title: 'Seasons',
            about: 'Only proportions count: 2 in December means twice an ordinary month.',
            keys: ['closing', 'productivity'],
          },
        ])}
      />
    </SectionPage>
  );
}

/** Months are changed as a whole, for every series by month has to follow. */
function Months() {
  const base = useResults((state) => state.base);
  const [refusal, setRefusal] = useState<string | undefined>();
  const start = fieldAt('start');
  const months = fieldAt('months');
  const fiscal = fieldAt('fiscalYearStart');
  if (base === null || start === undefined || months?.kind !== 'number' || fiscal === undefined) return null;
  return (
    <section className={groups.group} aria-label="Months">
      <header className={groups.header}>
        <h3>Months</h3>
        <p>
          {monthName(base.start)} to {monthName(lastMonth(base))}. Series by month follow: longer ones go on
          with their last value.
        </p>
      </header>
      <Row label={start.label} meaning={start.meaning}>
        <TextField
          label={start.label}
          value={base.start}
          lazy
          check={(text) => (isMonth(text) ? undefined : 'A year and a month, such as 2027-01.')}
          onChange={(next) => setRefusal(changeHorizon(base, next, base.months, start.label))}
        />
        <span className={rows.suffix}>year-month</span>
      </Row>
      <Row label={months.label} meaning={months.meaning}>
        <MonthsField field={months} onRefusal={setRefusal} />
        <span className={rows.suffix}>months</span>
      </Row>
      <Row label={fiscal.label} meaning={fiscal.meaning}>
        <Select
          label={fiscal.label}
          value={String(base.fiscalYearStart)}
          options={Array.from({ length: 12 }, (_, index) => ({
            id: String(index + 1),
            label: calendarMonthName(index + 1),
          }))}
          onChange={(id) => setRefusal(change('fiscalYearStart', Number(id)))}
        />
      </Row>
      {refusal !== undefined && (
        <p className={rows.fault} role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}

interface MonthsFieldProps {
  readonly field: NumberFieldOfPlan;
  readonly onRefusal: (refusal: string | undefined) => void;
}

function MonthsField({ field, onRefusal }: MonthsFieldProps) {
  const base = useResults((state) => state.base);
  if (base === null) return null;
  return (
    <NumberField
      label={field.label}
      value={base.months}
      unit={field.unit}
      range={field.range}
      currency={base.currency}
      lazy
      onChange={(next) => {
        if (next !== null) onRefusal(changeHorizon(base, base.start, next, field.label));
      }}
    />
  );
}

function Row(props: { readonly label: string; readonly meaning: string; readonly children: ReactNode }) {
  return (
    <div className={rows.row} data-kind="mixed">
      <div className={rows.words}>
        <span className={rows.label}>{props.label}</span>
        <span className={rows.meaning}>{props.meaning}</span>
      </div>
      <div className={rows.control}>{props.children}</div>
    </div>
  );
}
