/** The plans there are, the examples to start from, and what can be done with a plan as a whole. */
import { create } from 'zustand';
import type { ParsedRequest } from '../../shared/ipc/contract.ts';
import type { ExampleSummary, PlanSummary, StorageState } from '../../shared/ipc/values.ts';
import { say } from '../../shared/language/say.ts';
import { toast } from '../ui/toasts.ts';
import { client, lostLine } from './carrier.ts';

type Status = 'loading' | 'ready' | 'failed';

interface Library {
  readonly status: Status;
  /** Why it failed, in words. */
  readonly message: string;
  readonly storage: StorageState;
  readonly plans: readonly PlanSummary[];
  readonly examples: readonly ExampleSummary[];
  readonly load: () => Promise<void>;
  /** The new plan's id, or nothing when it was refused (said in a toast). */
  readonly create: (from: ParsedRequest<'plans.create'>['from']) => Promise<string | undefined>;
  readonly rename: (planId: string, name: string) => Promise<void>;
  readonly duplicate: (planId: string, name: string) => Promise<void>;
  readonly remove: (plan: PlanSummary) => Promise<void>;
  readonly recover: (backup: string | null) => Promise<void>;
}

/** Runs a call whose failure has no screen of its own. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    toast(say(lostLine));
    return undefined;
  }
}
/** Whether a call did what was asked; otherwise a toast says why not. */
function said(reply: { readonly kind: string; readonly message?: string }): boolean {
  const bad = reply.kind === 'refused' || reply.kind === 'notFound';
  if (bad) toast(reply.message === undefined ? say('That could not be done.') : say(reply.message));
  return !bad;
}

export const useLibrary = create<Library>((set, get) => {
  return {
    status: 'loading',
    message: '',
    storage: { kind: 'ready' },
    plans: [],
    examples: [],
    async load() {
      try {
        const info = await client['app.info']({});
        const storage = info.kind === 'info' ? info.storage : get().storage;
        if (storage.kind !== 'ready') {
          set({ storage, status: 'ready' });
          return;
        }
        const [plans, examples] = await Promise.all([client['plans.list']({}), client['plans.examples']({})]);
        if (plans.kind === 'refused') set({ status: 'failed', message: plans.message });
        else if (examples.kind === 'refused') set({ status: 'failed', message: examples.message });
        else set({ status: 'ready', storage, plans: plans.plans, examples: examples.examples });
      } catch {
        set({ status: 'failed', message: lostLine });
      }
    },
    async create(from) {
      const reply = await attempt(() => client['plans.create']({ from }));
      if (reply === undefined || !said(reply) || reply.kind !== 'created') return undefined;
      await get().load();
      return reply.planId;
    },
    async rename(planId, name) {
      const reply = await attempt(() => client['plans.rename']({ planId, name }));
      if (reply !== undefined && said(reply)) await get().load();
    },
    async duplicate(planId, name) {
      const reply = await attempt(() => client['plans.duplicate']({ planId, name }));
      if (reply !== undefined && said(reply)) await get().load();
    },
    async remove({ planId, name }) {
      const reply = await attempt(() => client['plans.remove']({ planId }));
      if (reply === undefined || !said(reply)) return;
      await get().load();
      toast(say('“{plan}” is out of the library.', { plan: name }), {
        label: say('Undo'),
        run: () => {
          void attempt(() => client['plans.restore']({ planId })).then(() => get().load());
        },
      });
    },
    async recover(backup) {
      const reply = await attempt(() => client['storage.recover']({ backup }));
      if (reply !== undefined && said(reply)) await get().load();
    },
  };
});
