/** What made the difference: the variance of one series, driver by driver, in parts that add up to it. */
import { phrase, say } from '../../../shared/language/say.ts';
import type { SeriesVariance } from '../../../shared/analysis/variance.ts';
import type { VarianceBridge, VariancePart } from '../../../shared/analysis/varianceBridge.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { Bridge, type BridgeRow } from '../../charts/Bridge.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact, monthName, short } from '../../ui/format.ts';
import s from './DriverBridge.module.css';
import { seriesName } from '../../state/seriesName.ts';
import { signedVariance, toneOf } from './variances.ts';
import { varianceOver } from './varianceWhy.ts';

interface DriverBridgeProps {
  readonly series: SeriesVariance;
  readonly bridge: VarianceBridge | undefined;
}

export function DriverBridge({ series, bridge }: DriverBridgeProps) {
  const { computed } = useShown();
  const { currency } = computed.plan;
  const why = useView((state) => state.why);
  const { whole } = seriesName(computed, series.name);
  const show = (value: number): string => short(value, series.unit, currency);
  const span =
    bridge === undefined
      ? ''
      : bridge.from === bridge.to
        ? monthName(computed.months[bridge.to] ?? '')
        : say('{first} to {last}', {
            first: monthName(computed.months[bridge.from] ?? ''),
            last: monthName(computed.months[bridge.to] ?? ''),
          });
  const ask = (name: string, value: number, kind: VariancePart['kind']): void =>
    why({
      kind: 'relation',
      relation: {
        name: say('{what}: {part}', { what: whole, part: name }),
        how: {
          value,
          unit: series.unit,
          plan: computed.plan,
          words: say('{part}, {about}. With the others it sums exactly to the variance, {span}.', {
            part: name,
            about: say(about[kind]),
            span,
          }),
        },
        parts: [],
      },
    });
  const all = (): void => {
    if (bridge === undefined) return;
    const { from, to, actual } = bridge;
    why({ kind: 'relation', relation: varianceOver(computed, series, { from, to, when: span }, actual) });
  };
  const rows = bridge === undefined ? [] : rowsOf(bridge, series, computed, { part: ask, all });
  return (
    <ChartFrame
      title={say('What made the difference')}
      about={
        bridge === undefined
          ? say('Why {series} differs from the plan.', { series: whole })
          : say('{span}: {plan} planned, {actual} actual.', {
              span,
              plan: show(bridge.plan),
              actual: show(bridge.actual),
            })
      }
      table={() => ({
        columns: [say('Part of the variance')],
        rows: rows.map((row) => ({ head: row.name, cells: [row.exact], values: [row.value] })),
      })}
    >
      {bridge === undefined ? (
        <p className={s.none}>{say('This series is not split by driver.')}</p>
      ) : (
        <>
          <div className={s.rows}>
            <Bridge label={say('Variance of {series} by driver', { series: whole })} rows={rows} />
          </div>
          {bridge.missing.length > 0 && (
            <p className={s.missing}>
              {say('Import these as well and it is split further: {series}.', {
                series: bridge.missing.map((name) => seriesName(computed, name).whole).join(say(', ')),
              })}
            </p>
          )}
        </>
      )}
    </ChartFrame>
  );
}

const about: Readonly<Record<VariancePart['kind'], string>> = {
  opening: phrase('the difference there was already'),
  driver: phrase('against the plan over these months'),
  volume: phrase('how many'),
  rate: phrase('how much each'),
  rest: phrase('what the others do not account for'),
};

interface PartRow extends BridgeRow {
  readonly exact: string;
  readonly value: number;
}

interface Picks {
  readonly part: (name: string, amount: number, kind: VariancePart['kind']) => void;
  readonly all: () => void;
}

/** Parts that make a metric larger are good where more of it is, whatever the part is called. */
function rowsOf(
  { metric, parts, actual, plan }: VarianceBridge,
  { unit }: SeriesVariance,
  computed: Computed,
  picks: Picks,
): readonly PartRow[] {
  const { currency } = computed.plan;
  const written = (amount: number): string => signedVariance(amount, unit, currency);
  const precise = (amount: number): string =>
    `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${exact(Math.abs(amount), unit, currency)}`;
  let at = 0;
  const steps = parts.map((part): PartRow => {
    const from = at;
    at += part.amount;
    return {
      id: part.id.replaceAll(/[^a-zA-Z0-9]/gu, '-'),
      name: part.label,
      about: say(about[part.kind]),
      from,
      to: at,
      amount: written(part.amount),
      exact: precise(part.amount),
      value: part.amount,
      kind: 'step',
      onPick: () => picks.part(part.label, part.amount, part.kind),
      tone: part.kind === 'rest' ? 'ink' : toneOf(metric, part.amount, null),
    };
  });
  const variance = actual - plan;
  return [
    ...steps,
    {
      id: 'variance',
      name: say('Variance'),
      about: say('actual less plan'),
      from: 0,
      to: variance,
      amount: written(variance),
      exact: precise(variance),
      value: variance,
      kind: 'total',
      onPick: picks.all,
      tone: toneOf(metric, variance, null),
    },
  ];
}
