/** How many checks have something to remark on, beside the section's name; counted when the plan has come to rest. */
import { useEffect, useState } from 'react';
import { runChecks } from '../../shared/analysis/checks/index.ts';
import { say } from '../../shared/language/say.ts';
import { useMarks } from '../state/marks.ts';
import { useResults, type Results } from '../state/results.ts';
import { useSession } from '../state/session.ts';
import s from './Rail.module.css';

/** Nobody reads a count of checks while typing. */
const restMs = 500;

const keysFound = ({ computed, verdicts, attributions, stale }: Results): readonly string[] =>
  computed === null ? [] : runChecks(computed, verdicts, stale ? null : attributions).map(({ key }) => key);

export function ChecksBadge() {
  const planId = useSession((state) => state.planId) ?? '';
  const { silenced } = useMarks(planId);
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (): void => setFound(keysFound(useResults.getState()));
    let timer = setTimeout(look, restMs);
    const end = useResults.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, []);
  const quiet = new Set(silenced.map(({ rule }) => rule));
  const open = found.filter((key) => !quiet.has(key)).length;
  if (open === 0) return null;
  return (
    <span className={s.badge}>
      <span aria-hidden="true">{open}</span>
      <span className="visuallyHidden">{say('{count} to look at', { count: open })}</span>
    </span>
  );
}
