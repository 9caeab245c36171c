/** The assumptions that differ between two states of a plan, old → new, in words. */
import { useMemo, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { Button } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import s from './Compare.module.css';
import { differencesBetween } from './differences.ts';

interface DifferencesProps {
  readonly before: Plan;
  readonly after: Plan;
  readonly title: string;
}

const mostShown = 60;

export function Differences({ before, after, title }: DifferencesProps) {
  const differences = useMemo(() => differencesBetween(before, after), [before, after]);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? differences : differences.slice(0, mostShown);
  return (
    <section aria-labelledby="history-differences" className={s.part}>
      <h2 id="history-differences">{title}</h2>
      <p className={s.about}>
        {differences.length === 0
          ? say('Nothing: both are the same.')
          : say('{count} changes, old → new.', { count: differences.length })}
      </p>
      <ul className={s.differences}>
        {keyed(shown, (words) => words).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      {shown.length < differences.length && (
        <Button onPress={() => setAll(true)}>{say('Show all {count}', { count: differences.length })}</Button>
      )}
    </section>
  );
}
