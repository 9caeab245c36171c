/** Export of a plan or one of its scenarios as a workbook. */
import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { phrase, say } from '../../../shared/language/say.ts';
import type { Saving } from '../../../shared/ipc/fileValues.ts';
import { useResults } from '../../state/results.ts';
import { useKept } from '../../state/useKept.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { percentText, plainText } from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import s from './WorkbookDialog.module.css';
import { useExport, type ExportState } from './useExport.ts';

interface ExportDialogProps {
  readonly planId: string;
  readonly onClose: () => void;
}

const title = phrase('Export workbook');

export function ExportDialog({ planId, onClose }: ExportDialogProps) {
  const shownScenario = useResults((results) => results.scenario);
  const scenarios = useKept(({ base }) => base?.scenarios.map(({ id, name }) => ({ id, label: name })) ?? []);
  const [scenario, setScenario] = useState(shownScenario);
  const { state, start, cancel } = useExport(planId);
  const isWorking = state.kind === 'waiting' || state.kind === 'working';
  return (
    <Dialog label={say(title)} width="narrow" onClose={onClose} isBusy={isWorking}>
      <div className={s.page}>
        <h2>{say(title)}</h2>
        <p className={s.lead}>
          {say(
            'Every number a live formula, back to labelled inputs, for Excel, LibreOffice and Google Sheets. What is changed in it can be imported again.',
          )}
        </p>
        {scenarios.length > 0 && (state.kind === 'choosing' || state.kind === 'failed') && (
          <div className={s.field}>
            <span aria-hidden="true">{say('Scenario')}</span>
            <Select
              label={say('Scenario to export')}
              value={scenario}
              options={[{ id: 'base', label: say('Base plan') }, ...scenarios]}
              onChange={setScenario}
            />
          </div>
        )}
        {isWorking && <Course share={state.kind === 'working' ? state.share : undefined} />}
        <output className={s.words}>{wordsFor(state)}</output>
        {state.kind === 'failed' && (
          <p className={s.fault} role="alert">
            {say(state.message)}
          </p>
        )}
        <div className={s.actions}>
          {isWorking ? (
            <Button onPress={cancel}>{say('Cancel')}</Button>
          ) : state.kind === 'done' ? (
            <Button variant="primary" onPress={onClose}>
              {say('Done')}
            </Button>
          ) : (
            <>
              <Button onPress={onClose}>{say('Cancel')}</Button>
              <Button variant="primary" onPress={() => start(scenario)}>
                {say(state.kind === 'failed' ? 'Try again' : 'Export')}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Changes many times a second, so it stands outside what is read out as it changes. */
function Course({ share }: { readonly share: number | undefined }) {
  return (
    <div className={s.course}>
      <Progress label={say('Export')} share={share} />
      {share !== undefined && <span aria-hidden="true">{percentText(share, 0)}</span>}
    </div>
  );
}

/** Read out as it changes: one phrase a phase. */
function wordsFor(state: ExportState): ReactNode {
  switch (state.kind) {
    case 'choosing':
    case 'failed':
      return null;
    case 'waiting':
      return say('Waiting until your last edit is saved …');
    case 'working':
      return say(state.share === undefined ? 'Laying out the model …' : 'Writing formulas …');
    case 'done':
      return (
        <span className={s.done}>
          <Check aria-hidden="true" />
          <span>
            <strong>{state.name}</strong>
            <br />
            <span className={s.quiet}>
              {say('{size} MB.', { size: plainText(state.bytes / 1e6, 1) })} {placeOf(state.saving)}
            </span>
          </span>
        </span>
      );
    default:
      return state satisfies never;
  }
}

const placeOf = (saving: Saving): string =>
  saving.kind === 'saved'
    ? say('Saved as {place}', { place: saving.place })
    : say('Your browser keeps it with its downloads.');
