/** What the checks find in the plan on the screen, and what of it was silenced. */
import { useMemo } from 'react';
import {
  checkRules,
  runChecks,
  type CheckRule,
  type Finding,
} from '../../../shared/analysis/checks/index.ts';
import type { Silence } from '../../../shared/ipc/markValues.ts';
import { useMarks, type Marks } from '../../state/marks.ts';
import { useSession } from '../../state/session.ts';
import { useShown, useShownKillers } from '../../state/shown.tsx';

interface Silenced {
  readonly silence: Silence;
  /** None where the plan gives it no reason any more. */
  readonly finding: Finding | undefined;
}

interface Findings {
  readonly planId: string;
  readonly status: Marks['status'];
  /** Most severe first, without those silenced. */
  readonly open: readonly Finding[];
  readonly silenced: readonly Silenced[];
  /** Rules that found nothing. */
  readonly passed: readonly CheckRule[];
}

export function useFindings(): Findings {
  const planId = useSession((state) => state.planId) ?? '';
  const { status, silenced } = useMarks(planId);
  const { computed, verdicts } = useShown();
  const { attributions, stale } = useShownKillers();
  // Killers of a plan before the latest edit would be held against its new targets.
  const known = stale ? null : attributions;
  const all = useMemo(() => runChecks(computed, verdicts, known), [computed, verdicts, known]);
  const quiet = new Set(silenced.map(({ rule }) => rule));
  const found = new Set(all.map(({ rule }) => rule));
  return {
    planId,
    status,
    open: all.filter(({ key }) => !quiet.has(key)),
    silenced: silenced.map((silence) => ({
      silence,
      finding: all.find(({ key }) => key === silence.rule),
    })),
    passed: checkRules.filter((rule) => !found.has(rule)),
  };
}
