/** From one plan to another, a bar a changed assumption: what each adds to the target's metric, to the last cent. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { isBetterLow } from '../../../shared/analysis/betterLow.ts';
import type { BridgePart, PlanBridge } from '../../../shared/analysis/bridge.ts';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { Bridge, type BridgeRow } from '../../charts/Bridge.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { bridgePart } from '../../readouts/bridgePart.ts';
import { planBeside } from '../../state/computedOf.ts';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { exact, monthName, short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { useBridge } from '../../workers/useBridge.ts';
import { askWhyIn } from './askWhyIn.ts';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import { nameOfScenario } from './words.ts';
import s from './ScenarioBridge.module.css';

interface ScenarioBridgeProps {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** `YYYY-MM`. */
  readonly month: string;
}

export function ScenarioBridge({ scenarios, month }: ScenarioBridgeProps) {
  const { base, plan, scenario: open } = useShown();
  const [from, setFrom] = useState('base');
  const [to, setTo] = useState(open === 'base' ? (scenarios.at(1)?.id ?? 'base') : open);
  const [metric, setMetric] = useState<string>(plan.targets[0]?.metric ?? 'arr');
  const [attempt, setAttempt] = useState(0);
  if (base === null) return null;
  const known = (wanted: string): string => (scenarios.some(({ id }) => id === wanted) ? wanted : 'base');
  const [a, b] = [known(from), known(to)];
  const options = scenarios.map(({ id, name }) => ({ id, label: name }));
  return (
    <section className={s.section} aria-label={say('The bridge between two plans')}>
      <header className={s.header}>
        <h2>{say('What makes the difference')}</h2>
        <div className={s.pick}>
          <Select
            label={say('Bridge from')}
            className={s.plan}
            value={a}
            options={options}
            onChange={setFrom}
          />
          <span aria-hidden="true">→</span>
          <Select label={say('Bridge to')} className={s.plan} value={b} options={options} onChange={setTo} />
          <Select
            label={say('Bridge of')}
            className={s.metric}
            value={metric}
            options={companySeries.map((id) => ({ id, label: say(metricDescribed(id).label) }))}
            onChange={setMetric}
          />
          <span className={s.month}>{monthName(month, 'long')}</span>
        </div>
      </header>
      {a === b ? (
        <Blank title={say('Choose two plans that differ')} />
      ) : (
        <Between
          key={`${a} ${b} ${metric} ${month} ${attempt}`}
          base={base}
          from={a}
          to={b}
          metric={metric}
          month={month}
          onAgain={() => setAttempt(attempt + 1)}
        />
      )}
    </section>
  );
}

interface BetweenProps {
  readonly base: Plan;
  readonly from: string;
  readonly to: string;
  readonly metric: string;
  readonly month: string;
  /** Asks once more after a failure. */
  readonly onAgain: () => void;
}

