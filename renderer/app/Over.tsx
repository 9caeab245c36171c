/** What lies over the window when it is called for. None of it is needed to show a plan, so it comes when asked for. */
import { lazy, Suspense } from 'react';
import { useView } from '../state/view.ts';
import { useFrame } from './commands/frame.ts';

const Palette = lazy(async () => ({ default: (await import('./commands/Palette.tsx')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./commands/Shortcuts.tsx')).Shortcuts }));
const NewPlanDialog = lazy(async () => ({
  default: (await import('./newPlan/NewPlanDialog.tsx')).NewPlanDialog,
}));

export function Over() {
  const over = useFrame((state) => state.over);
  const close = useFrame((state) => state.close);
  switch (over) {
    case 'palette':
      return (
        <Suspense>
          <Palette />
        </Suspense>
      );
    case 'shortcuts':
      return (
        <Suspense>
          <Shortcuts />
        </Suspense>
      );
    case 'newPlan':
      return (
        <Suspense>
          <NewPlanDialog
            onClose={close}
            onMade={(planId) => {
              close();
              useView.getState().showPlan(planId);
            }}
          />
        </Suspense>
      );
    case null:
      return null;
    default:
      return over satisfies never;
  }
}
