/**
 * The open plan. An edit shows at once and is queued; it counts as saved only when the process that owns the data has
 * acknowledged it, and a plan that leaves the screen takes its unsaved edits along.
 */
import { create } from 'zustand';
import { applyEdit, type Edit, type EditRefusal } from '../../shared/plan/edits.ts';
import { beforeOtherCalls } from './carrier.ts';
import { startConversation, type Conversation, type News } from './conversation.ts';

interface Session extends News {
  readonly planId: string | null;
  readonly open: (planId: string) => Promise<void>;
  readonly close: () => void;
  /** Why the edit was not made; nothing: it was. */
  readonly edit: (edit: Edit) => EditRefusal | undefined;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Makes the plan as it was at a revision; `label` is what undo will call that. Resolves to whether it is so now. */
  readonly goBack: (revision: number, label: string) => Promise<boolean>;
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
  revision: 0,
  saving: 'saved',
  undoable: null,
  redoable: null,
  notice: null,
} as const;

/** By plan: that of the plan on the screen, and those of plans that were left with edits not yet acknowledged. */
const conversations = new Map<string, Conversation>();

/** Whether every edit made in this window is on disk. */
export const isAllSaved = (): boolean => [...conversations.values()].every(({ isSaved }) => isSaved());

/** Resolves once a plan's edits are on disk, also where it has left the screen: what the process reads is then what was shown. */
export async function untilSaved(planId: string): Promise<void> {
  flushEdits();
  await conversations.get(planId)?.untilSaved();
}

/** Sends at once whatever waits for the screen to be painted. */
export function flushEdits(): void {
  for (const { flush } of conversations.values()) flush();
}

/**
 * Keeps the open plan's edits back until what is returned is called: those of one drag are then one step of undo.
 * `ended`: undone, or overtaken by another step in the history, before that.
 */
export const holdEdits = (ended: () => void): (() => void) =>
  conversations.get(useSession.getState().planId ?? '')?.hold(ended) ?? (() => undefined);

beforeOtherCalls(flushEdits);

/** Conversations that have nothing left to send are over. */
function leave(): void {
  flushEdits();
  for (const [planId, { isQuiet }] of conversations) if (isQuiet()) conversations.delete(planId);
}

export const useSession = create<Session>((set, get) => {
  const current = (): Conversation | undefined => conversations.get(get().planId ?? '');

  function conversationOf(planId: string): Conversation {
    const known = conversations.get(planId);
    if (known !== undefined) return known;
    const made = startConversation(planId, (news) => {
      if (get().planId === planId) set(news);
    });
    conversations.set(planId, made);
    return made;
  }

  return {
    ...closed,
    async open(planId) {
      leave();
      set({ ...closed, status: 'opening', planId });
      await conversationOf(planId).open();
    },
    close() {
      leave();
      set(closed);
    },
    edit(edit) {
      const { plan } = get();
      if (plan === null) return undefined;
      const result = applyEdit(plan, edit);
      if (!result.ok) return result.faults;
      set({ plan: result.value, notice: null });
      current()?.push(edit);
      return undefined;
    },
    async undo() {
      await current()?.move('undo');
    },
    async redo() {
      await current()?.move('redo');
    },
    goBack: async (revision, label) => (await current()?.move({ revision, label })) ?? false,
    dismissNotice: () => set({ notice: null }),
    changedElsewhere(planId, seen) {
      if (get().planId === planId) current()?.seen(seen);
    },
    lookAgain() {
      const { status, planId, open } = get();
      if (status === 'failed' && planId !== null) void open(planId);
      else current()?.lookAgain();
    },
  };
});
