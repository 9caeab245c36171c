/** A workbook from the file chosen to its review: sent, read in the process, or refused with the reason. */
import { useEffect, useRef, useState } from 'react';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { reviewWorkbook, type LongWork } from '../../state/files.ts';
import { untilSaved } from '../../state/session.ts';

export type ReviewState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'review'; readonly name: string; readonly review: Review };

const lost = 'Groundplan does not answer. Is it still running?';

export function useReview(planId: string, dropped: File | null) {
  const [state, setState] = useState<ReviewState>({ kind: 'choosing' });
  const work = useRef<LongWork<unknown> | null>(null);

  async function run(file: File): Promise<void> {
    const { name } = file;
    setState({ kind: 'reading', name });
    await untilSaved(planId);
    const reading = reviewWorkbook(planId, file);
    work.current = reading;
    const reply = await reading.done;
    work.current = null;
    switch (reply.kind) {
      case 'review':
        setState({ kind: 'review', name, review: reply.review });
        return;
      case 'cancelled':
        setState({ kind: 'choosing' });
        return;
      case 'refused':
      case 'notFound':
      case 'notSent':
        setState({ kind: 'refused', name, reason: reply.message });
        return;
      default:
        reply satisfies never;
    }
  }

  const take = (file: File): void => {
    run(file).catch(() => setState({ kind: 'refused', name: file.name, reason: lost }));
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (dropped !== null) latest.current(dropped);
    return () => work.current?.cancel();
  }, [dropped]);

  return { state, take, cancel: () => work.current?.cancel() };
}
