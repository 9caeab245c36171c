/**
 * How much the checks have to remark on in the plan looked at, for the rail: worked out once editing rests, so that no
 * keystroke waits for it.
 */
import { useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';
import { useMarks } from './marks.ts';
import { useResults } from './results.ts';
import { useSession } from './session.ts';

const restMs = 400;

/** Without what was silenced; `null` until it was looked at. */
export function useRemarkCount(): number | null {
  const planId = useSession((state) => state.planId);
  const { silenced } = useMarks(planId);
  const [keys, setKeys] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let callOff: (() => void) | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      // The rules are no part of what the first picture waits for.
      const { runChecks } = await import('../../shared/analysis/checks/index.ts');
      const { computed, verdicts, attributions, stale } = useResults.getState();
      if (isOver) return;
      setKeys(
        computed === null
          ? null
          : runChecks(computed, verdicts, stale ? null : attributions).map(({ key }) => key),
      );
    };
    const later = (): void => {
      clearTimeout(rest);
      callOff?.();
      rest = setTimeout(() => {
        callOff = afterPaint(() => void look().catch(() => undefined));
      }, restMs);
    };
    const end = useResults.subscribe(later);
    later();
    return () => {
      isOver = true;
      end();
      clearTimeout(rest);
      callOff?.();
    };
  }, []);
  return keys === null ? null : keys.filter((key) => !silenced.some(({ rule }) => rule === key)).length;
}
