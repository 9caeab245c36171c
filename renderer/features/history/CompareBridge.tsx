/** What each changed assumption adds, from the plan as it was to the plan as it is. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { BridgePart, PlanBridge } from '../../../shared/analysis/bridge.ts';
import { Bridge, type BridgeRow } from '../../charts/Bridge.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { bridgePart, type BridgedPart } from '../../readouts/bridgePart.ts';
import { askWhy, described } from '../../state/describing.ts';
import type { Elsewhere, Looked } from '../../state/elsewhere.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { exact, monthName, short } from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { useBridge } from '../../workers/useBridge.ts';
import s from './Compare.module.css';
import type { AskedPair } from './scenarioPlans.ts';

interface CompareBridgeProps {
  readonly then: Looked;
  readonly now: Looked;
  readonly asked: AskedPair;
}

export function CompareBridge({ then, now, asked }: CompareBridgeProps) {
  const position = useView((state) => state.target);
  const target = now.plan.targets[position] ?? now.plan.targets[0];
  const metric = target?.metric ?? 'arr';
  const month = target?.month ?? now.computed.months.at(-1) ?? '';
  const [attempt, setAttempt] = useState(0);
  return (
    <BridgeOf
      key={`${metric} ${month} ${attempt}`}
      then={then}
      now={now}
      asked={asked}
      metric={metric}
      month={month}
      onAgain={() => setAttempt(attempt + 1)}
    />
  );
}

interface BridgeOfProps extends CompareBridgeProps {
  readonly metric: string;
  readonly month: string;
  /** Asks once more after a failure. */
  readonly onAgain: () => void;
}

function BridgeOf({ then, now, asked, metric, month, onAgain }: BridgeOfProps) {
  const { answer, isStale } = useBridge(then.plan, now.plan, metric, month);
  const why = useView((state) => state.why);
  const { plan } = useShown();
  const { label } = described(now.computed, metric);
  const rows =
    answer?.kind === 'bridge'
      ? rowsOf(answer.bridge, now, metric, {
          part: (part) => {
            // Where a scenario is open and only the base plans can be compared, neither of them is on the screen.
            const paths = asked.now === null ? part.paths : [];
            why({ kind: 'relation', relation: bridgePart({ ...part, paths, metric: label, plan }) });
          },
          before: () => ask(then, metric, month, asked.before),
          now: () => ask(now, metric, month, asked.now),
        })
      : undefined;
  return (
    <ChartFrame
      title={say('From then to now')}
      about={say('What each changed assumption adds to {metric} in {month}.', {
        metric: label,
        month: monthName(month, 'long'),
      })}
      table={() => ({
        columns: [say('Amount')],
        rows: (rows ?? []).map((row) => ({ head: row.name, cells: [row.exact], values: [row.value] })),
      })}
    >
      {answer === null || answer.kind === 'working' ? (
        <div className={s.working}>
          <Progress label={say('Working out the bridge')} share={answer?.share} />
        </div>
      ) : answer.kind === 'otherMonths' ? (
        <Blank title={say('No bridge between them')}>
          <p>{say('The two do not cover the same months, so no amount can be given to a single change.')}</p>
        </Blank>
      ) : answer.kind === 'failed' ? (
        <Blank kind="failure" title={say('The bridge could not be worked out')}>
          <Button onPress={onAgain}>{say('Try again')}</Button>
        </Blank>
      ) : answer.bridge.parts.length === 0 ? (
        <p className={s.about}>{say('No assumption differs, so nothing stands between them.')}</p>
      ) : rows === undefined ? (
        <Blank title={say('No bridge between them')}>
          <p>
            {say(
              'Half way between them the metric is not defined in that month, so nothing can be shared out.',
            )}
          </p>
        </Blank>
      ) : (
        <div className={s.bridge} data-stale={isStale}>
          <Bridge label={say('From then to now')} rows={rows} isCut />
        </div>
      )}
    </ChartFrame>
  );
}

function ask({ computed }: Looked, metric: string, month: string, of: Elsewhere | null): void {
  askWhy(computed, metric, computed.months.indexOf(month), undefined, of ?? undefined);
}

type Row = BridgeRow & { readonly exact: string; readonly value: number };

const isShared = (part: BridgePart): part is BridgePart & { readonly share: number } => part.share !== null;
const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

interface Picks {
  readonly part: (part: Pick<BridgedPart, 'name' | 'share' | 'unit' | 'paths' | 'from' | 'to'>) => void;
  readonly before: () => void;
  readonly now: () => void;
}

/** Undefined where some share is not defined. */
function rowsOf(
  { from, to, parts }: PlanBridge,
  now: Looked,
  metric: string,
  picks: Picks,
): readonly Row[] | undefined {
  const { unit } = described(now.computed, metric);
  const { currency } = now.plan;
  const shared = parts.filter(isShared);
  if (from === null || to === null || shared.length < parts.length) return undefined;
  let at = from;
  const steps = shared.map(({ label, share, paths }, index): Row => {
    const begun = at;
    at += share;
    const words = label.split(' · ');
    return {
      // Drawings refer to each other by it.
      id: `part-${index}`,
      name: words.at(-1) ?? label,
      about: words.slice(0, -1).join(' · '),
      from: begun,
      to: at,
      amount: signed(share, short(share, unit, currency)),
      exact: signed(share, exact(share, unit, currency)),
      value: share,
      kind: 'step',
      tone: share < 0 ? 'loss' : share > 0 ? 'gain' : 'ink',
      onPick: () => picks.part({ name: label, share, unit, paths, from, to }),
      glyph: share < 0 ? '▼' : share > 0 ? '▲' : '',
    };
  });
  const total = (id: string, name: string, value: number, onPick: () => void): Row => ({
    id,
    name,
    about: '',
    from: 0,
    to: value,
    amount: short(value, unit, currency),
    exact: exact(value, unit, currency),
    value,
    kind: 'total',
    tone: 'ink',
    onPick,
  });
  return [
    total('then', say('As it was'), from, picks.before),
    ...steps,
    total('now', say('Now'), to, picks.now),
  ];
}
