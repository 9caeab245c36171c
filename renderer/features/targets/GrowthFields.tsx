/** How something grows, in one of the three ways that people say it. */
import { Minus, Plus } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import type { Every, Growth } from '../../../shared/plan/growthTargets.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import s from './FromGrowth.module.css';

const everies: readonly Every[] = ['month', 'quarter', 'year'];

const rates = { min: -0.9, max: 10 };
const factors = { above: 0, max: 100 };
const spans = { min: 1, max: 120 };

/** A plan has ten years at most. */
const mostYears = 10;

interface GrowthFieldsProps {
  readonly growth: Growth;
  readonly currency: string;
  readonly onChange: (growth: Growth) => void;
}

export function GrowthFields({ growth, currency, onChange }: GrowthFieldsProps) {
  const way = growth.kind === 'rate' ? growth.every : growth.kind;
  return (
    <>
      <Select
        label={say('How it grows')}
        className={s.way}
        value={way}
        options={[
          { id: 'month', label: say('by a rate a month') },
          { id: 'quarter', label: say('by a rate a quarter') },
          { id: 'year', label: say('by a rate a year') },
          { id: 'times', label: say('to a multiple of') },
          { id: 'years', label: say('year by year') },
        ]}
        onChange={(id) => onChange(inWay(growth, id))}
      />
      <Amounts growth={growth} currency={currency} onChange={onChange} />
    </>
  );
}

/** The same growth said otherwise begins with figures that people name. */
function inWay(growth: Growth, way: string): Growth {
  const every = everies.find((one) => one === way);
  if (every !== undefined) {
    return { kind: 'rate', rate: growth.kind === 'rate' ? growth.rate : 0.25, every };
  }
  if (way === 'times') return { kind: 'times', factor: 2, months: 12 };
  return { kind: 'years', factors: [3, 3, 2] };
}

function Amounts({ growth, currency, onChange }: GrowthFieldsProps) {
  switch (growth.kind) {
    case 'rate':
      return (
        <NumberField
          label={say('Rate of growth')}
          className={s.number}
          value={growth.rate}
          unit="rate"
          range={rates}
          currency={currency}
          onChange={(rate) => rate !== null && onChange({ ...growth, rate })}
        />
      );
    case 'times':
      return (
        <>
          <NumberField
            label={say('Times as much')}
            className={s.number}
            value={growth.factor}
            unit="multiple"
            range={factors}
            currency={currency}
            onChange={(factor) => factor !== null && onChange({ ...growth, factor })}
          />
          <span className={s.together}>
            <span className={s.word}>{say('after')}</span>
            <NumberField
              label={say('Months until then')}
              className={s.number}
              value={growth.months}
              unit="months"
              range={spans}
              currency={currency}
              onChange={(months) => months !== null && onChange({ ...growth, months })}
            />
            <span className={s.word}>{say('months')}</span>
          </span>
        </>
      );
    case 'years':
      return (
        <>
          {keyed(growth.factors, () => 'year').map(({ key, item, index }) => (
            <NumberField
              key={key}
              label={say('Times as much in year {year}', { year: index + 1 })}
              className={s.factor}
              value={item}
              unit="multiple"
              range={factors}
              currency={currency}
              onChange={(factor) =>
                factor !== null && onChange({ ...growth, factors: growth.factors.with(index, factor) })
              }
            />
          ))}
          <IconButton
            label={say('One more year')}
            isDisabled={growth.factors.length >= mostYears}
            onPress={() => onChange({ ...growth, factors: [...growth.factors, growth.factors.at(-1) ?? 2] })}
          >
            <Plus aria-hidden="true" />
          </IconButton>
          <IconButton
            label={say('One year less')}
            isDisabled={growth.factors.length <= 1}
            onPress={() => onChange({ ...growth, factors: growth.factors.slice(0, -1) })}
          >
            <Minus aria-hidden="true" />
          </IconButton>
        </>
      );
    default:
      return growth satisfies never;
  }
}
