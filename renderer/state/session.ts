/**
 * The open plan. An edit shows at once and is queued; it counts as saved only when the process that owns the data has
 * acknowledged it. Nothing typed is lost on the way: what could not be sent is sent again, and what somebody else
 * changed meanwhile is put underneath.
 */
import { create } from 'zustand';
import type { PlanState } from '../../shared/ipc/values.ts';
import { applyEdit, isEmpty, squash, type Edit, type EditRefusal } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { client } from './carrier.ts';
import { rebased } from './rebase.ts';

export type Saving =
  /** Everything on the screen is on disk. */
  | 'saved'
  | 'saving'
  /** The process does not answer; trying again. */
  | 'waiting';

interface Session {
  readonly status: 'closed' | 'opening' | 'ready' | 'missing' | 'failed';
  /** Why it is missing or failed, in words. */
  readonly message: string;
  readonly planId: string | null;
  /** The base plan as on the screen: on disk, and the edits not yet acknowledged. */
  readonly plan: Plan | null;
  readonly saving: Saving;
  readonly undoable: string | null;
  readonly redoable: string | null;
  /** A quiet word about something that happened to the plan by itself. */
  readonly notice: string | null;
  readonly open: (planId: string) => Promise<void>;
  readonly close: () => void;
  /** Why the edit was not made; nothing: it was. */
  readonly edit: (edit: Edit) => EditRefusal | undefined;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly dismissNotice: () => void;
  /** Another window made this revision. */
  readonly changedElsewhere: (planId: string, revision: number) => void;
  /** Events may have been missed, or the line is back: look again, send what waits. */
  readonly lookAgain: () => void;
}

const closed = {
  status: 'closed',
  message: '',
  planId: null,
  plan: null,
  saving: 'saved',
  undoable: null,
  redoable: null,
  notice: null,
} as const;

const lostLine = 'Groundplan does not answer. Is it still running?';

/** The plan's documents come from the process, which has validated them. */
const documentOf = (state: PlanState): Plan => state.document as unknown as Plan;

