/**
 * The history of the open plan as steps: the newest page first, earlier ones when they are asked for, and whatever is
 * edited meanwhile, in any window.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/ipc/values.ts';
import { say } from '../../../shared/language/say.ts';
import { client, lostLine } from '../../state/carrier.ts';
import { untilSaved, useSession } from '../../state/session.ts';
import { walkBack, type Step, type Walk } from './steps.ts';

const pageSize = 200;
/** More edits than this since the last look are not worth putting before the others. */
const mostNew = 1_000;
/** Typing in another window is looked at when it rests. */
const restMs = 250;
/** How long to wait for edits that are not on disk yet. */
const patienceMs = 5_000;

export interface History {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, in words. */
  readonly message: string;
  /** Newest first. */
  readonly steps: readonly Step[];
  /** The undo steps that are undone. */
  readonly undone: ReadonlySet<number>;
  /** There are earlier ones. */
  readonly hasMore: boolean;
}

interface Held {
  readonly steps: readonly Step[];
  readonly undone: ReadonlyMap<number, boolean>;
  /** At the earliest entry read. */
  readonly walk: Walk;
  /** The earliest entry read; 1 when all are. */
  readonly earliest: number;
  /** The latest entry read. */
  readonly latest: number;
}

const nothing: History = {
  status: 'loading',
  message: '',
  steps: [],
  undone: new Set(),
  hasMore: false,
};

async function entriesBefore(planId: string, before: number, limit: number): Promise<readonly LogEntry[]> {
  if (limit <= 0) return [];
  const reply = await client['plans.history']({ planId, limit, before });
  if (reply.kind !== 'history') throw new Refusal(reply.message);
  return reply.entries;
}

/** The process says no, in words, as when the plan has left the library. */
class Refusal extends Error {}

const isPatient = (planId: string): Promise<boolean> =>
  Promise.race([
    untilSaved(planId).then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), patienceMs);
    }),
  ]);

/** The plan as on disk and its revision: what is on the screen, once that is saved. */
async function savedNow(planId: string) {
  const isSaved = await isPatient(planId);
  const { plan, revision, planId: open } = useSession.getState();
  if (!isSaved || plan === null || open !== planId) throw new Refusal(say(lostLine));
  return { plan, revision };
}

async function firstPage(planId: string): Promise<Held> {
  const { plan, revision } = await savedNow(planId);
  const walk = walkBack(plan);
  const entries = await entriesBefore(planId, revision + 1, pageSize);
  const earliest = entries.at(-1)?.revision ?? 1;
  const taken = walk.take(entries);
  const steps = earliest === 1 ? [...taken, ...walk.end()] : taken;
  return { steps, undone: walk.undone, walk, earliest, latest: revision };
}

async function earlier(planId: string, held: Held): Promise<Held> {
  const entries = await entriesBefore(planId, held.earliest, pageSize);
  const earliest = entries.at(-1)?.revision ?? 1;
  const taken = held.walk.take(entries);
  return {
    ...held,
    steps: [...held.steps, ...taken, ...(earliest === 1 ? held.walk.end() : [])],
    undone: new Map([...held.walk.undone, ...held.undone]),
    earliest,
  };
}

/** With what was edited since; the newest step may have gone on, so it is read again. */
async function withNewer(planId: string, held: Held): Promise<Held> {
  const [newest, ...older] = held.steps;
  const { plan, revision } = await savedNow(planId);
  if (revision === held.latest) return held;
  const from = newest?.first ?? 1;
  const count = revision - from + 1;
  if (newest === undefined || count > mostNew) return firstPage(planId);
  const walk = walkBack(plan);
  const entries = await entriesBefore(planId, revision + 1, count);
  return {
    ...held,
    steps: [...walk.take(entries), ...walk.end(), ...older],
    undone: new Map([...held.undone, ...walk.undone]),
    latest: revision,
  };
}

const shownOf = (held: Held): History => ({
  status: 'ready',
  message: '',
  steps: held.steps,
  undone: new Set([...held.undone].flatMap(([step, isUndone]) => (isUndone ? [step] : []))),
  hasMore: held.earliest > 1,
});

export interface Reading {
  readonly history: History;
  readonly loadMore: () => void;
  readonly tryAgain: () => void;
}

export function useSteps(planId: string): Reading {
  const [history, setHistory] = useState<History>(nothing);
  const held = useRef<Held | null>(null);
  /** Reads follow one another; `null` when none is under way. */
  const reading = useRef<Promise<void> | null>(null);
  const read = useCallback((work: (before: Held | null) => Promise<Held>): void => {
    const before = reading.current;
    const readNow = async (): Promise<void> => {
      await before;
      try {
        held.current = await work(held.current);
        setHistory(shownOf(held.current));
      } catch (error) {
        const message = error instanceof Refusal ? error.message : say(lostLine);
        setHistory((shown) => ({ ...shown, status: 'failed', message }));
      }
      if (reading.current === mine) reading.current = null;
    };
    const mine = readNow();
    reading.current = mine;
  }, []);

  const look = useCallback(
    () => read((before) => (before === null ? firstPage(planId) : withNewer(planId, before))),
    [planId, read],
  );
  useEffect(() => {
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = useSession.subscribe((now, before) => {
      if (now.revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [look]);

  return {
    history,
    loadMore: useCallback(() => {
      if (reading.current !== null) return;
      read((before) => (before === null ? firstPage(planId) : earlier(planId, before)));
    }, [planId, read]),
    tryAgain: useCallback(() => {
      setHistory((before) => ({ ...before, status: 'loading' }));
      look();
    }, [look]),
  };
}
