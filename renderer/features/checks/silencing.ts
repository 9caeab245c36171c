/** Silencing a check with a reason, and hearing it again. Other windows are told by the process. */
import { say } from '../../../shared/language/say.ts';
import { client, lostLine } from '../../state/carrier.ts';
import { toast } from '../../ui/toasts.ts';

/**
 * A rule silenced for a thing, or for the plan. It is no edit of the plan, so that undo does not take it back: the toast
 * that says it does.
 */
interface Silencing {
  readonly planId: string;
  /** The key of the finding. */
  readonly rule: string;
  readonly reason: string;
  /** What the remark is called. */
  readonly what: string;
}

/** Whether it was done; otherwise a toast says why not. */
export async function silence(silencing: Silencing): Promise<boolean> {
  const { planId, rule, reason, what } = silencing;
  const isDone = await told(async () => client['checks.silence']({ planId, rule, reason }));
  if (isDone) {
    toast(say('Silenced: {what}', { what }), {
      label: say('Hear again'),
      run: () => void hearAgain(silencing),
    });
  }
  return isDone;
}

/** The reason is kept by the toast alone. */
export async function hearAgain(silencing: Silencing): Promise<boolean> {
  const { planId, rule, what } = silencing;
  const isDone = await told(async () => client['checks.unsilence']({ planId, rule }));
  if (isDone) {
    toast(say('Heard again: {what}', { what }), {
      label: say('Silence again'),
      run: () => void silence(silencing),
    });
  }
  return isDone;
}

/** Where the focus goes when what had it leaves the screen. */
export const focusSection = (): void => document.querySelector('main')?.focus();

async function told(
  call: () => Promise<{ readonly kind: 'done' } | { readonly kind: string; readonly message: string }>,
): Promise<boolean> {
  try {
    const reply = await call();
    if (reply.kind === 'done') return true;
    if ('message' in reply) toast(reply.message);
  } catch {
    toast(say(lostLine));
  }
  return false;
}
