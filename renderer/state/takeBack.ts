/** Taking back what was just done, from a notice that stays a while: it is never a later edit that is undone. */
import { say } from '../../shared/language/say.ts';
import { toast } from '../ui/toasts.ts';
import { useSession } from './session.ts';

/** Called when it has been done. What is returned undoes it, as long as it is the last that became of the plan. */
export function takingBack(): () => void {
  const { planId, plan } = useSession.getState();
  return () => {
    const now = useSession.getState();
    if (now.planId === planId && now.plan === plan) void now.undo();
    else toast(say('Later edits stand in the way. The history can take this back.'));
  };
}
