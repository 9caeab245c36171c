/** The scenarios of a plan side by side: verdicts, measures, what they change, their courses, the bridge between two. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { useSession } from '../../state/session.ts';
import { useShown } from '../../state/shown.tsx';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { MonthField } from '../../ui/MonthField.tsx';
import { Comparison } from './Comparison.tsx';
import { comparedOf, mostCompared, useCompared } from './compared.ts';
import { useScenarioDialogs } from './dialogs.ts';
import { Overlaid } from './Overlaid.tsx';
import { ScenarioBridge } from './ScenarioBridge.tsx';
import { useBeside } from './useBeside.ts';
import s from './ScenariosSection.module.css';

export function ScenariosSection() {
  const { base, plan, scenario: open, computed } = useShown();
  const planId = useSession((state) => state.planId) ?? '';
  const chosen = useCompared((state) => state.chosen[planId]);
  const show = useScenarioDialogs((state) => state.show);
  const [month, setMonth] = useState<string>();
  const all = base?.scenarios ?? [];
  const compared = comparedOf(
    chosen,
    all.map(({ id }) => id),
    open,
  );
  const columns = [
    { id: 'base', name: say('Base plan') },
    ...all.filter(({ id }) => compared.includes(id)).map(({ id, name }) => ({ id, name })),
  ];
  const plans = useBeside(columns);
  const { months } = computed;
  const at =
    month !== undefined && months.includes(month) ? month : (plan.targets[0]?.month ?? months.at(-1) ?? '');
  return (
    <div className={s.page}>
      <header className={s.header}>
        <div>
          <h1>{say('Scenarios')}</h1>
          <p>
            {say(
              'The same plan under different assumptions, side by side. Changing a scenario changes only itself and those based on it.',
            )}
          </p>
        </div>
        <Button variant={all.length === 0 ? 'quiet' : 'primary'} onPress={() => show({ kind: 'create' })}>
          <Plus aria-hidden="true" /> {say('New scenario')}
        </Button>
      </header>
      {all.length === 0 ? (
        <Blank title={say('There is only the base plan')}>
          <p>
            {say(
              'A scenario starts as the plan is. Open it, change what would be otherwise, such as hiring in March, and see here what it does to the targets and what it costs.',
            )}
          </p>
          <Button variant="primary" onPress={() => show({ kind: 'create' })}>
            {say('Make the first scenario')}
          </Button>
        </Blank>
      ) : (
        <>
          <Chips planId={planId} scenarios={all} compared={compared} open={open} />
          <Comparison
            plans={plans}
            open={open}
            t={months.indexOf(at)}
            month={
              <MonthField
                label={say('Month of the measures')}
                value={at}
                months={months}
                onChange={setMonth}
              />
            }
          />
          <Overlaid plans={plans} />
          <ScenarioBridge
            scenarios={[{ id: 'base', name: say('Base plan') }, ...all.map(({ id, name }) => ({ id, name }))]}
            month={at}
          />
        </>
      )}
    </div>
  );
}

interface ChipsProps {
  readonly planId: string;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly compared: readonly string[];
  readonly open: string;
}

/** Which scenarios stand in the table. */
function Chips({ planId, scenarios, compared, open }: ChipsProps) {
  const choose = useCompared((state) => state.choose);
  const isFull = compared.length >= mostCompared;
  if (scenarios.length < 2) return null;
  return (
    <fieldset className={s.chips}>
      <legend className="visuallyHidden">{say('Beside the base plan')}</legend>
      {scenarios.map(({ id, name }) => {
        const isIn = compared.includes(id);
        return (
          <label key={id} className={s.chip}>
            <input
              type="checkbox"
              checked={isIn}
              // The one on the screen is always there.
              disabled={id === open || (!isIn && isFull)}
              onChange={() =>
                choose(planId, isIn ? compared.filter((other) => other !== id) : [...compared, id])
              }
            />
            <span>{name}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
