/**
 * What the first picture waits for, so that it need not change at once: the settings (theme, language), the
 * list of plans, and the texts of the language. Neither holds the window up for long; what comes later is followed as it comes.
 */
import { speakAsWanted } from './language.ts';
import { useLibrary } from './library.ts';
import { followTheme, useSettings } from './settings.ts';
import { useView } from './view.ts';

/** Longer than the process on this computer and a file from it take, and shorter than anybody minds. */
const patienceMs = 400;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs));

async function settle(): Promise<void> {
  // Without settings the window is usable: it then follows the system.
  await useSettings
    .getState()
    .load()
    .catch(() => undefined);
  await speakAsWanted().catch(() => undefined);
}

/** Whoever opens Groundplan without saying what for goes on with the plan they had open last. */
function goOnWithLast(): void {
  if (location.hash !== '') return;
  const { lastPlan } = useSettings.getState();
  if (lastPlan !== null && useLibrary.getState().plans.some(({ planId }) => planId === lastPlan)) {
    useView.getState().showPlan(lastPlan);
    history.replaceState(null, '', `#/${lastPlan}/${useView.getState().section}`);
  }
}

/** Resolves when the window may be drawn. */
export async function begin(): Promise<void> {
  followTheme();
  const library = useLibrary.getState().load();
  await Promise.race([Promise.all([settle(), library]), patience()]);
  goOnWithLast();
}
