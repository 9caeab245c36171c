/**
 * What people marked in the open plan: approved versions, named points, silenced checks. Read when they are first
 * looked at and again whenever any window marks something; a screen shows them through `useMarks`.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { say } from '../../shared/language/say.ts';
import type { Point, Silence, Version } from '../../shared/ipc/markValues.ts';
import { client, lostLine } from './carrier.ts';

export interface Marks {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, in words. */
  readonly message: string;
  /** Latest first. */
  readonly versions: readonly Version[];
  /** Latest revision first. */
  readonly points: readonly Point[];
  readonly silenced: readonly Silence[];
}

const unread: Marks = { status: 'loading', message: '', versions: [], points: [], silenced: [] };

/** By plan; kept while somebody looks. */
const useAllMarks = create<{ readonly byPlan: Readonly<Record<string, Marks>> }>(() => ({ byPlan: {} }));
const lookers = new Map<string, number>();

const put = (planId: string, marks: Marks): void =>
  useAllMarks.setState(({ byPlan }) => ({ byPlan: { ...byPlan, [planId]: marks } }));

/** How often each plan's marks were asked for: only the latest answer counts. */
const asked = new Map<string, number>();

async function read(planId: string): Promise<void> {
  const mine = (asked.get(planId) ?? 0) + 1;
  asked.set(planId, mine);
  const isLatest = (): boolean => asked.get(planId) === mine;
  const failed = (message: string): void => {
    const before = useAllMarks.getState().byPlan[planId] ?? unread;
    if (isLatest()) put(planId, { ...before, status: 'failed', message });
  };
  try {
    const [versions, points, silenced] = await Promise.all([
      client['versions.list']({ planId }),
      client['points.list']({ planId }),
      client['checks.silenced']({ planId }),
    ]);
    if (versions.kind !== 'versions') failed(versions.message);
    else if (points.kind !== 'points') failed(points.message);
    else if (silenced.kind !== 'silenced') failed(silenced.message);
    else if (isLatest())
      put(planId, {
        status: 'ready',
        message: '',
        versions: versions.versions,
        points: points.points,
        silenced: silenced.silenced,
      });
  } catch {
    failed(say(lostLine));
  }
}

/** Some window marked something in a plan, or may have while the line was down. */
export function marksChanged(planId: string): void {
  if (lookers.has(planId)) void read(planId);
}

/** As `marksChanged`, for every plan that is looked at. */
export function lookAtMarksAgain(): void {
  for (const planId of lookers.keys()) void read(planId);
}

/** The marks of a plan, kept up to date while it is shown. */
export function useMarks(planId: string | null): Marks {
  useEffect(() => {
    if (planId === null) return undefined;
    const count = lookers.get(planId) ?? 0;
    lookers.set(planId, count + 1);
    if (count === 0) void read(planId);
    return () => {
      const left = (lookers.get(planId) ?? 1) - 1;
      if (left > 0) lookers.set(planId, left);
      else lookers.delete(planId);
    };
  }, [planId]);
  return useAllMarks(({ byPlan }) => (planId === null ? undefined : byPlan[planId]) ?? unread);
}
