/** That the scenario on the screen changes an assumption, from what, and the way back. */
import { Undo2 } from 'lucide-react';
import { say } from '../../shared/language/say.ts';
import { useResults } from '../state/results.ts';
import { Button } from '../ui/Button.tsx';
import s from './ScenarioMark.module.css';
import type { Assumption } from './useAssumption.ts';
import { valueInWords } from './valueWords.ts';

export function ScenarioMark({ assumption }: { readonly assumption: Assumption }) {
  const { scenario, field, currency, isEverywhere } = assumption;
  if (isEverywhere) return <p className={s.mark}>{say('The same in every scenario.')}</p>;
  if (scenario === undefined) return null;
  const from =
    field.kind === 'reference' ? segmentName(scenario.from) : valueInWords(field, scenario.from, currency);
  return (
    <p className={s.mark}>
      <span>{say('“{scenario}” has this otherwise; it was {from}.', { scenario: scenario.name, from })}</span>
      <Button variant="plain" className={s.reset} onPress={scenario.reset}>
        <Undo2 aria-hidden="true" /> {say('Put back')}
      </Button>
    </p>
  );
}

const segmentName = (id: unknown): string =>
  useResults.getState().base?.segments.find((segment) => segment.id === id)?.name ?? String(id);
