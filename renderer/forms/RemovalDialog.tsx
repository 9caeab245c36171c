/** Says what removing a thing will do to the rest of the plan, asks what becomes of sales teams, and does it. */
import { useId, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Consequence } from '../../shared/plan/removal.ts';
import { useResults } from '../state/results.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toasts.ts';
import { remove, removalOf } from './listEdits.ts';
import s from './RemovalDialog.module.css';
import { consequenceInWords, type ConsequenceWords } from './removalWords.ts';
import type { Asked, Removing } from './useRemoving.ts';

export function RemovalDialog({ removing }: { readonly removing: Removing }) {
  const { asked, close } = removing;
  return asked === null ? null : <Asking asked={asked} onClose={close} />;
}

type Team = Extract<Consequence, { kind: 'team' }>;

/** Labels beyond these are counted, not named. */
const mostNamed = 5;

function Asking({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { path, name, after } = asked;
  const [sellTo, setSellTo] = useState<string | undefined>();
  const [removal, setRemoval] = useState(asked.removal);
  const plan = useResults((state) => state.plan);
  const computed = useResults((state) => state.computed);
  if (plan === null || computed === null) return null;
  const teams = asked.removal.consequences.filter((one): one is Team => one.kind === 'team');
  const others = plan.segments.filter(({ id }) => path !== `segments.${id}`);
  const choose = (segment: string | undefined): void => {
    const next = removalOf(path, { sellTo: segment });
    if (next === undefined) return;
    setSellTo(segment);
    setRemoval(next);
  };
  const confirm = (): void => {
    // The plan may have changed in another window since the dialog came up.
    const now = removalOf(path, { sellTo });
    onClose();
    if (now === undefined) toast(say('{name} is no longer in the plan.', { name }));
    else if (remove(now, name)) after();
  };
  return (
    <Dialog label={say('Remove “{name}”?', { name })} width="narrow" onClose={onClose}>
      <div className={s.body}>
        <h2>{say('Remove “{name}”?', { name })}</h2>
        {teams.length > 0 && <Teams teams={teams} others={others} sellTo={sellTo} onChoose={choose} />}
        <ul className={s.list}>
          {removal.consequences
            .filter((one) => one.kind !== 'team')
            .map((one) => consequenceInWords(one, plan, computed))
            .map((words) => (
              <Told key={words.text} words={words} />
            ))}
        </ul>
        <p className={s.foot}>{say('It is one step: undo brings everything back.')}</p>
      </div>
      <footer className={s.actions}>
        <Button onPress={onClose}>{say('Cancel')}</Button>
        <Button variant="danger" onPress={confirm}>
          {say('Remove')}
        </Button>
      </footer>
    </Dialog>
  );
}

function Told({ words }: { readonly words: ConsequenceWords }) {
  const more = words.about.length - mostNamed;
  return (
    <li>
      {words.text}
      {words.about.length > 0 && (
        <ul className={s.about}>
          {words.about.slice(0, mostNamed).map((label) => (
            <li key={label}>{label}</li>
          ))}
          {more > 0 && <li>{say('and {count} more', { count: more })}</li>}
        </ul>
      )}
    </li>
  );
}

interface TeamsProps {
  readonly teams: readonly Team[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly sellTo: string | undefined;
  readonly onChoose: (segment: string | undefined) => void;
}

function Teams({ teams, others, sellTo, onChoose }: TeamsProps) {
  const group = useId();
  const [first] = others;
  return (
    <fieldset className={s.teams}>
      <legend>{say('Sells to it: {teams}', { teams: teams.map(({ name }) => name).join(say(', ')) })}</legend>
      <label>
        <input
          type="radio"
          name={group}
          checked={sellTo === undefined}
          onChange={() => onChoose(undefined)}
        />
        {say(teams.length === 1 ? 'Remove this team too' : 'Remove these teams too')}
      </label>
      {first !== undefined && (
        <div className={s.choice}>
          <label>
            <input
              type="radio"
              name={group}
              checked={sellTo !== undefined}
              onChange={() => onChoose(first.id)}
            />
            {say('Sell to another segment')}
          </label>
          {sellTo !== undefined && (
            <Select
              label={say('Segment to sell to')}
              value={sellTo}
              options={others.map(({ id, name }) => ({ id, label: name }))}
              onChange={onChoose}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}
