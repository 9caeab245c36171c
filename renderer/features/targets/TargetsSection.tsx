/** Targets: what has to be reached, by when; each with its verdict beside it. */
import { Plus, X } from 'lucide-react';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import type { Target } from '../../../shared/plan/types.ts';
import { newItem } from '../../forms/newItems.ts';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { change } from '../../state/changes.ts';
import { monthsOf } from '../../state/months.ts';
import { useResults } from '../../state/results.ts';
import { useShown } from '../../state/shown.tsx';
import { useKept } from '../../state/useKept.ts';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { MonthField } from '../../ui/MonthField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { choiceInWords } from '../../forms/words.ts';
import s from './TargetsSection.module.css';
import { described } from '../../state/describing.ts';

export function TargetsSection() {
  const targets = useKept(({ plan }) => plan?.targets ?? []);
  return (
    <SectionPage
      title="Targets"
      about="What the board asked for: a figure and a month. The first one comes first everywhere."
    >
      {targets.length === 0 && (
        <Blank title="No target yet">
          <p>Without one there is a plan but no verdict.</p>
        </Blank>
      )}
      <ol className={s.list}>
        {keyed(targets, () => 'target').map(({ key, item, index }) => (
          <TargetRow key={key} target={item} index={index} />
        ))}
      </ol>
      <Button onPress={add}>
        <Plus aria-hidden="true" /> Add a target
      </Button>
    </SectionPage>
  );
}

interface TargetRowProps {
  readonly target: Target;
  readonly index: number;
}

function TargetRow({ target, index }: TargetRowProps) {
  const calendar = useKept(({ plan }) =>
    plan === null ? null : { start: plan.start, months: plan.months, currency: plan.currency },
  );
  const { computed, verdicts } = useShown();
  const verdict = verdicts[index];
  const valueField = fieldAt('targets.0.value');
  if (calendar === null || valueField?.kind !== 'number') return null;
  const { currency } = calendar;
  const { label, unit } = described(computed, target.metric);
  const months = monthsOf(calendar);
  const path = `targets.${index}`;
  const name = `Target ${index + 1}`;
  return (
    <li className={s.target}>
      <div className={s.fields}>
        <Select
          label={`${name}, metric`}
          className={s.metric}
          value={target.metric}
          options={companySeries.map((id) => ({ id, label: described(computed, id).label }))}
          onChange={(metric) => change(`${path}.metric`, metric)}
        />
        <Select
          label={`${name}, floor or ceiling`}
          value={target.bound}
          options={['atLeast', 'atMost'].map((id) => ({ id, label: choiceInWords(id) }))}
          onChange={(bound) => change(`${path}.bound`, bound)}
        />
        <NumberField
          label={`${name}, ${label}`}
          className={s.value}
          value={target.value}
          unit={unit}
          range={valueField.range}
          currency={currency}
          onChange={(value) => change(`${path}.value`, value)}
        />
        <span className={s.suffix}>{suffixOf(unit, currency)}</span>
        <span className={s.by}>by the end of</span>
        <MonthField
          label={`${name}, month`}
          value={target.month}
          months={months}
          onChange={(month) => change(`${path}.month`, month)}
        />
        <IconButton label={`Remove target ${index + 1}`} onPress={() => remove(index)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {verdict !== undefined && <TargetVerdictLine verdict={verdict} index={index} />}
    </li>
  );
}

function add(): void {
  const { plan } = useResults.getState();
  if (plan !== null) {
    change('targets', [...plan.targets, plan.targets.at(-1) ?? newItem('target', [], plan)]);
  }
}

function remove(index: number): void {
  const { plan } = useResults.getState();
  if (plan !== null) change('targets', plan.targets.toSpliced(index, 1));
}

interface TargetVerdictLineProps {
  readonly verdict: TargetVerdict;
  readonly index: number;
}

function TargetVerdictLine({ verdict, index }: TargetVerdictLineProps) {
  const { computed } = useShown();
  const showTarget = useView((state) => state.showTarget);
  const showSection = useView((state) => state.showSection);
  const { words, glyph, tone } = verdictWords(verdict, computed);
  return (
    <p className={s.verdict} data-tone={tone}>
      <span aria-hidden="true">{glyph}</span> <b>{words}.</b> The plan reaches{' '}
      <WhyNumber series={verdict.metric} t={computed.months.indexOf(verdict.month)} />.
      <Button
        variant="plain"
        onPress={() => {
          showTarget(index);
          showSection('verdict');
        }}
      >
        What stands in the way
      </Button>
    </p>
  );
}
