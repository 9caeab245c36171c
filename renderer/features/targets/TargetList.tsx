/** The targets as a list one edits in: metric, floor or ceiling, value, month; what the plan reaches and what is missing. */
import { ArrowDown, ArrowUp, Copy, Crosshair, X } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import type { Target } from '../../../shared/plan/types.ts';
import { RemovalDialog } from '../../forms/RemovalDialog.tsx';
import { useRemoving } from '../../forms/useRemoving.ts';
import { choiceInWords } from '../../forms/words.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { change } from '../../state/changes.ts';
import { described } from '../../state/describing.ts';
import { monthsOf } from '../../state/months.ts';
import { useShown } from '../../state/shown.tsx';
import { useKept } from '../../state/useKept.ts';
import { useView } from '../../state/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { MonthField } from '../../ui/MonthField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { copy, move, nameOf } from './edits.ts';
import s from './TargetList.module.css';

export function TargetList() {
  const targets = useKept(({ plan }) => plan?.targets ?? []);
  const removing = useRemoving();
  if (targets.length === 0) return null;
  return (
    <div className={s.scroll}>
      <p className={s.heads} aria-hidden="true">
        <span>{say('Metric')}</span>
        <span />
        <span>{say('Value')}</span>
        <span>{say('By the end of')}</span>
        <span>{say('Plan')}</span>
        <span>{say('Gap')}</span>
      </p>
      <ol className={s.list}>
        {keyed(targets, () => 'target').map(({ key, item, index }) => (
          <TargetRow
            key={key}
            target={item}
            index={index}
            count={targets.length}
            onRemove={() =>
              removing.ask(`targets.${index}`, nameOf(index), () =>
                followFocus(Math.min(index, targets.length - 2), 4),
              )
            }
          />
        ))}
      </ol>
      <RemovalDialog removing={removing} />
    </div>
  );
}

interface TargetRowProps {
  readonly target: Target;
  readonly index: number;
  readonly count: number;
  readonly onRemove: () => void;
}

function TargetRow({ target, index, count, onRemove }: TargetRowProps) {
  return (
    <li className={s.row} data-row={index}>
      <Fields target={target} index={index} />
      <Reached index={index} />
      <Tools index={index} count={count} onRemove={onRemove} />
    </li>
  );
}

function Fields({ target, index }: Pick<TargetRowProps, 'target' | 'index'>) {
  const calendar = useKept(({ plan }) =>
    plan === null ? null : { start: plan.start, months: plan.months, currency: plan.currency },
  );
  const { computed } = useShown();
  const valueField = fieldAt('targets.0.value');
  if (calendar === null || valueField?.kind !== 'number') return null;
  const { currency } = calendar;
  const { label, unit } = described(computed, target.metric);
  const path = `targets.${index}`;
  const number = index + 1;
  const suffix = suffixOf(unit, currency);
  return (
    <>
      <Select
        label={say('Target {number}, metric', { number })}
        className={s.metric}
        value={target.metric}
        options={companySeries.map((id) => ({ id, label: described(computed, id).label }))}
        onChange={(metric) => change(`${path}.metric`, metric)}
      />
      <Select
        label={say('Target {number}, floor or ceiling', { number })}
        value={target.bound}
        options={['atLeast', 'atMost'].map((id) => ({ id, label: choiceInWords(id) }))}
        onChange={(bound) => change(`${path}.bound`, bound)}
      />
      <span className={s.value}>
        <NumberField
          label={say('Target {number}, {metric}', { number, metric: label })}
          value={target.value}
          unit={unit}
          range={valueField.range}
          currency={currency}
          onChange={(value) => change(`${path}.value`, value)}
        />
        {suffix !== '' && <span className={s.suffix}>{suffix}</span>}
      </span>
      <span className={s.month}>
        <MonthField
          label={say('Target {number}, month', { number })}
          value={target.month}
          months={monthsOf(calendar)}
          onChange={(month) => change(`${path}.month`, month)}
        />
      </span>
    </>
  );
}

function Reached({ index }: { readonly index: number }) {
  const { computed, verdicts } = useShown();
  const verdict = verdicts[index];
  if (verdict === undefined) {
    return (
      <>
        <span className={s.reached} />
        <span className={s.gap} />
      </>
    );
  }
  const { words, glyph, tone } = verdictWords(verdict, computed);
  return (
    <>
      <span className={s.reached}>
        <WhyNumber series={verdict.metric} t={computed.months.indexOf(verdict.month)} />
      </span>
      <span className={s.gap} data-tone={tone}>
        <span aria-hidden="true">{glyph}</span>{' '}
        {verdict.gap === null ? (
          words
        ) : (
          <RelationNumber relation={gapOf(verdict, computed, index)} text={words} />
        )}
      </span>
    </>
  );
}

/** Puts the focus on the same tool of the row that it went to, or on its neighbour where that cannot be pressed. */
function followFocus(row: number, tool: number): void {
  requestAnimationFrame(() => {
    const tools = document.querySelectorAll<HTMLButtonElement>(`[data-row="${row}"] [data-tools] button`);
    const wanted = tools[tool];
    (wanted?.disabled === true ? [...tools].find(({ disabled }) => !disabled) : wanted)?.focus();
  });
}

function Tools({ index, count, onRemove }: Omit<TargetRowProps, 'target'>) {
  const showTarget = useView((state) => state.showTarget);
  const showSection = useView((state) => state.showSection);
  const number = index + 1;
  return (
    <span className={s.tools} data-tools="true">
      <IconButton
        label={say('Move target {number} up', { number })}
        isDisabled={index === 0}
        onPress={() => {
          if (move(index, index - 1)) followFocus(index - 1, 0);
        }}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={say('Move target {number} down', { number })}
        isDisabled={index === count - 1}
        onPress={() => {
          if (move(index, index + 1)) followFocus(index + 1, 1);
        }}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
      <IconButton label={say('Copy target {number}', { number })} onPress={() => copy(index)}>
        <Copy aria-hidden="true" />
      </IconButton>
      <IconButton
        label={say('What stands in the way of target {number}', { number })}
        onPress={() => {
          showTarget(index);
          showSection('verdict');
        }}
      >
        <Crosshair aria-hidden="true" />
      </IconButton>
      <IconButton label={say('Remove target {number}', { number })} onPress={onRemove}>
        <X aria-hidden="true" />
      </IconButton>
    </span>
  );
}
