/** On top of the history: the versions that were approved and the points that were named. */
import { BadgeCheck, Ellipsis, Flag } from 'lucide-react';
import type { Point, Version } from '../../../shared/ipc/markValues.ts';
import { say } from '../../../shared/language/say.ts';
import { client, lostLine } from '../../state/carrier.ts';
import type { Marks } from '../../state/marks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toasts.ts';
import type { Deed } from './HistorySection.tsx';
import s from './MarkedList.module.css';
import { pastOfVersion, type Past } from './past.ts';

interface MarkedListProps {
  readonly planId: string;
  readonly marks: Marks;
  readonly onAct: (deed: Deed, past: Past) => void;
}

export function MarkedList({ planId, marks, onAct }: MarkedListProps) {
  const { versions, points, status, message } = marks;
  return (
    <div className={s.marked}>
      {status === 'failed' && (
        <p className={s.fault} role="alert">
          {message}
        </p>
      )}
      <section aria-labelledby="history-versions">
        <h2 id="history-versions">{say('Approved versions')}</h2>
        {versions.length === 0 ? (
          <p className={s.none}>
            {status === 'loading'
              ? say('Reading …')
              : say(
                  'None yet. Approve the plan when the board has agreed to it: that version then never changes, and every later state can be compared with it.',
                )}
          </p>
        ) : (
          <ul>
            {versions.map((version) => (
              <VersionRow key={version.version} version={version} onAct={onAct} />
            ))}
          </ul>
        )}
      </section>
      {points.length > 0 && (
        <section aria-labelledby="history-points">
          <h2 id="history-points">{say('Named points')}</h2>
          <ul>
            {points.map((point) => (
              <PointRow key={point.revision} planId={planId} point={point} onAct={onAct} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly onAct: (deed: Deed, past: Past) => void;
}

function VersionRow({ version, onAct }: VersionRowProps) {
  const past = pastOfVersion(version);
  const { name, by, note, approvedAt } = version;
  const when = dateText(approvedAt, 'moment');
  return (
    <li className={s.row}>
      <BadgeCheck className={s.sign} aria-hidden="true" />
      <div className={s.words}>
        <span className={s.name}>{name}</span>
        <span className={s.facts}>
          {by === '' ? say('Approved {when}', { when }) : say('Approved {when} by {who}', { when, who: by })}
        </span>
        {note !== '' && <span className={s.note}>{note}</span>}
      </div>
      <RowTools name={name} past={past} onAct={onAct} />
    </li>
  );
}

interface PointRowProps {
  readonly planId: string;
  readonly point: Point;
  readonly onAct: (deed: Deed, past: Past) => void;
}

function PointRow({ planId, point, onAct }: PointRowProps) {
  const { name, revision, namedAt } = point;
  const past: Past = { revision, at: namedAt, name, version: null };
  return (
    <li className={s.row}>
      <Flag className={s.sign} aria-hidden="true" />
      <div className={s.words}>
        <span className={s.name}>{name}</span>
        <span className={s.facts}>{say('Named {when}', { when: dateText(namedAt, 'moment') })}</span>
      </div>
      <RowTools name={name} past={past} onAct={onAct} onRemove={() => void removePoint(planId, point)} />
    </li>
  );
}

async function removePoint(planId: string, { revision, name }: Point): Promise<void> {
  try {
    const reply = await client['points.remove']({ planId, revision });
    if (reply.kind !== 'done') toast(reply.message);
    else
      toast(say('“{name}” is no longer a named point. Its edits are still in the history.', { name }), {
        label: say('Undo'),
        run: () => {
          client['points.name']({ planId, revision, name }).catch(() => toast(say(lostLine)));
        },
      });
  } catch {
    toast(say(lostLine));
  }
}

interface RowToolsProps {
  readonly name: string;
  readonly past: Past;
  readonly onAct: (deed: Deed, past: Past) => void;
  readonly onRemove?: () => void;
}

function RowTools({ name, past, onAct, onRemove }: RowToolsProps) {
  return (
    <div className={s.tools}>
      <Button
        variant="plain"
        aria-label={say('Compare with now: {what}', { what: name })}
        onPress={() => onAct('compare', past)}
      >
        {say('Compare with now')}
      </Button>
      <Menu
        label={say('What to do with “{name}”', { name })}
        trigger={
          <IconButton label={say('More for “{name}”', { name })}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        choices={[
          { id: 'goBack', label: say('Go back to here') },
          { id: 'open', label: say('Open as a new plan') },
          ...(onRemove === undefined
            ? []
            : [
                { id: 'name', label: say('Rename') },
                { id: 'approve', label: say('Approve as a version') },
                { id: 'remove', label: say('Remove the name'), danger: true },
              ]),
        ]}
        onChoose={(id) => {
          if (id === 'remove') onRemove?.();
          else onAct(id as Deed, past);
        }}
      />
    </div>
  );
}
