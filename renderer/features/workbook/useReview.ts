/** A workbook from the file chosen to its review: sent, read in the process, or refused with the reason. */
import { useEffect, useRef, useState } from 'react';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { lostLine } from '../../state/carrier.ts';
import { reviewWorkbook, type LongWork } from '../../state/files.ts';
import { untilSaved } from '../../state/session.ts';

export type ReviewState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'review'; readonly name: string; readonly review: Review };

export function useReview(planId: string, dropped: File | null) {
  const [state, setState] = useState<ReviewState>({ kind: 'choosing' });
  const work = useRef<LongWork<unknown> | null>(null);
  /** Counts what was started or given up: only the latest may go on. */
  const turn = useRef(0);

  function giveUp(): void {
    turn.current += 1;
    work.current?.cancel();
    work.current = null;
  }

  async function take(file: File): Promise<void> {
    giveUp();
    const mine = turn.current;
    const { name } = file;
    const show = (next: ReviewState): void => {
      if (mine === turn.current) setState(next);
    };
    try {
      show({ kind: 'reading', name });
      await untilSaved(planId);
      if (mine !== turn.current) return;
      const reading = reviewWorkbook(planId, file);
      work.current = reading;
      show(endOf(name, await reading.done));
    } catch {
      show({ kind: 'refused', name, reason: lostLine });
    }
  }

  const latest = useRef({ take, giveUp });
  useEffect(() => {
    latest.current = { take, giveUp };
  });
  useEffect(() => {
    const { current } = latest;
    if (dropped !== null) void current.take(dropped);
    return () => current.giveUp();
  }, [dropped]);

  return {
    state,
    take: (file: File) => void take(file),
    cancel: () => {
      giveUp();
      setState({ kind: 'choosing' });
    },
  };
}

function endOf(name: string, reply: Awaited<ReturnType<typeof reviewWorkbook>['done']>): ReviewState {
  switch (reply.kind) {
    case 'review':
      return { kind: 'review', name, review: reply.review };
    case 'cancelled':
      return { kind: 'choosing' };
    case 'refused':
    case 'notFound':
    case 'notSent':
      return { kind: 'refused', name, reason: reply.message };
    default:
      return reply satisfies never;
  }
}
