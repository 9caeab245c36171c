/**
 * What goes to and fro about one plan between the window and the process that owns the data. Edits are sent a batch
 * at a time and count as saved when acknowledged; what could not be sent is sent again; what somebody else changed
 * meanwhile is put underneath. It outlives the plan's screen until its last edit is on disk.
 */
import { phrase, say } from '../../shared/language/say.ts';
import type { Reply } from '../../shared/ipc/contract.ts';
import { longestLabel, type PlanState } from '../../shared/ipc/values.ts';
import { isEmpty, squash, type Edit } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { afterPaint } from './afterPaint.ts';
import { client, lostLine } from './carrier.ts';
import { madeIn, rebased } from './rebase.ts';

export type Saving =
  /** Everything on the screen is on disk. */
  | 'saved'
  | 'saving'
  /** The process does not answer; trying again. */
  | 'waiting';

/** What a conversation changes on the screen. */
export interface News {
  readonly status: 'closed' | 'opening' | 'ready' | 'missing' | 'failed';
  /** Why it is missing or failed, in words. */
  readonly message: string;
  /** The base plan as on the screen: on disk, and the edits not yet acknowledged. */
  readonly plan: Plan | null;
  /** The latest revision on disk that is part of it. */
  readonly revision: number;
  readonly saving: Saving;
  readonly undoable: string | null;
  readonly redoable: string | null;
  /** A quiet word about something that happened to the plan by itself. */
  readonly notice: string | null;
}

export interface Conversation {
  readonly open: () => Promise<void>;
  /** An edit made on the screen; goes out once its effect has been painted. */
  readonly push: (edit: Edit) => void;
  /** Sends at once what waits for the screen to be painted. */
  readonly flush: () => void;
  /**
   * Keeps edits back until what is returned is called: those of one drag go out as one step. A move through the
   * history ends it before that, and calls `ended`.
   */
  readonly hold: (ended: () => void) => () => void;
  /** Resolves to whether the plan was moved. Undo while edits are kept back takes those back. */
  readonly move: (way: Way) => Promise<boolean>;
  /** Another window made this revision. */
  readonly seen: (revision: number) => void;
  /** Events may have been missed, or the line is back: look again, send what waits. */
  readonly lookAgain: () => void;
  /** Every edit has been acknowledged. */
  readonly isSaved: () => boolean;
  /** Resolves once that is so. */
  readonly untilSaved: () => Promise<void>;
  /** And nothing is being asked either. */
  readonly isQuiet: () => boolean;
}

/** Edits that are being made in one go, such as by a drag. */
interface Hold {
  readonly ended: () => void;
  edits: readonly Edit[];
}

/** Undo, redo, or the plan as it was at a revision, under what the menu will call that. */
export type Way = 'undo' | 'redo' | { readonly revision: number; readonly label: string };

function moving(planId: string, baseRevision: number, way: Way): Promise<Reply<'plans.goBack'>> {
  if (way === 'undo') return client['plans.undo']({ planId, baseRevision });
  if (way === 'redo') return client['plans.redo']({ planId, baseRevision });
  return client['plans.goBack']({ planId, baseRevision, ...way });
}

const bothIn = phrase('This plan was changed in another window. Both changes are in.');
const leftOut = phrase(
  'This plan was changed in another window; an edit made here no longer fits and was left out.',
);
const lookFirst = phrase('This plan was changed in another window: look before you go on.');

/** The plan's documents come from the process, which has validated them. */
const documentOf = (state: PlanState): Plan => state.document as unknown as Plan;

