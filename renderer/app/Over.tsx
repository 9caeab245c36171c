/** What lies over the window when it is called for. None of it is needed to show a plan, so it comes when asked for. */
import { lazy, Suspense } from 'react';
import { useView } from '../state/view.ts';
import { useFrame } from './commands/frame.ts';
import { later } from './later.ts';

/** Fetched with the sections: who presses Ctrl+K goes on typing at once. */
const { screen: Palette, ahead } = later(async () => (await import('./commands/Palette.tsx')).Palette);
export { ahead as fetchPalette };
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
