/** Before a scenario goes that others stand on: do they stay as they are, or go along? */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { standingOn } from '../../../shared/plan/scenarioList.ts';
import type { Plan, Scenario } from '../../../shared/plan/types.ts';
import type { Refusal } from '../../state/changes.ts';
import { removeScenario } from './actions.ts';
import { Choice } from './Choice.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { useScenarioDialogs } from './dialogs.ts';
import { nameOfScenario, namesOf } from './words.ts';
import s from './Dialogs.module.css';

interface RemoveDialogProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

export function RemoveDialog({ plan, scenario }: RemoveDialogProps) {
  const { name, id } = scenario;
  const { direct, all } = standingOn(plan, id);
  const [others, setOthers] = useState<'keep' | 'along'>('keep');
  const [refusal, setRefusal] = useState<Refusal>();
  const close = useScenarioDialogs((state) => state.close);
  const remove = (): void => {
    const refused = removeScenario(id, others);
    setRefusal(refused);
    if (refused === undefined) close();
  };
  return (
    <DialogFrame
      title={say('Remove “{name}”?', { name })}
      about={say('Its changes go with it. Undo brings it back.')}
      action={
        others === 'along' && all.length > 0
          ? say('Remove {count} scenarios', { count: all.length + 1 })
          : say('Remove it')
      }
      refusal={refusal}
      onSubmit={remove}
    >
      {all.length > 0 && (
        <fieldset className={s.choices}>
          <legend>{say('{names} stand on it.', { names: namesOf(all), count: all.length })}</legend>
          <Choice
            name="others"
            isChosen={others === 'keep'}
            label={say('Keep them as they are', { count: all.length })}
            about={say('{names} take its changes over and stand on {basedOn}. Their numbers stay the same.', {
              names: namesOf(direct),
              basedOn: nameOfScenario(plan, scenario.basedOn),
              count: direct.length,
            })}
            onChoose={() => setOthers('keep')}
          />
          <Choice
            name="others"
            isChosen={others === 'along'}
            label={say('Remove them, too', { count: all.length })}
            about={namesOf(all)}
            onChoose={() => setOthers('along')}
          />
        </fieldset>
      )}
    </DialogFrame>
  );
}
