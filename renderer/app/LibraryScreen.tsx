/** The library: the plans there are, examples to start from, a new plan. */
import { Plus } from 'lucide-react';
import { say } from '../../shared/language/say.ts';
import { useLibrary } from '../state/library.ts';
import { Blank } from '../ui/Blank.tsx';
import { Button } from '../ui/Button.tsx';
import { useFrame } from './commands/frame.ts';
import { DamagedStorage } from './DamagedStorage.tsx';
import { ExampleCards } from './ExampleCards.tsx';
import s from './LibraryScreen.module.css';
import { PlanList } from './PlanList.tsx';
import { AppearanceMenu } from './AppearanceMenu.tsx';

export function LibraryScreen() {
  const status = useLibrary((state) => state.status);
  const message = useLibrary((state) => state.message);
  const storage = useLibrary((state) => state.storage);
  const plans = useLibrary((state) => state.plans);
  const load = useLibrary((state) => state.load);
  const show = useFrame((state) => state.show);

  return (
    <div className={s.screen}>
      <header className={s.header}>
        <p className={s.mark}>
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <path d="M3 25V9h10v6h4V3h8v22" />
            <path className={s.measure} d="M1 28h26M1 26v2M27 26v2" />
          </svg>
          Groundplan
        </p>
        <AppearanceMenu />
      </header>
      <main className={s.main}>
        {status === 'loading' ? (
          <Blank kind="loading" title={say('Opening the library …')} />
        ) : status === 'failed' ? (
          <Blank kind="failure" title={say('The library could not be opened')}>
            <p>{say(message)}</p>
            <Button variant="primary" onPress={() => void load()}>
              {say('Try again')}
            </Button>
          </Blank>
        ) : storage.kind === 'ready' ? (
          <>
            {/* At the first start the button follows the words that lead to it. */}
            <div className={s.title} data-first={plans.length === 0}>
              <h1>{say(plans.length === 0 ? 'Does the target hold?' : 'Plans')}</h1>
              {plans.length === 0 && (
                <p className={s.lead}>
                  {say(
                    'Build the year from the ground: who is hired when, how long they take to sell, who leaves, how many deals there are to work. Start with an example, or with a plan of your own.',
                  )}
                </p>
              )}
              <Button variant="primary" onPress={() => show('newPlan')}>
                <Plus aria-hidden="true" /> {say('New plan')}
              </Button>
            </div>
            {plans.length > 0 && <PlanList />}
            <ExampleCards />
          </>
        ) : (
          <DamagedStorage storage={storage} />
        )}
      </main>
    </div>
  );
}
