/** A short row of numbers whose places mean something: months of tenure, years of a customer's life, January … December. */
import { Minus, Plus } from 'lucide-react';
import { say } from '../../shared/language/say.ts';
import type { NumbersField } from '../../shared/plan/schema/fields.ts';
import { positionName } from '../../shared/plan/labels.ts';
import { IconButton } from '../ui/Button.tsx';
import { calendarMonthName } from '../ui/format.ts';
import { NumberField } from '../ui/NumberField.tsx';
import s from './NumbersEditor.module.css';
import type { Assumption } from './useAssumption.ts';

interface NumbersEditorProps {
  readonly assumption: Assumption;
  readonly field: NumbersField;
  readonly label: string;
}

/** Beyond this a row of numbers is no longer a row. */
const most = 60;

const header = (field: NumbersField, index: number, count: number): string => {
  switch (field.positions) {
    case 'calendarMonth':
      return calendarMonthName(index + 1, 'abbreviated');
    case 'lifeYear':
      return say(index === count - 1 ? 'Year {number}+' : 'Year {number}', { number: index + 1 });
    case 'tenureMonth':
      return say('Month {number}', { number: index + 1 });
    default:
      return field.positions satisfies never;
  }
};

export function NumbersEditor({ assumption, field, label }: NumbersEditorProps) {
  const { value, set, currency } = assumption;
  const numbers = Array.isArray(value) ? (value as readonly number[]) : [];
  const fixed = field.exactLength !== undefined;
  const least = field.minLength ?? 0;
  return (
    <fieldset className={s.numbers} data-positions={field.positions} aria-label={label}>
      {numbers.map((number, index) => (
        <div key={positionName(field.positions, index)} className={s.place}>
          <span className={s.head} aria-hidden="true">
            {header(field, index, numbers.length)}
          </span>
          <NumberField
            label={say('{label}, {name}', { label, name: positionName(field.positions, index) })}
            value={number}
            unit={field.unit}
            range={field.range}
            currency={currency}
            className={s.input}
            onChange={(next) => {
              if (next !== null) set(numbers.with(index, next));
            }}
          />
        </div>
      ))}
      {numbers.length === 0 && <span className={s.none}>{say('none')}</span>}
      {!fixed && (
        <span className={s.tools}>
          <IconButton
            label={say('One more: {label}', { label })}
            isDisabled={numbers.length >= most}
            onPress={() => set([...numbers, numbers.at(-1) ?? 0])}
          >
            <Plus aria-hidden="true" />
          </IconButton>
          <IconButton
            label={say('One less: {label}', { label })}
            isDisabled={numbers.length <= least}
            onPress={() => set(numbers.slice(0, -1))}
          >
            <Minus aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </fieldset>
  );
}
