/**
 * Shares of a whole. They may be typed one after another: until they sum to 100 % the plan keeps the old ones, and
 * the row says what is missing.
 */
import { useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { shareOf } from '../../shared/plan/types.ts';
import { useKept } from '../state/useKept.ts';
import { Button } from '../ui/Button.tsx';
import { short } from '../ui/format.ts';
import { NumberField } from '../ui/NumberField.tsx';
import s from './NumbersEditor.module.css';
import shares from './SharesEditor.module.css';
import type { Assumption } from './useAssumption.ts';

type Mix = Readonly<Record<string, number>>;

const tolerance = 1e-6;
const range = { min: 0, max: 1 };

export function SharesEditor({ assumption }: { readonly assumption: Assumption }) {
  const { value, set, currency } = assumption;
  const segments = useKept(({ plan }) => plan?.segments.map(({ id, name }) => ({ id, name })) ?? []);
  const saved = value as Mix;
  const [typed, setTyped] = useState<{ readonly mix: Mix; readonly insteadOf: Mix } | null>(null);
  // Other shares have come from elsewhere (undo, another window): those typed instead of the old ones are over.
  const draft = typed?.insteadOf === saved ? typed.mix : null;
  const mix = draft ?? saved;
  const total = segments.reduce((sum, { id }) => sum + shareOf(mix, id), 0);
  const take = (next: Mix): void => {
    const sum = segments.reduce((so, { id }) => so + shareOf(next, id), 0);
    const isTaken = Math.abs(sum - 1) <= tolerance && set(next);
    setTyped(isTaken ? null : { mix: next, insteadOf: saved });
  };
  const scaled = (): Mix =>
    Object.fromEntries(segments.map(({ id }) => [id, Number((shareOf(mix, id) / total).toPrecision(12))]));
  return (
    <fieldset className={s.numbers} aria-label={say(assumption.field.label)}>
      {segments.map(({ id, name }) => (
        <div key={id} className={s.place}>
          <span className={shares.head} aria-hidden="true">
            {name}
          </span>
          <NumberField
            label={say('Share of {name}', { name })}
            value={shareOf(mix, id)}
            unit="rate"
            range={range}
            currency={currency}
            className={shares.input}
            onChange={(next) => take({ ...mix, [id]: next ?? 0 })}
          />
        </div>
      ))}
      {draft !== null && (
        <span className={shares.missing} role="alert">
          {say(
            total < 1
              ? '{share} missing, so the plan still uses the old shares.'
              : '{share} too much, so the plan still uses the old shares.',
            { share: short(Math.abs(1 - total), 'rate', currency) },
          )}
          {total > 0 && (
            <Button variant="plain" onPress={() => take(scaled())}>
              {say('Scale to 100%')}
            </Button>
          )}
          <Button variant="plain" onPress={() => setTyped(null)}>
            {say('Back to the old')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
