/** A call that a dialog makes: one at a time, after what is on the screen is saved, its failure said in place. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { lostLine } from '../../state/carrier.ts';
import { untilSaved, useSession } from '../../state/session.ts';

export interface DeedState {
  readonly isBusy: boolean;
  /** Why it was not done, in words. */
  readonly fault: string;
  /** `work` is given the revision that is on the screen; it returns nothing when it is done, else why it is not. */
  readonly run: (work: (revision: number) => Promise<string | undefined>) => void;
}

export function useDeed(planId: string, onDone: () => void): DeedState {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  async function runIt(work: (revision: number) => Promise<string | undefined>): Promise<void> {
    setBusy(true);
    setFault('');
    let refused: string | undefined;
    try {
      await untilSaved(planId);
      // Given up while it waited.
      if (!isThere.current) return;
      refused = await work(useSession.getState().revision);
    } catch {
      refused = say(lostLine);
    }
    if (!isThere.current) return;
    setBusy(false);
    if (refused === undefined) onDone();
    else setFault(refused);
  }

  return { isBusy, fault, run: (work) => void runIt(work) };
}
