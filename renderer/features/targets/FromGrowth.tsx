/** Targets from a rate of growth, looked at before they are taken. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import {
  grownByMonth,
  growthTargets,
  type Every,
  type GrowthInput,
} from '../../../shared/plan/growthTargets.ts';
import type { CompanySeries } from '../../../shared/plan/schema/metrics.ts';
import { TimeChart } from '../../charts/TimeChart.tsx';
import { described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { Button } from '../../ui/Button.tsx';
import { monthName } from '../../ui/format.ts';
import { monthAt } from '../../../shared/plan/months.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { toast } from '../../ui/toasts.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { take } from './edits.ts';
import s from './FromGrowth.module.css';
import { growing, openingOf, usual } from './growth.ts';
import { GrowthFields } from './GrowthFields.tsx';
import { GrowthPreview } from './GrowthPreview.tsx';

const anyValue = { above: 0 };

export function FromGrowth({ onClose }: { readonly onClose: () => void }) {
  const { plan, computed } = useShown();
  const [metric, setMetric] = useState<CompanySeries>('arr');
  const [growth, setGrowth] = useState(usual[0]!.growth);
  const [cadence, setCadence] = useState<Every>('year');
  /** Typed in place of the plan's own. */
  const [from, setFrom] = useState<number | null>(null);
  const [replacing, setReplacing] = useState(true);
  const opening = openingOf(computed, metric);
  const { label, unit } = described(computed, metric);
  const { currency } = plan;
  const input: GrowthInput = {
    metric,
    bound: 'atLeast',
    opening: { ...opening, value: from ?? opening.value },
    growth,
    cadence,
    start: plan.start,
    months: plan.months,
    fiscalYearStart: plan.fiscalYearStart,
  };
  const targets = growthTargets(input);
  const there = plan.targets.filter((target) => target.metric === metric).length;
  const values = seriesOf(computed, metric);
  return (
    <section className={s.panel} aria-label={say('Targets from a growth rate')}>
      <header className={s.header}>
        <h2>{say('Targets from a growth rate')}</h2>
        {usual.map((one) => (
          <Button
            key={one.id}
            variant="plain"
            onPress={() => {
              setGrowth(one.growth);
              setCadence(one.cadence);
            }}
          >
            {say(one.name)}
          </Button>
        ))}
      </header>
      <div className={s.fields}>
        <Select
          label={say('What grows')}
          className={s.metric}
          value={metric}
          options={growing.map((id) => ({ id, label: described(computed, id).label }))}
          onChange={(id) => {
            setMetric(growing.find((one) => one === id) ?? 'arr');
            setFrom(null);
          }}
        />
        <span className={s.word}>{say('grows from')}</span>
        <NumberField
          label={say('Opening value')}
          className={s.opening}
          value={from ?? opening.value}
          unit={unit}
          range={anyValue}
          currency={currency}
          onChange={setFrom}
        />
        <span className={s.word}>
          {say('at the end of {month}', { month: monthName(monthAt(plan.start, opening.t)) })}
        </span>
        <GrowthFields growth={growth} currency={currency} onChange={setGrowth} />
        <span className={s.together}>
          <span className={s.word}>{say('with a target at the end of each')}</span>
          <Segmented
            label={say('When it is asked for')}
            value={cadence}
            options={[
              { id: 'month', label: say('month') },
              { id: 'quarter', label: say('quarter') },
              { id: 'year', label: say('fiscal year') },
            ]}
            onChange={(id) => setCadence(id === 'month' || id === 'quarter' ? id : 'year')}
          />
        </span>
      </div>
      {/* Always there: what comes into being together with its words is not announced. */}
      <output className={s.word}>
        {targets.length === 0 && say('Nothing grows from zero or less: type an opening value.')}
      </output>
      {targets.length > 0 && (
        <div className={s.preview}>
          {values !== undefined && (
            <TimeChart
              title={say('{metric}: plan and growth', { metric: label })}
              months={computed.months}
              fiscalYearStart={plan.fiscalYearStart}
              unit={unit}
              currency={currency}
              height={220}
              courses={[
                { id: metric, label: say('Plan'), values, tone: 'ink', as: 'line' },
                {
                  id: `${metric} asked`,
                  label: say('Asked for'),
                  values: grownByMonth(input),
                  tone: 'service',
                  as: 'line',
                  dash: 'dashed',
                },
              ]}
            />
          )}
          <GrowthPreview targets={targets} />
        </div>
      )}
      <footer className={s.foot}>
        <Button
          variant="primary"
          isDisabled={targets.length === 0}
          onPress={() => {
            if (!take(targets, replacing)) return;
            toast(say('{count} targets taken', { count: targets.length }));
            onClose();
          }}
        >
          {say('Take {count} targets', { count: targets.length })}
        </Button>
        <Button onPress={onClose}>{say('Cancel')}</Button>
        {there > 0 && (
          <Toggle
            label={say('Replace the targets of {metric} there are', { metric: label })}
            value={replacing}
            words={{
              on: say('in place of the {count} targets of {metric}', { count: there, metric: label }),
              off: say('beside the {count} targets of {metric}', { count: there, metric: label }),
            }}
            onChange={setReplacing}
          />
        )}
      </footer>
    </section>
  );
}
