/**
 * ARR by when customers signed, one layer on the other, oldest at the bottom. Layers are told apart by their lines, by
 * turns of hatch and wash, and by names at their ends.
 */
import { useId, useState, type PointerEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import { ChartFrame, type ChartTable } from '../../charts/ChartFrame.tsx';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import {
  monthAtPlace,
  monthFrame,
  namedMonths,
  widthOf,
  yearsOf,
  type MonthFrame,
} from '../../charts/monthFrame.ts';
import { between } from '../../charts/shapes.ts';
import { useMonthCursor } from '../../charts/useMonthCursor.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { useShown, type Shown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact, monthName, short } from '../../ui/format.ts';
import { asImage } from '../../ui/roles.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import chart from '../../charts/TimeChart.module.css';
import s from './CohortChart.module.css';
import { cohortGroups, type CohortGroup } from './cohorts.ts';
import { madeOf } from './madeOf.ts';

interface CohortChartProps {
  readonly segment: { readonly id: string; readonly name: string };
}

const height = 280;

export function CohortChart({ segment }: CohortChartProps) {
  const { plan, computed } = useShown();
  const [scope, setScope] = useState('one');
  const ids = scope === 'all' ? plan.segments.map(({ id }) => id) : [segment.id];
  const groups = cohortGroups(computed, ids);
  const layers = raised(groups, computed.months.length);
  const title = say('ARR by when customers signed');
  return (
    <ChartFrame
      title={title}
      about={say(
        'Each layer: those who signed in one period, what is left of them and what they have added.',
      )}
      aside={
        plan.segments.length > 1 && (
          <Segmented
            label={say('Whose cohorts')}
            value={scope}
            options={[
              { id: 'one', label: segment.name },
              { id: 'all', label: say('All segments') },
            ]}
            onChange={setScope}
          />
        )
      }
      table={() => tableOf(groups, computed.months, plan.currency)}
    >
      <Drawn layers={layers} title={title} plan={plan} months={computed.months} />
    </ChartFrame>
  );
}

interface Layer extends CohortGroup {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function raised(groups: readonly CohortGroup[], months: number): readonly Layer[] {
  let below = new Float64Array(months);
  return groups.map((group) => {
    const to = Float64Array.from(group.arr, (value, t) => (below[t] ?? 0) + value);
    const first = group.arr.findIndex((value) => value > 0);
    // Begins as a point in the month before: a layer of no height would be a line.
    const from = below.map((value, t) => (t < first - 1 ? NaN : value));
    below = to;
    return { ...group, from, to };
  });
}

interface DrawnProps {
  readonly layers: readonly Layer[];
  readonly title: string;
  readonly plan: Shown['plan'];
  readonly months: readonly string[];
}

function Drawn({ layers, title, plan, months }: DrawnProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const prefix = useId();
  const { computed } = useShown();
  const why = useView((state) => state.why);
  const handle = useMonthCursor(months.length, layers.length, months.length - 1);
  const show = (value: number): string => short(value, 'money', plan.currency);
  const top = layers.at(-1)?.to ?? [];
  const widest = Math.max(0, ...layers.map(({ label }) => widthOf(label, 12) + 12));
  const frame =
    width === 0
      ? undefined
      : monthFrame({
          width,
          height,
          months: months.length,
          low: 0,
          high: Math.max(1, ...top),
          show,
          margin: width > 380 ? widest : 8,
          top: 12,
        });
  const { cursor } = handle;
  const chosen = cursor === undefined ? undefined : layers[cursor.row];
  const layerAt = (t: number, y: number): number => {
    const found = layers.findIndex(({ to }) => frame !== undefined && y >= frame.y(to[t] ?? 0));
    return found === -1 ? Math.max(0, layers.length - 1) : found;
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (frame === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    const t = monthAtPlace(frame, event.clientX - box.left, months.length);
    handle.point(t, layerAt(t, event.clientY - box.top));
  };
  const pick = (): void => {
    const t = cursor?.t ?? months.length - 1;
    const layer = chosen ?? layers[0];
    if (layer === undefined) return;
    const parts = madeOf(computed, layer.addresses(t));
    const [only, ...others] = parts;
    if (only?.kind === 'number' && others.length === 0) why({ kind: 'number', address: only.address });
    else if (only !== undefined) {
      const name = say('ARR, signed {period}', { period: layer.label });
      why({ kind: 'relation', relation: { name, how: 'sum', parts } });
    }
  };
  const reading =
    chosen === undefined || cursor === undefined
      ? ''
      : say('{month}, signed {period}: {value}', {
          month: monthName(months[cursor.t] ?? '', 'long'),
          period: chosen.label,
          value: show(chosen.arr[cursor.t] ?? 0),
        });
  return (
    <div ref={ref} className={chart.chart} style={{ '--chart-height': `${height}px` }}>
      <div className={chart.plot}>
        {frame !== undefined && (
          <svg className={chart.drawing} width={width} height={height} {...asImage} aria-label={title}>
            <Hatches prefix={prefix} />
            <Axes frame={frame} months={months} plan={plan} show={show} />
            {layers.map((layer, index) => (
              <path
                key={layer.id}
                className={s.layer}
                data-chosen={layer === chosen}
                data-wash={index % 2 === 0}
                fill={index % 2 === 0 ? undefined : hatchUrl(prefix, 'capacity')}
                d={between(frame, layer.from, layer.to)}
              />
            ))}
            {cursor !== undefined && (
              <path className={s.cursor} d={`M${frame.x(cursor.t)} ${frame.top - 4}V${frame.floor}`} />
            )}
            {width > 380 && <Names frame={frame} layers={layers} last={months.length - 1} />}
          </svg>
        )}
        {layers.length === 0 && (
          <p className={chart.blank}>{say('No customers in any month of the plan.')}</p>
        )}
        <button
          type="button"
          className={chart.surface}
          aria-label={say(
            'Months of {title}: left and right choose one, up and down what to ask about, Enter says why.',
            { title },
          )}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={handle.clear}
          onBlur={handle.clear}
          onKeyDown={handle.onKeyDown}
          onClick={pick}
        />
        {cursor !== undefined && chosen !== undefined && frame !== undefined && (
          <div
            className={chart.reading}
            data-side={frame.x(cursor.t) > width / 2 ? 'left' : 'right'}
            style={{ '--x': `${frame.x(cursor.t)}px` }}
            aria-hidden="true"
          >
            <p>{monthName(months[cursor.t] ?? '', 'long')}</p>
            <dl>
              {layers
                .filter(({ arr }) => (arr[cursor.t] ?? 0) > 0)
                .toReversed()
                .map((layer) => (
                  <div key={layer.id} data-chosen={layer === chosen}>
                    <dt>{layer.label}</dt>
                    <dd>{show(layer.arr[cursor.t] ?? 0)}</dd>
                  </div>
                ))}
            </dl>
          </div>
        )}
      </div>
      <p className="visuallyHidden" aria-live="polite">
        {cursor?.byKeys === true ? reading : ''}
      </p>
    </div>
  );
}

interface AxesProps {
  readonly frame: MonthFrame;
  readonly months: readonly string[];
  readonly plan: Shown['plan'];
  readonly show: (value: number) => string;
}

const tiny = (month: string): string => monthName(month, 'tiny');

function Axes({ frame, months, plan, show }: AxesProps) {
  const { left, right, top, floor, x, y, step } = frame;
  const years = yearsOf(months, plan.fiscalYearStart);
  return (
    <g>
      {frame.marks.map((mark) => (
        <g key={mark}>
          <path className={chart.grid} d={`M${left} ${y(mark)}H${right}`} />
          <text className={chart.tick} x={left - 8} y={y(mark) + 4} textAnchor="end">
            {show(mark)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year.label}>
          {year.from > 0 && (
            <path className={chart.year} d={`M${x(year.from) - step / 2} ${top - 4}V${floor + 34}`} />
          )}
          {(year.to - year.from + 1) * step > widthOf(year.label, 12) && (
            <text className={chart.yearName} x={x(year.from) - step / 2 + 4} y={floor + 34}>
              {year.label}
            </text>
          )}
        </g>
      ))}
      {namedMonths(frame, months, years, tiny).map((t) => (
        <text key={months[t]} className={chart.month} x={x(t)} y={floor + 16} textAnchor="middle">
          {tiny(months[t] ?? '')}
        </text>
      ))}
    </g>
  );
}

/** A layer thinner than its name has none. */
const leastHeight = 12;

function Names({
  frame,
  layers,
  last,
}: {
  readonly frame: MonthFrame;
  readonly layers: readonly Layer[];
  readonly last: number;
}) {
  return layers.map(({ id, label, from, to }) => {
    const high = frame.y(to[last] ?? 0);
    const low = frame.y(from[last] ?? 0);
    return low - high < leastHeight ? null : (
      <text key={id} className={s.name} x={frame.right + 6} y={(high + low) / 2 + 4}>
        {label}
      </text>
    );
  });
}

const tableOf = (
  groups: readonly CohortGroup[],
  months: readonly string[],
  currency: string,
): ChartTable => ({
  columns: groups.map(({ label }) => label),
  rows: months.map((month, t) => ({
    head: monthName(month),
    fileHead: month,
    cells: groups.map(({ arr }) => exact(arr[t], 'money', currency)),
    values: groups.map(({ arr }) => arr[t] ?? 0),
  })),
});