/** `tell` hears of everything that changes; it may ignore it, as when the plan has left the screen. */
export function startConversation(planId: string, tell: (news: Partial<News>) => void): Conversation {
  /** The revision on disk that edits are made from. */
  let revision = 0;
  /** The document of that revision. */
  let onDisk: Plan | undefined;
  let latestSeen = 0;
  let pending: readonly Edit[] = [];
  /** The last exchange under way or waiting for one; it never rejects. */
  let exchange: Promise<boolean> | undefined;
  let retries = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let callOff: (() => void) | undefined;
  let holds: readonly Hold[] = [];
  let waiting: readonly (() => void)[] = [];

  const savingNow = (): Saving => (pending.length === 0 ? 'saved' : retries > 0 ? 'waiting' : 'saving');

  /** `notice`: what to say where nothing of this window's edits was left out. */
  function accept(state: PlanState, notice: (edits: number) => string | undefined): void {
    const document = documentOf(state);
    const { plan, kept, lost } = rebased(onDisk ?? document, document, pending);
    pending = kept;
    onDisk = document;
    revision = state.revision;
    latestSeen = Math.max(latestSeen, revision);
    const words = lost > 0 ? say(leftOut) : notice(kept.length);
    tell({
      plan,
      revision,
      undoable: state.undoable,
      redoable: state.redoable,
      status: 'ready',
      saving: savingNow(),
      ...(words !== undefined && { notice: words }),
    });
  }

  async function answered(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      retries = 0;
      return true;
    } catch {
      retries += 1;
      return false;
    }
  }

  /** One exchange after another, and then whatever has come up meanwhile. Resolves to whether the process answered. */
  function exclusively(work: () => Promise<void>): Promise<boolean> {
    clearTimeout(retryTimer);
    const answer = exchange === undefined ? answered(work) : exchange.then(() => answered(work));
    const mine = answer.then((isAnswered) => {
      if (exchange === mine) exchange = undefined;
      tellSaved();
      if (isAnswered && hasMore()) sendSoon();
      else if (!isAnswered) {
        retryTimer = setTimeout(pump, Math.min(8000, 500 * 2 ** retries));
        if (pending.length > 0) tell({ saving: 'waiting' });
      }
      return isAnswered;
    });
    exchange = mine;
    return mine;
  }

  /** Those who wait for the disk, whichever plan is on the screen by now. */
  function tellSaved(): void {
    if (pending.length > 0) return;
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve();
  }

  /** Whatever is being dragged is let go. Gives the edits of it. */
  function endHolds(): readonly Edit[] {
    const over = holds;
    holds = [];
    for (const { ended } of over) ended();
    return over.flatMap(({ edits }) => edits);
  }

  const hasMore = (): boolean => pending.length > 0 || latestSeen > revision;

  function sendSoon(): void {
    callOff ??= afterPaint(pump);
  }

  function pump(): void {
    callOff?.();
    callOff = undefined;
    if (exchange !== undefined || holds.length > 0) return;
    if (pending.length > 0) void exclusively(send);
    else if (latestSeen > revision) void exclusively(refresh);
  }

  /** The edits at the head of the queue that are one typing, as one. */
  function nextBatch(): { readonly edit: Edit; readonly count: number } | undefined {
    const [first] = pending;
    if (first === undefined) return undefined;
    const end = pending.findIndex((edit) => edit.label !== first.label);
    const count = end === -1 ? pending.length : end;
    return { edit: count === 1 ? first : pending.slice(1, count).reduce(squash, first), count };
  }

  async function send(): Promise<void> {
    const batch = nextBatch();
    if (batch === undefined) return;
    const done = (): void => {
      pending = pending.slice(batch.count);
    };
    if (isEmpty(batch.edit)) {
      // Typed and taken back before it was sent.
      done();
      if (pending.length === 0) tell({ saving: 'saved' });
      return;
    }
    const reply = await client['plans.edit']({
      planId,
      baseRevision: revision,
      edit: {
        label: batch.edit.label.slice(0, longestLabel),
        changes: batch.edit.changes.map((change) => ({ ...change })),
      },
    });
    if (reply.kind === 'refused' && reply.reason === 'storage') {
      // A full disk or a locked file: the edit is as good as before, so it stays and is sent again.
      if (retries === 0) tell({ notice: reply.message });
      throw new Error(reply.message);
    }
    retries = 0;
    switch (reply.kind) {
      case 'saved':
        done();
        revision = reply.revision;
        onDisk = onDisk && batch.edit.changes.reduce(madeIn, onDisk);
        latestSeen = Math.max(latestSeen, revision);
        tell({ revision, undoable: reply.undoable, redoable: reply.redoable, saving: savingNow() });
        return;
      case 'conflict':
        // With nothing left to send it was this window's own edit, whose acknowledgement was lost.
        accept(reply.state, (edits) => (edits > 0 ? say(bothIn) : undefined));
        return;
      case 'refused': {
        const back = await client['plans.open']({ planId });
        done();
        if (back.kind === 'plan') accept(back.state, () => undefined);
        tell({
          saving: savingNow(),
          notice: say('The last edit could not be kept: {why}', { why: reply.message }),
        });
        return;
      }
      case 'notFound':
        pending = [];
        tell({ status: 'missing', message: reply.message });
        return;
      default:
        reply satisfies never;
    }
  }

  async function refresh(): Promise<void> {
    const heard = latestSeen;
    const reply = await client['plans.open']({ planId });
    if (reply.kind === 'plan') {
      // What was heard of meanwhile may be later than this; what was heard of before is not (a backup was put back).
      if (latestSeen === heard) latestSeen = reply.state.revision;
      if (reply.state.revision !== revision) accept(reply.state, () => undefined);
    } else if (reply.kind === 'notFound') tell({ status: 'missing', message: reply.message });
  }

  /** All that was typed is on disk and nothing is under way; false where the process does not answer. */
  async function quiet(): Promise<boolean> {
    pump();
    if (exchange === undefined) return true;
    return (await exchange) && quiet();
  }

  return {
    async open() {
      const isAnswered = await exclusively(async () => {
        const reply = await client['plans.open']({ planId });
        if (reply.kind === 'plan') accept(reply.state, () => undefined);
        else tell({ status: reply.kind === 'notFound' ? 'missing' : 'failed', message: reply.message });
      });
      if (!isAnswered) tell({ status: 'failed', message: say(lostLine) });
    },
    push(edit) {
      pending = [...pending, edit];
      for (const hold of holds) hold.edits = [...hold.edits, edit];
      tell({ saving: savingNow() });
      sendSoon();
    },
    flush() {
      if (callOff !== undefined) pump();
    },
    hold(ended) {
      pump();
      const mine: Hold = { ended, edits: [] };
      holds = [...holds, mine];
      return () => {
        if (!holds.includes(mine)) return;
        holds = holds.filter((hold) => hold !== mine);
        pump();
      };
    },
    async move(way) {
      const isHeld = holds.length > 0;
      const held = endHolds();
      // What was begun and has come to nothing is no step that could be undone.
      const isNothing = held.length === 0 || isEmpty(held.reduce(squash));
      if (way === 'undo' && isHeld && isNothing) {
        pump();
        return false;
      }
      // What was typed has to be on disk before it can be taken back.
      if (!(await quiet())) return false;
      let isMoved = false;
      const isAnswered = await exclusively(async () => {
        isMoved = false;
        const reply = await moving(planId, revision, way);
        if (reply.kind === 'moved') accept(reply.state, () => undefined);
        else if (reply.kind === 'conflict') accept(reply.state, () => say(lookFirst));
        else if (reply.kind !== 'done') tell({ notice: reply.message });
        isMoved = reply.kind === 'moved' || reply.kind === 'done';
      });
      return isAnswered && isMoved;
    },
    seen(other) {
      latestSeen = Math.max(latestSeen, other);
      pump();
    },
    lookAgain() {
      if (pending.length > 0) pump();
      else if (exchange === undefined) void exclusively(refresh);
    },
    isSaved: () => pending.length === 0,
    untilSaved: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        tellSaved();
      }),
    isQuiet: () => pending.length === 0 && exchange === undefined,
  };
}
