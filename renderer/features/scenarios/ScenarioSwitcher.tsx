/** Which plan is on the screen, the base plan or a scenario, and one more scenario from it. For the rail. */
import { Plus } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { useResults } from '../../state/results.ts';
import { useKept } from '../../state/useKept.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { openScenario } from './actions.ts';
import { useScenarioDialogs } from './dialogs.ts';
import { ScenarioDialogs } from './ScenarioDialogs.tsx';
import s from './ScenarioSwitcher.module.css';

export function ScenarioSwitcher() {
  const scenarios = useKept(({ base }) => base?.scenarios.map(({ id, name }) => ({ id, label: name })) ?? []);
  const open = useResults((state) => state.scenario);
  const show = useScenarioDialogs((state) => state.show);
  return (
    <div className={s.switcher} data-open={open !== 'base'}>
      <span className={s.caption} aria-hidden="true">
        {say('Scenario')}
      </span>
      <div className={s.row}>
        <Select
          label={say('Scenario')}
          className={s.select}
          value={open}
          options={[{ id: 'base', label: say('Base plan') }, ...scenarios]}
          onChange={openScenario}
        />
        <IconButton label={say('New scenario from here')} onPress={() => show({ kind: 'create' })}>
          <Plus aria-hidden="true" />
        </IconButton>
      </div>
      {open !== 'base' && (
        <p className={s.hint}>{say('What you change here changes this scenario alone.')}</p>
      )}
      <ScenarioDialogs />
    </div>
  );
}
