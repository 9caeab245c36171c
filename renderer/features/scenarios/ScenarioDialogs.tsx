/** The dialog about scenarios that is open, if one is. */
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useResults } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';
import { createScenario, duplicateScenario, renameScenario } from './actions.ts';
import { ApplyDialog } from './ApplyDialog.tsx';
import { useScenarioDialogs, type OpenDialog } from './dialogs.ts';
import { NameDialog } from './NameDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { nameOfScenario } from './words.ts';

export function ScenarioDialogs() {
  const open = useScenarioDialogs((state) => state.open);
  return open === null ? null : <Open open={open} />;
}

function Open({ open }: { readonly open: OpenDialog }) {
  const plan = useSession((state) => state.plan);
  if (plan === null) return null;
  const taken = plan.scenarios.map(({ name }) => name);
  if (open.kind === 'create') return <CreateDialog plan={plan} taken={taken} />;
  const scenario = plan.scenarios.find(({ id }) => id === open.id);
  if (scenario === undefined) return null;
  const { id, name } = scenario;
  switch (open.kind) {
    case 'rename':
      return (
        <NameDialog
          title={say('Rename “{name}”', { name })}
          action={say('Rename')}
          name={name}
          taken={taken.filter((other) => other !== name)}
          onName={(next) => renameScenario(id, next)}
        />
      );
    case 'duplicate':
      return (
        <NameDialog
          title={say('Duplicate “{name}”', { name })}
          about={say('A scenario with the same changes, to go another way from here.')}
          action={say('Duplicate')}
          name={say('{name}, another way', { name })}
          taken={taken}
          onName={(next) => duplicateScenario(id, next)}
        />
      );
    case 'remove':
      return <RemoveDialog plan={plan} scenario={scenario} />;
    case 'apply':
      return <ApplyDialog plan={plan} scenario={scenario} />;
    default:
      return open satisfies never;
  }
}

interface CreateDialogProps {
  readonly plan: Plan;
  readonly taken: readonly string[];
}

function CreateDialog({ plan, taken }: CreateDialogProps) {
  const from = useResults(({ scenario }) => scenario);
  return (
    <NameDialog
      title={say('New scenario')}
      about={
        from === 'base'
          ? say('It starts as the base plan is. What you change while it is open changes it alone.')
          : say(
              'It starts as “{name}” is and stands on it. What you change while it is open changes it alone.',
              {
                name: nameOfScenario(plan, from),
              },
            )
      }
      action={say('Make the scenario')}
      name=""
      taken={taken}
      onName={createScenario}
    />
  );
}
