/** Numbers by something other than the plan's months, such as the age of customers: as bars, or as a stair. */
import { useId, type PointerEvent, type ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { ChartFrame, type ChartTable } from '../../charts/ChartFrame.tsx';
import { Hatches, hatchUrl, type Tone } from '../../charts/Hatches.tsx';
import { monthAtPlace, monthFrame, type MonthFrame } from '../../charts/monthFrame.ts';
import { bars } from '../../charts/shapes.ts';
import { useMonthCursor } from '../../charts/useMonthCursor.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { exact, short } from '../../ui/format.ts';
import { asImage } from '../../ui/roles.ts';
import chart from '../../charts/TimeChart.module.css';
import s from './PlaceChart.module.css';

export interface Place {
  readonly id: string;
  /** As it is read by itself: `month 13 of life`. */
  readonly name: string;
  /** Under the axis, where there is one. */
  readonly axis?: string;
  readonly value: number;
}

interface PlaceChartProps {
  readonly title: string;
  readonly about: string;
  readonly places: readonly Place[];
  readonly as: 'bar' | 'stair';
  readonly tone: Tone;
  readonly unit: Unit;
  readonly currency: string;
  readonly aside?: ReactNode;
  readonly onPick?: (index: number) => void;
}

const height = 210;

export function PlaceChart(props: PlaceChartProps) {
  return (
    <ChartFrame title={props.title} about={props.about} aside={props.aside} table={() => tableOf(props)}>
      <Drawn {...props} />
    </ChartFrame>
  );
}

function Drawn({ title, places, as, tone, unit, currency, onPick }: PlaceChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const prefix = useId();
  const handle = useMonthCursor(places.length, 1, 0);
  const show = (value: number): string => (Number.isFinite(value) ? short(value, unit, currency) : '–');
  const values = places.map(({ value }) => value);
  const known = values.filter((value) => Number.isFinite(value));
  const frame =
    width === 0 || places.length === 0
      ? undefined
      : monthFrame({
          width,
          height,
          months: places.length,
          low: Math.min(0, ...known),
          high: Math.max(0, ...known),
          show,
          margin: 8,
          top: 14,
        });
  const { cursor } = handle;
  const pointed = cursor === undefined ? undefined : places[cursor.t];
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (frame === undefined) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    handle.point(monthAtPlace(frame, event.clientX - left, places.length), 0);
  };
  const reading =
    pointed === undefined ? '' : say('{place}: {value}', { place: pointed.name, value: show(pointed.value) });
  return (
    <div ref={ref} className={chart.chart} style={{ '--chart-height': `${height}px` }}>
      <div className={chart.plot}>
        {frame !== undefined && (
          <svg className={chart.drawing} width={width} height={height} {...asImage} aria-label={title}>
            <Hatches prefix={prefix} />
            <Axes frame={frame} places={places} show={show} />
            <g data-tone={tone}>
              <path
                className={as === 'bar' ? s.bars : s.area}
                fill={hatchUrl(prefix, tone)}
                d={
                  as === 'bar'
                    ? bars(frame, undefined, values)
                    : `${stair(frame, values)}V${frame.y(0)}H${frame.left}Z`
                }
              />
              {as === 'stair' && <path className={s.stair} d={stair(frame, values)} />}
            </g>
            <path className={chart.zero} d={`M${frame.left} ${frame.y(0)}H${frame.right}`} />
            {cursor !== undefined && (
              <path className={s.cursor} d={`M${frame.x(cursor.t)} ${frame.top - 4}V${frame.floor}`} />
            )}
          </svg>
        )}
        <button
          type="button"
          className={chart.surface}
          aria-label={say(
            onPick === undefined
              ? '{title}: arrow keys read one.'
              : '{title}: arrow keys choose one, Enter says why.',
            { title },
          )}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={handle.clear}
          onBlur={handle.clear}
          onKeyDown={handle.onKeyDown}
          onClick={() => onPick?.(cursor?.t ?? 0)}
        />
        {cursor !== undefined && frame !== undefined && (
          <div
            className={chart.reading}
            data-side={frame.x(cursor.t) > width / 2 ? 'left' : 'right'}
            style={{ '--x': `${frame.x(cursor.t)}px` }}
            aria-hidden="true"
          >
            <p>{reading}</p>
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
  readonly places: readonly Place[];
  readonly show: (value: number) => string;
}

function Axes({ frame, places, show }: AxesProps) {
  const { left, right, floor, x, y, step } = frame;
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
      {places.map(({ id, axis }, index) =>
        axis === undefined ? null : (
          <text key={id} className={chart.month} x={x(index) - step / 2 + 2} y={floor + 16}>
            {axis}
          </text>
        ),
      )}
    </g>
  );
}

/** Each value stays until the next. */
function stair({ x, y, step }: MonthFrame, values: readonly number[]): string {
  return values
    .map((value, index) => {
      const left = (x(index) - step / 2).toFixed(1);
      const right = (x(index) + step / 2).toFixed(1);
      return `${index === 0 ? `M${left} ${y(value).toFixed(1)}` : `V${y(value).toFixed(1)}`}H${right}`;
    })
    .join('');
}

const tableOf = ({ places, unit, currency, title }: PlaceChartProps): ChartTable => ({
  columns: [title],
  fileColumns: [title],
  rows: places.map(({ name, value }) => ({
    head: name,
    cells: [exact(value, unit, currency)],
    values: [Number.isFinite(value) ? value : null],
  })),
});
