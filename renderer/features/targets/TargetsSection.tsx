/** Targets: what has to be reached, by when; each with its verdict beside it. */
import { Plus, X } from 'lucide-react';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { Target } from '../../../shared/plan/types.ts';
import { newItem } from '../../forms/newItems.ts';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { change } from '../../state/changes.ts';
import { monthsOf } from '../../state/months.ts';
import { useResults } from '../../state/results.ts';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { MonthField } from '../../ui/MonthField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { choiceInWords } from '../../forms/words.ts';
import { scenarioTouching } from '../../forms/scenarioTouch.ts';
import s from './TargetsSection.module.css';
import { described } from '../../state/describing.ts';

export function TargetsSection() {
  const plan = useResults((state) => state.plan);
  const base = useResults((state) => state.base);
  const scenario = useResults((state) => state.scenario);
  if (plan === null || base === null) return null;
  const touching = scenarioTouching(base, scenario, 'targets');
  const add = (): void => {
    const last = plan.targets.at(-1);
    change('targets', [...plan.targets, last ?? newItem('target', [], plan)]);
  };
  return (
    <SectionPage
      title="Targets"
      about="What the board asked for: a figure and a month. The first one comes first everywhere."
    >
      {plan.targets.length === 0 && (
        <Blank title="No target yet">
          <p>Without one there is a plan but no verdict.</p>
        </Blank>
      )}
      {touching !== undefined && (
        <p className={s.locked}>“{touching.name}” has targets of its own. Edit them in the base plan.</p>
      )}
      <ol className={s.list}>
        {keyed(plan.targets, () => 'target').map(({ key, item, index }) => (
          <TargetRow key={key} target={item} index={index} isReadOnly={touching !== undefined} />
        ))}
      </ol>
      {touching === undefined && (
        <Button onPress={add}>
          <Plus aria-hidden="true" /> Add a target
        </Button>
      )}
    </SectionPage>
  );
}

interface TargetRowProps {
  readonly target: Target;
  readonly index: number;
  readonly isReadOnly: boolean;
}

function TargetRow({ target, index, isReadOnly }: TargetRowProps) {
  const plan = useResults((state) => state.plan);
  const computed = useResults((state) => state.computed);
  const verdict = useResults((state) => state.verdicts[index]);
  const showTarget = useView((state) => state.showTarget);
  const showSection = useView((state) => state.showSection);
  const valueField = fieldAt('targets.0.value');
  if (plan === null || computed === null || verdict === undefined || valueField?.kind !== 'number')
    return null;
  const { label, unit } = described(computed, target.metric);
  const { words, glyph, tone } = verdictWords(verdict, computed);
  const months = monthsOf(plan);
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
          isDisabled={isReadOnly}
          onChange={(metric) => change(`${path}.metric`, metric)}
        />
        <Select
          label={`${name}, floor or ceiling`}
          value={target.bound}
          options={['atLeast', 'atMost'].map((id) => ({ id, label: choiceInWords(id) }))}
          isDisabled={isReadOnly}
          onChange={(bound) => change(`${path}.bound`, bound)}
        />
        <NumberField
          label={`${name}, ${label}`}
          className={s.value}
          value={target.value}
          unit={unit}
          range={valueField.range}
          currency={plan.currency}
          isReadOnly={isReadOnly}
          onChange={(value) => change(`${path}.value`, value)}
        />
        <span className={s.suffix}>{suffixOf(unit, plan.currency)}</span>
        <span className={s.by}>by the end of</span>
        <MonthField
          label={`${name}, month`}
          value={target.month}
          months={months}
          isDisabled={isReadOnly}
          onChange={(month) => change(`${path}.month`, month)}
        />
        {!isReadOnly && (
          <IconButton
            label={`Remove target ${index + 1}`}
            onPress={() => change('targets', plan.targets.toSpliced(index, 1))}
          >
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <p className={s.verdict} data-tone={tone}>
        <span aria-hidden="true">{glyph}</span> <b>{words}.</b> The plan reaches{' '}
        <WhyNumber series={target.metric} t={months.indexOf(target.month)} />.
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
    </li>
  );
}