export const useSession = create<Session>((set, get) => {
  /** The revision on disk that `confirmed` is; edits are made from it. */
  let revision = 0;
  let latestSeen = 0;
  let pending: Edit[] = [];
  let busy = false;
  let retries = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const idle = (): boolean => pending.length === 0 && !busy;
  const isOpen = (planId: string): boolean => get().planId === planId;

  function accept(state: PlanState, words: { readonly kept: string; readonly dropped: string } | null): void {
    const { plan, kept } = rebased(documentOf(state), pending);
    const dropped = pending.length - kept.length;
    const notice = words === null ? get().notice : dropped > 0 ? words.dropped : words.kept;
    pending = [...kept];
    revision = state.revision;
    latestSeen = Math.max(latestSeen, revision);
    set({
      plan,
      undoable: state.undoable,
      redoable: state.redoable,
      notice,
      status: 'ready',
      saving: pending.length === 0 ? 'saved' : 'saving',
    });
  }

  /** One conversation with the process at a time; afterwards whatever has come up meanwhile. */
  async function exclusively(work: (planId: string) => Promise<void>): Promise<void> {
    const { planId } = get();
    if (busy || planId === null) return;
    busy = true;
    clearTimeout(retryTimer);
    try {
      await work(planId);
      retries = 0;
    } catch {
      if (isOpen(planId)) {
        retries += 1;
        set({ saving: pending.length > 0 ? 'waiting' : get().saving });
        retryTimer = setTimeout(() => void pump(), Math.min(8000, 500 * 2 ** retries));
      }
      return;
    } finally {
      busy = false;
    }
    if (isOpen(planId)) void pump();
  }

  /** The edits at the head of the queue that are one typing, as one. */
  function nextBatch(): { readonly edit: Edit; readonly count: number } | undefined {
    const [first] = pending;
    if (first === undefined) return undefined;
    const end = pending.findIndex((edit) => edit.label !== first.label);
    const count = end === -1 ? pending.length : end;
    return { edit: count === 1 ? first : pending.slice(1, count).reduce(squash, first), count };
  }

  async function pump(): Promise<void> {
    if (busy) return;
    if (pending.length === 0) {
      if (latestSeen > revision) await refresh();
      return;
    }
    await exclusively(async (planId) => {
      const batch = nextBatch();
      if (batch === undefined) return;
      if (isEmpty(batch.edit)) {
        // Typed and taken back before it was sent.
        pending = pending.slice(batch.count);
        if (pending.length === 0) set({ saving: 'saved' });
        return;
      }
      if (get().saving === 'saved') set({ saving: 'saving' });
      const reply = await client['plans.edit']({
        planId,
        baseRevision: revision,
        edit: { label: batch.edit.label, changes: batch.edit.changes.map((change) => ({ ...change })) },
      });
      if (!isOpen(planId)) return;
      switch (reply.kind) {
        case 'saved':
          pending = pending.slice(batch.count);
          revision = reply.revision;
          latestSeen = Math.max(latestSeen, revision);
          set({
            undoable: reply.undoable,
            redoable: reply.redoable,
            saving: pending.length === 0 ? 'saved' : 'saving',
          });
          return;
        case 'conflict':
          accept(reply.state, {
            kept: 'This plan was changed in another window. Both changes are in.',
            dropped:
              'This plan was changed in another window; an edit made here no longer fits and was left out.',
          });
          return;
        case 'refused': {
          const back = await client['plans.open']({ planId });
          pending = pending.slice(batch.count);
          if (back.kind === 'plan' && isOpen(planId)) accept(back.state, null);
          set({ notice: `The last edit could not be kept: ${reply.message}` });
          return;
        }
        case 'notFound':
          set({ status: 'missing', message: reply.message });
          return;
        default:
          reply satisfies never;
      }
    });
  }

  async function refresh(): Promise<void> {
    await exclusively(async (planId) => {
      const reply = await client['plans.open']({ planId });
      if (!isOpen(planId)) return;
      if (reply.kind === 'plan') {
        latestSeen = reply.state.revision;
        if (reply.state.revision !== revision) accept(reply.state, null);
      } else if (reply.kind === 'notFound') set({ status: 'missing', message: reply.message });
    });
  }

  async function move(name: 'plans.undo' | 'plans.redo'): Promise<void> {
    // What was typed has to be on disk before it can be taken back.
    while (!idle()) {
      if (get().saving === 'waiting') return;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await exclusively(async (planId) => {
      const reply = await client[name]({ planId, baseRevision: revision });
      if (!isOpen(planId)) return;
      if (reply.kind === 'moved') accept(reply.state, null);
      else if (reply.kind === 'conflict') {
        const words = 'This plan was changed in another window: look before you undo.';
        accept(reply.state, { kept: words, dropped: words });
      } else if (reply.kind === 'refused') set({ notice: reply.message });
    });
  }

  return {
    ...closed,
    async open(planId) {
      pending = [];
      revision = 0;
      latestSeen = 0;
      clearTimeout(retryTimer);
      set({ ...closed, status: 'opening', planId });
      try {
        const reply = await client['plans.open']({ planId });
        if (!isOpen(planId)) return;
        if (reply.kind === 'plan') accept(reply.state, null);
        else set({ status: reply.kind === 'notFound' ? 'missing' : 'failed', message: reply.message });
      } catch {
        if (isOpen(planId)) set({ status: 'failed', message: lostLine });
      }
    },
    close() {
      pending = [];
      clearTimeout(retryTimer);
      set(closed);
    },
    edit(edit) {
      const { plan } = get();
      if (plan === null) return undefined;
      const result = applyEdit(plan, edit);
      if (!result.ok) return result.faults;
      pending.push(edit);
      set({ plan: result.value, saving: get().saving === 'waiting' ? 'waiting' : 'saving', notice: null });
      void pump();
      return undefined;
    },
    undo: () => move('plans.undo'),
    redo: () => move('plans.redo'),
    dismissNotice: () => set({ notice: null }),
    changedElsewhere(planId, seen) {
      if (!isOpen(planId)) return;
      latestSeen = Math.max(latestSeen, seen);
      void pump();
    },
    lookAgain() {
      if (get().status === 'failed' && get().planId !== null) void get().open(get().planId ?? '');
      else if (pending.length > 0) void pump();
      else void refresh();
    },
  };
});
