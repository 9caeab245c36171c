/** The library or the open plan; and what both share: toasts, failures of last resort. */
import { Suspense, useEffect } from 'react';
import { say } from '../../shared/language/say.ts';
import { connect } from '../state/connect.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useView } from '../state/view.ts';
import { Blank } from '../ui/Blank.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import s from './App.module.css';
import { later } from './later.ts';
import { LastResort } from './LastResort.tsx';
import { LibraryScreen } from './LibraryScreen.tsx';
import { Over } from './Over.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** The library is there at once; a plan's screens come while one looks at it. */
const { screen: PlanScreen, ahead: fetchPlanScreen } = later(
  async () => (await import('./PlanScreen.tsx')).PlanScreen,
);

export function App() {
  const planId = useView((state) => state.planId);
  const spoken = useLanguage((state) => state.spoken);
  useEffect(() => {
    const end = connect();
    return end;
  }, []);
  useShortcuts();
  useEffect(() => {
    const handle = requestIdleCallback(fetchPlanScreen, { timeout: 1_000 });
    return () => cancelIdleCallback(handle);
  }, []);
  useEffect(() => {
    const { open, close } = useSession.getState();
    if (planId === null) close();
    else void open(planId);
  }, [planId]);
  return (
    <LastResort key={spoken}>
      <Suspense fallback={<PlanOnItsWay />}>{planId === null ? <LibraryScreen /> : <PlanScreen />}</Suspense>
      <Over />
      <Toasts />
    </LastResort>
  );
}

const PlanOnItsWay = () => (
  <main className={s.alone}>
    <Blank kind="loading" title={say('Opening the plan …')} />
  </main>
);
