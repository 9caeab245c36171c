/** What somebody silenced, with the reason, and the way to hear it again. */
import { BellRing } from 'lucide-react';
import type { Finding } from '../../../shared/analysis/checks/index.ts';
import type { Silence } from '../../../shared/ipc/markValues.ts';
import { say } from '../../../shared/language/say.ts';
import { useShown } from '../../state/shown.tsx';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import s from './ChecksSection.module.css';
import { nameOfFinding } from './findingWords.ts';
import { focusSection, hearAgain } from './silencing.ts';

interface SilencedListProps {
  readonly planId: string;
  readonly silenced: readonly { readonly silence: Silence; readonly finding: Finding | undefined }[];
}

export function SilencedList({ planId, silenced }: SilencedListProps) {
  const { plan } = useShown();
  if (silenced.length === 0) return null;
  return (
    <details className={s.more}>
      <summary>{say('{count} silenced', { count: silenced.length })}</summary>
      <ul className={s.silenced}>
        {silenced.map(({ silence: { rule, reason, at }, finding }) => {
          const what = nameOfFinding(rule, plan);
          return (
            <li key={rule}>
              <div>
                <p className={s.silencedName}>{what}</p>
                <p className={s.reason}>{say('“{reason}”', { reason })}</p>
                <p className={s.small}>
                  {finding === undefined
                    ? say('Silenced {day}; the plan no longer gives reason for it.', {
                        day: dateText(at, 'day'),
                      })
                    : say('Silenced {day}.', { day: dateText(at, 'day') })}
                </p>
              </div>
              <Button
                aria-label={say('Hear again: {what}', { what })}
                onPress={() =>
                  void hearAgain({ planId, rule, reason, what }).then((isDone) => isDone && focusSection())
                }
              >
                <BellRing aria-hidden="true" /> {say('Hear again')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
