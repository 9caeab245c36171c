/** History: every edit in words, the points that were named, the versions that were approved, and the way back. */
import { useState } from 'react';
import { BadgeCheck, Flag } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useMarks } from '../../state/marks.ts';
import { useSession } from '../../state/session.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { ComparePage } from './ComparePage.tsx';
import { GoBackDialog } from './GoBackDialog.tsx';
import s from './HistorySection.module.css';
import { MarkedList } from './MarkedList.tsx';
import { NameDialog } from './NameDialog.tsx';
import { openAsPlan } from './openAsPlan.ts';
import { pastName, type Past } from './past.ts';
import { StepList } from './StepList.tsx';
import { useOwnId } from './who.ts';
import { useSteps } from './useSteps.ts';

/** What can be done with a moment of the past. */
export type Deed = 'compare' | 'goBack' | 'name' | 'approve' | 'open';

/** `null` past: the plan as it is now. */
type Doing =
  | { readonly deed: 'name' | 'approve'; readonly past: Past | null }
  | { readonly deed: 'goBack'; readonly past: Past };

export function HistorySection() {
  const planId = useSession((state) => state.planId);
  return planId === null ? null : <HistoryOf key={planId} planId={planId} />;
}

function HistoryOf({ planId }: { readonly planId: string }) {
  const marks = useMarks(planId);
  const { history, loadMore, tryAgain } = useSteps(planId);
  const ownId = useOwnId();
  const [compared, setCompared] = useState<Past | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);

  const act = (deed: Deed, past: Past): void => {
    if (deed === 'compare') {
      setCompared(past);
      document.querySelector('main')?.scrollTo(0, 0);
    } else if (deed === 'open') void openAsPlan(planId, past);
    else setDoing({ deed, past });
  };
  const close = (): void => setDoing(null);

  return (
    <>
      {compared === null ? (
        <SectionPage
          title={say('History')}
          about={say(
            'Every edit is kept, in order. Look at the plan as it was at any point, go back to it, give it a name, or approve it as a version that never changes.',
          )}
          above={
            <div className={s.page}>
              <div className={s.tools}>
                <Button variant="primary" onPress={() => setDoing({ deed: 'approve', past: null })}>
                  <BadgeCheck aria-hidden="true" /> {say('Approve the plan as it is')}
                </Button>
                <Button onPress={() => setDoing({ deed: 'name', past: null })}>
                  <Flag aria-hidden="true" /> {say('Name this point')}
                </Button>
              </div>
              <div className={s.marks}>
                <MarkedList planId={planId} marks={marks} onAct={act} />
              </div>
              <section className={s.edits} aria-labelledby="history-edits">
                <h2 id="history-edits">{say('Edits')}</h2>
                {history.status === 'loading' && history.steps.length === 0 ? (
                  <Blank kind="loading" title={say('Reading the history …')} />
                ) : (
                  <>
                    <StepList history={history} marks={marks} ownId={ownId} onMore={loadMore} onAct={act} />
                    {history.status === 'failed' && (
                      <Blank kind="failure" title={say('The history could not be read')}>
                        <p>{history.message}</p>
                        <Button variant="primary" onPress={tryAgain}>
                          {say('Try again')}
                        </Button>
                      </Blank>
                    )}
                  </>
                )}
              </section>
            </div>
          }
        >
          {null}
        </SectionPage>
      ) : (
        <ComparePage planId={planId} past={compared} onBack={() => setCompared(null)} onAct={act} />
      )}
      {doing?.deed === 'approve' && <ApproveDialog planId={planId} past={doing.past} onClose={close} />}
      {doing?.deed === 'name' && <NameDialog planId={planId} past={doing.past} onClose={close} />}
      {doing?.deed === 'goBack' && (
        <GoBackDialog
          key={pastName(doing.past)}
          planId={planId}
          past={doing.past}
          onClose={close}
          onDone={() => {
            close();
            setCompared(null);
          }}
        />
      )}
    </>
  );
}
