/** The bridge between two plans for a screen: how far it is, then the bridge; asked for anew when a plan changes. */
import { useEffect, useState } from 'react';
import type { Plan } from '../../shared/plan/types.ts';
import { askBridge, type BridgeAnswer } from './askBridge.ts';

/** A plan that is being typed in is asked about once the typing rests. */
const restMs = 250;

interface ShownBridge {
  /** `null` until asked, and without two plans. */
  readonly answer: BridgeAnswer | null;
  /** It is of the plans as they were before the latest edit; the next one is being worked out. */
  readonly isStale: boolean;
}

interface Held {
  readonly answer: BridgeAnswer;
  readonly before: Plan;
  readonly after: Plan;
}

/** A component that shows another pair of plans or another metric needs another key, or it shows the old bridge a while. */
export function useBridge(
  before: Plan | null,
  after: Plan | null,
  metric: string,
  month: string,
): ShownBridge {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    if (before === null || after === null) return undefined;
    let callOff: (() => void) | undefined;
    const rest = setTimeout(() => {
      callOff = askBridge({ before, after, target: { metric, month } }, (answer) =>
        setHeld((shown) =>
          answer.kind === 'working' && shown?.answer.kind === 'bridge' ? shown : { answer, before, after },
        ),
      );
    }, restMs);
    return () => {
      clearTimeout(rest);
      callOff?.();
    };
  }, [before, after, metric, month]);
  if (held === null || before === null || after === null) return { answer: null, isStale: false };
  return { answer: held.answer, isStale: held.before !== before || held.after !== after };
}
