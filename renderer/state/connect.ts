/** Starts what runs beside the screens: events from the process, language, address bar. Returns what ends it. */
import { carrier } from './carrier.ts';
import { useLibrary } from './library.ts';
import { lookAtMarksAgain, marksChanged } from './marks.ts';
import { tellProgress } from './files.ts';
import { followLanguage } from './language.ts';
import { followPlaces } from './remembered.ts';
import { followResults } from './results.ts';
import { flushEdits, isAllSaved, useSession } from './session.ts';
import { followAddress } from './view.ts';

/** Closing the window now would lose what could not be sent yet. */
function warn(event: BeforeUnloadEvent): void {
  flushEdits();
  if (!isAllSaved()) event.preventDefault();
}

function flushWhenHidden(): void {
  if (document.visibilityState === 'hidden') flushEdits();
}

/** Edits wait for a painted screen, but not where nobody looks at it or the field is left. Returns the unlistener. */
function flushInTime(): () => void {
  const leaving = ['focusout', 'blur', 'pagehide'] as const;
  for (const name of leaving) window.addEventListener(name, flushEdits);
  document.addEventListener('visibilitychange', flushWhenHidden);
  return () => {
    for (const name of leaving) window.removeEventListener(name, flushEdits);
    document.removeEventListener('visibilitychange', flushWhenHidden);
  };
}

export function connect(): () => void {
  const { changedElsewhere, lookAgain } = useSession.getState();
  const { load } = useLibrary.getState();
  window.addEventListener('beforeunload', warn);
  window.addEventListener('online', lookAgain);
  const ends = [
    followLanguage(),
    followAddress(),
    followPlaces(),
    followResults(),
    flushInTime(),
    carrier.listen(
      (event) => {
        switch (event.event) {
          case 'planChanged':
            changedElsewhere(event.planId, event.revision);
            return;
          case 'planMarks':
            marksChanged(event.planId);
            return;
          case 'plansChanged':
            void load();
            return;
          case 'progress':
            tellProgress(event.task, event.share);
            return;
          default:
            event satisfies never;
        }
      },
      () => {
        void load();
        lookAgain();
        lookAtMarksAgain();
      },
    ),
    () => window.removeEventListener('beforeunload', warn),
    () => window.removeEventListener('online', lookAgain),
  ];
  return () => {
    for (const end of ends) end();
  };
}
