/** The head of a plan's column: what it is called, what it stands on, whether it is open, what can be done with it. */
import { Ellipsis } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { moveScenario, openScenario, removeScenario } from './actions.ts';
import { useScenarioDialogs } from './dialogs.ts';
import type { Beside } from './useBeside.ts';
import { nameOfScenario } from './words.ts';
import s from './Comparison.module.css';

interface ColumnHeadProps {
  readonly beside: Beside;
  readonly base: Plan;
  readonly isOpen: boolean;
}

export function ColumnHead({ beside, base, isOpen }: ColumnHeadProps) {
  const { id, name, state } = beside;
  return (
    <th scope="col" className={s.head} data-open={isOpen}>
      <span className={s.name}>{name}</span>
      <span className={s.under}>
        {state === 'ready' && <About id={id} base={base} />}
        <output>{state === 'ready' ? '' : say('working it out …')}</output>
      </span>
      <span className={s.tools}>
        {isOpen ? (
          <span className={s.open}>{say('On the screen')}</span>
        ) : (
          <Button variant="plain" aria-label={say('Open {name}', { name })} onPress={() => openScenario(id)}>
            {say('Open')}
          </Button>
        )}
        {id !== 'base' && <Commands id={id} name={name} base={base} />}
      </span>
    </th>
  );
}

/** What it stands on, and how much it changes. */
function About({ id, base }: { readonly id: string; readonly base: Plan }) {
  const scenario = base.scenarios.find((one) => one.id === id);
  if (scenario === undefined) return <>{say('What the scenarios start from')}</>;
  if (scenario.basedOn === 'base') return <>{say('From the base plan')}</>;
  return <>{say('From “{name}”', { name: nameOfScenario(base, scenario.basedOn) })}</>;
}

interface CommandsProps {
  readonly id: string;
  readonly name: string;
  readonly base: Plan;
}

function Commands({ id, name, base }: CommandsProps) {
  const show = useScenarioDialogs((state) => state.show);
  const at = base.scenarios.findIndex((one) => one.id === id);
  const isStoodOn = base.scenarios.some(({ basedOn }) => basedOn === id);
  const choose = (command: string): void => {
    switch (command) {
      case 'rename':
      case 'duplicate':
      case 'apply':
        show({ kind: command, id });
        return;
      case 'remove':
        // Undo brings it back; there is only something to ask where others stand on it.
        if (isStoodOn) show({ kind: 'remove', id });
        else removeScenario(id, 'keep');
        return;
      case 'earlier':
        moveScenario(id, -1);
        return;
      case 'later':
        moveScenario(id, 1);
        return;
      default:
    }
  };
  return (
    <Menu
      label={say('Scenario {name}', { name })}
      trigger={
        <IconButton label={say('What to do with {name}', { name })}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
      choices={[
        { id: 'apply', label: say('Take over into the base plan …') },
        { id: 'rename', label: say('Rename …') },
        { id: 'duplicate', label: say('Duplicate …') },
        ...(at > 0 ? [{ id: 'earlier', label: say('Move to the left') }] : []),
        ...(at < base.scenarios.length - 1 ? [{ id: 'later', label: say('Move to the right') }] : []),
        { id: 'remove', label: isStoodOn ? say('Remove …') : say('Remove'), danger: true },
      ]}
      onChoose={choose}
    />
  );
}
