/** A scenario becomes the base plan, or part of it does: what changes, what becomes of the scenario, who else notices. */
import { useState } from 'react';
import { differences, withScenarioApplied, type Afterwards } from '../../../shared/analysis/applyScenario.ts';
import type { ChangedAssumption } from '../../../shared/analysis/bridgeChanges.ts';
import { say } from '../../../shared/language/say.ts';
import { standingOn } from '../../../shared/plan/scenarioList.ts';
import { planOfScenario } from '../../../shared/plan/scenarios.ts';
import type { Plan, Scenario } from '../../../shared/plan/types.ts';
import { changeDocument, type Refusal } from '../../state/changes.ts';
import { useResults } from '../../state/results.ts';
import { openScenario } from './actions.ts';
import { assumptionLabel, courseDifference, valueInWords } from './assumptionWords.ts';
import { Choice } from './Choice.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { useScenarioDialogs } from './dialogs.ts';
import { namesOf } from './words.ts';
import s from './Dialogs.module.css';

interface ApplyDialogProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

export function ApplyDialog({ plan, scenario }: ApplyDialogProps) {
  const { id, name } = scenario;
  const given = planOfScenario(plan, id);
  const after = given.ok ? given.value : plan;
  const all = differences(plan, after);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [afterwards, setAfterwards] = useState<Afterwards>('keep');
  const [refusal, setRefusal] = useState<Refusal>();
  const close = useScenarioDialogs((state) => state.close);
  const chosen = all.filter(({ path }) => !left.has(path));
  const isWhole = chosen.length === all.length;
  // What stands on this one keeps its numbers, as this one does. All else stands on the base plan in the end.
  const { all: onThis } = standingOn(plan, id);
  const others = plan.scenarios.filter((one) => one.id !== id && !onThis.includes(one));
  const apply = (): void => {
    const next = withScenarioApplied(plan, id, chosen, afterwards);
    const refused =
      next === undefined
        ? say('These changes do not stand without the others.')
        : changeDocument(next, say('Scenario {name} taken over into the base plan', { name }));
    setRefusal(refused);
    if (refused !== undefined) return;
    if (isWhole && useResults.getState().scenario === id) openScenario('base');
    close();
  };
  const toggle = (path: string): void => {
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(path)) next.add(path);
      return next;
    });
    setRefusal(undefined);
  };
  return (
    <DialogFrame
      title={say('Take “{name}” over into the base plan', { name })}
      about={say('The base plan gets these values. One undo takes it all back.')}
      action={isWhole ? say('Take over all') : say('Take {count} changes over', { count: chosen.length })}
      isWide
      isDisabled={chosen.length === 0}
      refusal={refusal}
      onSubmit={apply}
    >
      <div className={s.changes}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Assumption')}</th>
              <th scope="col">
                <span className="visuallyHidden">{say('What')}</span>
              </th>
              <th scope="col">{say('Base plan now')}</th>
              <th scope="col">{say('Base plan afterwards')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((change) => {
              const { path, kind } = change;
              const { thing, what } = assumptionLabel(kind === 'removed' ? plan : after, change);
              return (
                <tr key={`${kind} ${path}`}>
                  <td>
                    <label>
                      <input type="checkbox" checked={!left.has(path)} onChange={() => toggle(path)} />{' '}
                      {thing}
                    </label>
                  </td>
                  <td>{what}</td>
                  <td>{kind === 'set' ? valueInWords(plan, path) : kind === 'added' ? '–' : say('there')}</td>
                  <td>{thenInWords(plan, after, change)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {isWhole ? (
        <fieldset className={s.choices}>
          <legend>{say('And “{name}” itself?', { name })}</legend>
          <Choice
            name="afterwards"
            isChosen={afterwards === 'keep'}
            label={say('Keep it')}
            about={say('It says the same as the base plan until it is changed again.')}
            onChoose={() => setAfterwards('keep')}
          />
          <Choice
            name="afterwards"
            isChosen={afterwards === 'remove'}
            label={say('Remove it')}
            about={say(
              'Scenarios based on it are based on the base plan from then on. No number of theirs changes.',
            )}
            onChoose={() => setAfterwards('remove')}
          />
        </fieldset>
      ) : (
        <p className={s.effect}>
          {say('“{name}” keeps the rest of its changes; its numbers stay as they are.', { name })}
        </p>
      )}
      {others.length > 0 && (
        <p className={s.effect}>
          {say('{names} start from the base plan, so their numbers change with it.', {
            names: namesOf(others),
            count: others.length,
          })}
        </p>
      )}
    </DialogFrame>
  );
}

function thenInWords(plan: Plan, after: Plan, { path, kind }: ChangedAssumption): string {
  if (kind !== 'set') return kind === 'added' ? say('there') : '–';
  const value = valueInWords(after, path);
  const how = courseDifference(plan, after, path);
  return how === undefined ? value : say('{value}, {how}', { value, how });
}
