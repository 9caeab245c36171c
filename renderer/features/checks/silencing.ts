/** Silencing a check with a reason, and hearing it again. Other windows are told by the process. */
import { say } from '../../../shared/language/say.ts';
import { client, lostLine } from '../../state/carrier.ts';
import { toast } from '../../ui/toasts.ts';

/** Whether it was done; otherwise a toast says why not. */
export async function silence(planId: string, rule: string, reason: string): Promise<boolean> {
  return told(async () => client['checks.silence']({ planId, rule, reason }));
}

export async function hearAgain(planId: string, rule: string): Promise<boolean> {
  return told(async () => client['checks.unsilence']({ planId, rule }));
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
