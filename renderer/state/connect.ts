/** Starts what runs beside the screens: events from the process, theme, address bar. Returns what ends it. */
import { carrier } from './carrier.ts';
import { useLibrary } from './library.ts';
import { followResults } from './results.ts';
import { useSession } from './session.ts';
import { followTheme } from './settings.ts';
import { followAddress } from './view.ts';

/** Closing the window now would lose what could not be sent yet. */
function warn(event: BeforeUnloadEvent): void {
  if (useSession.getState().saving !== 'saved') event.preventDefault();
}

export function connect(): () => void {
  const { changedElsewhere, lookAgain } = useSession.getState();
  const { load } = useLibrary.getState();
  window.addEventListener('beforeunload', warn);
  window.addEventListener('online', lookAgain);
  const ends = [
    followTheme(),
    followAddress(),
    followResults(),
    carrier.listen(
      (event) => {
        switch (event.event) {
          case 'planChanged':
            changedElsewhere(event.planId, event.revision);
            return;
          case 'plansChanged':
            void load();
            return;
          default:
            event satisfies never;
        }
      },
      () => {
        void load();
        lookAgain();
      },
    ),
    () => window.removeEventListener('beforeunload', warn),
    () => window.removeEventListener('online', lookAgain),
  ];
  return () => {
    for (const end of ends) end();
  };
}
