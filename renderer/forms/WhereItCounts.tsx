/** Where an assumption counts: what reads it at once, what it reaches in the end; each answers "why?". */
import { useEffect, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { whereItCounts, type Computed, type WhereItCounts as Counts } from '../../shared/model/index.ts';
import { monthsBetween } from '../../shared/plan/months.ts';
import { askWhy, described } from '../state/describing.ts';
import { useShown } from '../state/shown.tsx';
import { useView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { monthName } from '../ui/format.ts';
import s from './WhereItCounts.module.css';

interface WhereItCountsProps {
  readonly path: string;
  /** What shows this gives way to the answer. */
  readonly onAsk: () => void;
}

/** So many of a part of the business say enough. */
const mostOfPart = 4;

/** It takes too long to be found anew with every key of the note that is typed above it. */
const restMs = 300;

/** As it was while one types, until typing rests. Of one path: another one needs another component. */
function useCounts(path: string): Counts {
  const { computed } = useShown();
  const [found, setFound] = useState(() => ({ computed, counts: whereItCounts(computed, path) }));
  useEffect(() => {
    if (found.computed === computed) return undefined;
    const rest = setTimeout(() => setFound({ computed, counts: whereItCounts(computed, path) }), restMs);
    return () => clearTimeout(rest);
  }, [found, computed, path]);
  return found.counts;
}

export function WhereItCounts({ path, onAsk }: WhereItCountsProps) {
  const { computed, plan } = useShown();
  const counts = useCounts(path);
  const why = useView((state) => state.why);
  const [target] = plan.targets;
  const month = target === undefined ? plan.months - 1 : (monthsBetween(plan.start, target.month) ?? 0);
  if (counts.feeds.length === 0 && counts.reaches.length === 0) {
    return <p className={s.nothing}>{say('No number of the plan depends on it as the plan stands.')}</p>;
  }
  return (
    <div className={s.counts}>
      {target !== undefined && (
        <p className={s.target}>
          {counts.targets[0] === true
            ? say('It can move the first target: {metric}, {month}.', {
                metric: described(computed, target.metric).label,
                month: monthName(target.month),
              })
            : say('It cannot move the first target: {metric}, {month}.', {
                metric: described(computed, target.metric).label,
                month: monthName(target.month),
              })}
        </p>
      )}
      {counts.feeds.length > 0 && (
        <div className={s.part}>
          <h4>{say('Feeds directly')}</h4>
          <ul>
            {counts.feeds.map((part) => (
              <li key={part.address}>
                <button
                  type="button"
                  className={s.number}
                  onClick={() => {
                    onAsk();
                    why({ kind: 'number', address: part.address });
                  }}
                >
                  {part.label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {counts.reaches.map((part) => (
        <Reached key={part.part} reached={part} month={month} onAsk={onAsk} />
      ))}
    </div>
  );
}

interface ReachedProps {
  readonly reached: Counts['reaches'][number];
  readonly month: number;
  readonly onAsk: () => void;
}

function Reached({ reached, month, onAsk }: ReachedProps) {
  const { computed } = useShown();
  const [all, setAll] = useState(false);
  const { label, series } = reached;
  const shown = all ? series : series.slice(0, mostOfPart);
  const more = series.length - shown.length;
  return (
    <div className={s.part}>
      <h4>{say(label)}</h4>
      <ul>
        {shown.map(({ name, from }) => (
          <li key={name}>
            <button
              type="button"
              className={s.number}
              onClick={() => {
                onAsk();
                askWhy(computed, name, Math.max(from, month));
              }}
            >
              {nameAmong(series, name, computed)}
            </button>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Button variant="plain" className={s.more} onPress={() => setAll(true)}>
              {say('{count} more', { count: more })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The company's own where the thing has the same. */
function nameAmong(series: Counts['reaches'][number]['series'], name: string, computed: Computed): string {
  const { label } = described(computed, name);
  const isTwice = series.filter((one) => described(computed, one.name).label === label).length > 1;
  return isTwice && !name.includes('.') ? say('{what} of the company', { what: label }) : label;
}
