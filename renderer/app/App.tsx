/** The library or the open plan; and what both share: toasts, failures of last resort. */
import { useEffect } from 'react';
import { connect } from '../state/connect.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useView } from '../state/view.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { LastResort } from './LastResort.tsx';
import { LibraryScreen } from './LibraryScreen.tsx';
import { Over } from './Over.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { useShortcuts } from './useShortcuts.ts';

export function App() {
  const planId = useView((state) => state.planId);
  const spoken = useLanguage((state) => state.spoken);
  useEffect(() => {
    const end = connect();
    return end;
  }, []);
  useShortcuts();
  useEffect(() => {
    const { open, close } = useSession.getState();
    if (planId === null) close();
    else void open(planId);
  }, [planId]);
  return (
    <LastResort key={spoken}>
      {planId === null ? <LibraryScreen /> : <PlanScreen />}
      <Over />
      <Toasts />
    </LastResort>
  );
}