function Between({ base, from, to, metric, month, onAgain }: BetweenProps) {
  const before = planBeside(base, from) ?? base;
  const after = planBeside(base, to) ?? base;
  const { answer, isStale } = useBridge(before, after, metric, month);
  const { plan, scenario } = useShown();
  const why = useView((state) => state.why);
  const { label, unit } = metricDescribed(metric);
  const names = { from: titleOf(base, from), to: titleOf(base, to) };
  const title = say('From {from} to {to}: {metric}', { ...names, metric: say(label) });
  if (answer === null || answer.kind === 'working') {
    return (
      <Blank kind="loading" title={say('Trying every combination of the changes …')}>
        {answer !== null && <Progress label={say('How far the bridge is')} share={answer.share} />}
      </Blank>
    );
  }
  if (answer.kind === 'otherMonths') return <Blank title={say('The two plans cover different months')} />;
  if (answer.kind === 'failed') {
    return (
      <Blank kind="failure" title={say('The bridge could not be worked out')}>
        <Button onPress={onAgain}>{say('Try again')}</Button>
      </Blank>
    );
  }
  const { bridge } = answer;
  if (bridge.parts.length === 0) {
    return <Blank title={say('The two plans have the same assumptions')} />;
  }
  const t = monthIndex(base, month);
  const rows = rowsOf({
    bridge,
    unit,
    currency: base.currency,
    isLow: isBetterLow(metric),
    names,
    onPart: ({ label: name, share, paths }) => {
      const { from: first, to: last } = bridge;
      if (first === null || last === null || share === null) return;
      const ends = { from: first, to: last };
      const isOnScreen = scenario === from || scenario === to;
      const asked = { name, share, metric: say(label), unit, plan, paths: isOnScreen ? paths : [], ...ends };
      why({ kind: 'relation', relation: bridgePart(asked) });
    },
    onFrom: () => askWhyIn(from, metric, t),
    onTo: () => askWhyIn(to, metric, t),
  });
  return (
    <div data-stale={isStale} aria-busy={isStale} className={s.bridge}>
      <ChartFrame
        title={title}
        about={say('Each part alone and with the others, shared out exactly: they sum to the difference.')}
        table={() => ({
          columns: [say(label)],
          rows: keyed(rows ?? [], ({ name }) => name).map(({ item }) => ({
            head: item.name,
            cells: [item.exact],
            values: [item.value],
          })),
        })}
      >
        {rows === undefined ? (
          <Blank
            title={say('{metric} is not defined for some combination of the changes', { metric: say(label) })}
          />
        ) : (
          <Bridge label={title} rows={rows} isWordy isCut />
        )}
      </ChartFrame>
      <p className="visuallyHidden" aria-live="polite">
        {isStale ? say('Working the bridge out again') : ''}
      </p>
    </div>
  );
}

const titleOf = (base: Plan, id: string): string =>
  id === 'base' ? say('Base plan') : nameOfScenario(base, id);

const monthIndex = ({ start }: Plan, month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [firstYear = 0, firstNumber = 0] = start.split('-').map(Number);
  return 12 * (year - firstYear) + number - firstNumber;
};

type Row = BridgeRow & { readonly exact: string; readonly value: number };

interface Told {
  readonly bridge: PlanBridge;
  readonly unit: Unit;
  readonly currency: string;
  readonly isLow: boolean;
  readonly names: { readonly from: string; readonly to: string };
  readonly onPart: (part: BridgePart) => void;
  readonly onFrom: () => void;
  readonly onTo: () => void;
}

/** Said, too: of some measures less is better. */
const inWords = (amount: string, tone: 'ink' | 'loss' | 'gain'): string =>
  tone === 'ink' ? amount : say(tone === 'gain' ? '{amount} better' : '{amount} worse', { amount });

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** Undefined where some share is. */
function rowsOf({
  bridge,
  unit,
  currency,
  isLow,
  names,
  onPart,
  onFrom,
  onTo,
}: Told): readonly Row[] | undefined {
  const { from, to, parts } = bridge;
  if (from === null || to === null || parts.some(({ share }) => share === null)) return undefined;
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
  let at = from;
  const steps = parts.map((part, index): Row => {
    const { label, share } = part;
    const value = share ?? 0;
    const start = at;
    at += value;
    const tone = value === 0 ? 'ink' : value > 0 === isLow ? 'loss' : 'gain';
    return {
      id: `part-${index}`,
      name: label,
      about: '',
      from: start,
      to: at,
      amount: inWords(signed(value, short(value, unit, currency)), tone),
      exact: signed(value, exact(value, unit, currency)),
      value,
      kind: 'step',
      tone,
      onPick: () => onPart(part),
      glyph: value < 0 ? <Minus aria-hidden="true" /> : <Plus aria-hidden="true" />,
    };
  });
  return [total('from', names.from, from, onFrom), ...steps, total('plan', names.to, to, onTo)];
}
