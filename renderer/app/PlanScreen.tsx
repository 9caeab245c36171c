/** The frame of an open plan: rail, verdict on top, section, "Why?". */
import { Suspense, useEffect, useRef, type RefObject } from 'react';
import { say } from '../../shared/language/say.ts';
import { useWhyKey } from '../features/why/useWhyKey.ts';
import { WhyPanel } from '../features/why/WhyPanel.tsx';
import { WorkbookDialogs } from '../features/workbook/WorkbookDialogs.tsx';
import { useResults } from '../state/results.ts';
import { FollowingResults } from '../state/shown.tsx';
import { useSession } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { useView, type SectionId } from '../state/view.ts';
import { Blank } from '../ui/Blank.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from './Notice.tsx';
import s from './PlanScreen.module.css';
import { Rail } from './Rail.tsx';
import { fetchPalette } from './Over.tsx';
import { fetchAhead, sections } from './sections.ts';
import { useScrollMemory } from './useScrollMemory.ts';
import { VerdictBar } from './VerdictBar.tsx';

export function PlanScreen() {
  const status = useSession((state) => state.status);
  const message = useSession((state) => state.message);
  const planId = useSession((state) => state.planId);
  const ready = useResults((state) => state.plan !== null);
  const section = useView((state) => state.section);
  const asking = useView((state) => state.trail.length > 0);
  const showPlan = useView((state) => state.showPlan);
  const main = useRef<HTMLElement>(null);
  useWhyKey();

  useEffect(() => {
    if (status === 'ready' && planId !== null) useSettings.getState().setLastPlan(planId);
  }, [status, planId]);
  const name = useResults((state) => state.base?.name);
  useEffect(() => {
    document.title = name === undefined ? 'Groundplan' : `${name} · Groundplan`;
    return () => {
      document.title = 'Groundplan';
    };
  }, [name]);

  const isShown = status === 'ready' && ready;
  useEffect(() => {
    if (!isShown) return undefined;
    const handle = requestIdleCallback(
      () => {
        fetchPalette();
        fetchAhead();
      },
      { timeout: 2_000 },
    );
    return () => cancelIdleCallback(handle);
  }, [isShown]);

  if (!isShown) {
    return (
      <main className={s.alone}>
        {status === 'missing' || status === 'failed' ? (
          <Blank
            kind="failure"
            title={say(status === 'missing' ? 'This plan is not here' : 'The plan could not be opened')}
          >
            <p>{say(message)}</p>
            <Button variant="primary" onPress={() => showPlan(null)}>
              {say('All plans')}
            </Button>
          </Blank>
        ) : (
          <Blank kind="loading" title={say('Opening the plan …')} />
        )}
      </main>
    );
  }
  return (
    <div className={s.frame} data-asking={asking}>
      <a
        className={s.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say('Skip to the section')}
      </a>
      <Rail />
      <FollowingResults>
        <div className={s.middle}>
          <VerdictBar />
          <Notice />
          <Main key={section} main={main} section={section} planId={planId} />
        </div>
        {asking && (
          <div className={s.why}>
            <WhyPanel />
          </div>
        )}
      </FollowingResults>
      <WorkbookDialogs key={planId} />
    </div>
  );
}

interface MainProps {
  readonly main: RefObject<HTMLElement | null>;
  readonly section: SectionId;
  readonly planId: string | null;
}

function Main({ main, section, planId }: MainProps) {
  useScrollMemory(main, planId, section);
  const Screen = sections.find(({ id }) => id === section)?.screen;
  return (
    <main ref={main} id="main" tabIndex={-1} className={s.main}>
      <Suspense>{Screen !== undefined && <Screen />}</Suspense>
    </main>
  );
}
