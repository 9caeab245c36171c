/** One step of the history: when, what, whose, what it was named, and what can be done with the plan as it was then. */
import { BadgeCheck, Ellipsis, Flag, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import { Menu } from '../../ui/Menu.tsx';
import { asImage } from '../../ui/roles.ts';
import type { Deed } from './HistorySection.tsx';
import type { Past } from './past.ts';
import type { MarkNames } from './StepList.tsx';
import s from './StepRow.module.css';
import type { Step } from './steps.ts';

interface StepRowProps {
  /** The plan as it was after it. */
  readonly past: Past;
  readonly kind: Step['kind'] | 'start';
  readonly words: string;
  readonly details?: string | null;
  readonly who?: string | null;
  readonly isUndone?: boolean;
  readonly names?: MarkNames | undefined;
  /** The plan is as it was after this step: there is nothing to go back to. */
  readonly isLatest: boolean;
  readonly onAct: (deed: Deed, past: Past) => void;
}

export function StepRow(props: StepRowProps) {
  const { past, kind, words, details = null, who = null, isUndone = false, names, isLatest, onAct } = props;
  const time = past.at === null ? '' : dateText(past.at, 'time');
  const about = say('{what}, {when}', { what: words, when: time });
  return (
    <div className={s.row} data-undone={isUndone}>
      <time className={s.time} dateTime={past.at ?? undefined}>
        {time}
      </time>
      <div className={s.words}>
        <p>
          <Kind kind={kind} />
          <span className={s.what}>{words}</span>
          {isUndone && <span className={s.tag}>{say('undone')}</span>}
          {who !== null && <span className={s.who}>{who}</span>}
        </p>
        {details !== null && <p className={s.details}>{details}</p>}
        {names !== undefined && (
          <p className={s.names}>
            {names.versions.map((name) => (
              <span key={name} className={s.name}>
                <BadgeCheck aria-label={say('Approved')} {...asImage} /> {name}
              </span>
            ))}
            {names.points.map((name) => (
              <span key={name} className={s.name}>
                <Flag aria-label={say('Named point')} {...asImage} /> {name}
              </span>
            ))}
          </p>
        )}
      </div>
      <div className={s.tools}>
        {!isLatest && (
          <Button
            variant="plain"
            className={s.quick}
            aria-label={say('Compare with now: {what}', { what: about })}
            onPress={() => onAct('compare', past)}
          >
            {say('Compare')}
          </Button>
        )}
        <Menu
          label={say('What to do with the plan as it was after this')}
          trigger={
            <IconButton label={say('More: {what}', { what: about })}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          choices={[
            ...(isLatest
              ? []
              : [
                  { id: 'compare', label: say('Compare with now') },
                  { id: 'goBack', label: say('Go back to here') },
                ]),
            { id: 'name', label: say('Name this point') },
            { id: 'approve', label: say('Approve as a version') },
            { id: 'open', label: say('Open as a new plan') },
          ]}
          onChoose={(id) => onAct(id as Deed, past)}
        />
      </div>
    </div>
  );
}

function Kind({ kind }: { readonly kind: StepRowProps['kind'] }): ReactNode {
  switch (kind) {
    case 'edit':
    case 'start':
      return null;
    case 'undo':
      return (
        <span className={s.kind}>
          <Undo2 aria-hidden="true" /> {say('Undo')}
        </span>
      );
    case 'redo':
      return (
        <span className={s.kind}>
          <Redo2 aria-hidden="true" /> {say('Redo')}
        </span>
      );
    case 'back':
      return (
        <span className={s.kind}>
          <RotateCcw aria-hidden="true" /> {say('Restored')}
        </span>
      );
    default:
      return kind satisfies never;
  }
}
