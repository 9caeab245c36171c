/** Makes a plan of its own from the past of this one, and opens it. */
import { say } from '../../../shared/language/say.ts';
import { useLibrary } from '../../state/library.ts';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view.ts';
import { pastName, type Past } from './past.ts';

export async function openAsPlan(planId: string, past: Past): Promise<void> {
  const { plan } = useSession.getState();
  const name = say('{plan}, as of {when}', { plan: plan?.name ?? '', when: pastName(past) }).slice(0, 200);
  const made = await useLibrary
    .getState()
    .create(
      past.version === null
        ? { kind: 'revision', planId, revision: past.revision, name }
        : { kind: 'version', version: past.version.version, name },
    );
  if (made !== undefined) useView.getState().showPlan(made);
}
