/** Plans to start from, each with the story of its company. */
import { useState } from 'react';
import { language, say } from '../../shared/language/say.ts';
import { useLibrary } from '../state/library.ts';
import { useView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import s from './LibraryScreen.module.css';

export function ExampleCards() {
  const examples = useLibrary((state) => state.examples);
  const create = useLibrary((state) => state.create);
  const showPlan = useView((state) => state.showPlan);
  const [making, setMaking] = useState<string | null>(null);
  const start = async (example: string): Promise<void> => {
    setMaking(example);
    const planId = await create({ kind: 'example', example, language: language() });
    setMaking(null);
    if (planId !== undefined) showPlan(planId);
  };
  return (
    <section className={s.examples} aria-labelledby="examples">
      <h2 id="examples">{say('Start from an example')}</h2>
      <ul className={s.cards}>
        {examples.map(({ example, title, summary }) => (
          <li key={example} className={s.card}>
            <h3>{say(title)}</h3>
            <p>{say(summary)}</p>
            <Button
              isDisabled={making !== null}
              onPress={() => void start(example)}
              aria-label={say('Open a copy of {plan}', { plan: say(title) })}
            >
              {say('Open a copy')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
