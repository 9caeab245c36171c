/** Takes the accepted changes: into what the workbook was exported from, or into a new scenario. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Review, ReviewedChange } from '../../../shared/ipc/reviewValues.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { editAsScenario, editOfAccepted } from '../../../shared/workbook/back/accept.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { takingBack } from '../../state/takeBack.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import s from './TakeChanges.module.css';

interface TakeChangesProps {
  readonly planId: string;
  /** The base plan as it is now. */
  readonly plan: Plan;
  readonly origin: Review['origin'];
  readonly taken: readonly ReviewedChange[];
  readonly isPossible: boolean;
  readonly onClose: () => void;
}

type Way = 'edits' | 'scenario';

export function TakeChanges({ planId, plan, origin, taken, isPossible, onClose }: TakeChangesProps) {
  const [way, setWay] = useState<Way>('edits');
  const [name, setName] = useState(() => say('Workbook of {date}', { date: origin.date }));
  const [refusal, setRefusal] = useState('');
  const { id } = origin.scenario;

  const take = (): void => {
    const { edit } = useSession.getState();
    const made = way === 'edits' ? editOfAccepted(plan, id, taken) : editAsScenario(plan, id, name, taken);
    if (edit(made) !== undefined) {
      setRefusal(say('The plan does not take these together. Leave some out.'));
      return;
    }
    // What was taken is to be seen: in the scenario that has it now.
    const scenarioNow = way === 'edits' ? id : (useSession.getState().plan?.scenarios.at(-1)?.id ?? id);
    useSettings.getState().setScenario(planId, scenarioNow);
    const count = taken.length;
    const done =
      way === 'scenario'
        ? say('{count} inputs taken from the workbook into “{scenario}”.', { count, scenario: name })
        : say('{count} inputs taken from the workbook.', { count });
    toast(done, {
      label: say('Undo'),
      run: takingBack(),
    });
    onClose();
  };

  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible && name !== '') take();
      }}
    >
      <div className={s.way}>
        <Segmented
          label={say('Where to')}
          value={way}
          options={[
            {
              id: 'edits',
              label:
                id === 'base'
                  ? say('Into the plan')
                  : say('Into {scenario}', { scenario: origin.scenario.name }),
            },
            { id: 'scenario', label: say('New scenario') },
          ]}
          onChange={(chosen) => setWay(chosen === 'scenario' ? 'scenario' : 'edits')}
        />
        {way === 'scenario' && (
          <TextField
            label={say('Name of the new scenario')}
            value={name}
            check={(text) => (text === '' ? say('A scenario needs a name.') : undefined)}
            onChange={setName}
          />
        )}
      </div>
      {refusal !== '' && (
        <p className={s.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={s.actions}>
        <Button onPress={onClose}>{say('Cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={!isPossible}>
          {say('Take {count} inputs', { count: taken.length })}
        </Button>
      </div>
    </form>
  );
}
