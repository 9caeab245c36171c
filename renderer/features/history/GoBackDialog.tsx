/** Before going back: what would change, and what becomes of the targets. */
import { useMemo } from 'react';
import { longestLabel } from '../../../shared/ipc/values.ts';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useSession } from '../../state/session.ts';
import { useShown } from '../../state/shown.tsx';
import { takingBack } from '../../state/takeBack.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toasts.ts';
import { Differences } from './Differences.tsx';
import { differencesBetween } from './differences.ts';
import s from './Dialogs.module.css';
import { pastName, usePast, type Past } from './past.ts';
import { scenarioPlans } from './scenarioPlans.ts';
import { useDeed } from './useDeed.ts';
import { VerdictPair } from './VerdictPair.tsx';

interface GoBackDialogProps {
  readonly planId: string;
  readonly past: Past;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GoBackDialog({ planId, past, onClose, onDone }: GoBackDialogProps) {
  const { document, again } = usePast(planId, past);
  const when = pastName(past);
  const { isBusy, fault, run } = useDeed(planId, () => {
    onDone();
    toast(say('The plan is as it was: {when}.', { when }), {
      label: say('Undo'),
      run: takingBack(),
    });
  });
  const { base } = useShown();
  const isSame = useMemo(
    () => document.kind === 'ready' && base !== null && differencesBetween(base, document.plan).length === 0,
    [document, base],
  );
  const title = say('Go back to “{when}”', { when });
  const goBack = (): void =>
    run(async () => {
      const isBack = await useSession.getState().goBack(past.revision, title.slice(0, longestLabel));
      return isBack ? undefined : say('That could not be done. Look at the plan and try again.');
    });
  return (
    <Dialog label={title} width="wide" onClose={onClose}>
      <div className={s.page}>
        <h2>{title}</h2>
        <p className={s.lead}>
          {say(
            'Makes the plan as it was then, in one edit that undo takes back. What was edited since stays in the history.',
          )}
        </p>
        {document.kind === 'loading' ? (
          <Blank kind="loading" title={say('Reading the plan as it was …')} />
        ) : document.kind === 'failed' ? (
          <Blank kind="failure" title={say('The plan as it was could not be read')}>
            <p>{document.message}</p>
            <Button onPress={again}>{say('Try again')}</Button>
          </Blank>
        ) : (
          <Preview past={document.plan} />
        )}
        {fault !== '' && (
          <p className={s.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={s.actions}>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || isSame || document.kind !== 'ready'}
            onPress={goBack}
          >
            {say('Go back')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ past }: { readonly past: Plan }) {
  const { base, scenario } = useShown();
  const pair = useMemo(
    () => (base === null ? undefined : scenarioPlans(base, past, scenario)),
    [base, past, scenario],
  );
  if (base === null || pair === undefined) return null;
  return (
    <div className={s.preview}>
      <VerdictPair
        first={pair.first}
        second={pair.second}
        headings={[say('Now'), say('After going back')]}
        scenario={pair.scenario}
      />
      <Differences before={base} after={past} title={say('What would change')} />
    </div>
  );
}
