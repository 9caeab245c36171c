/**
 * One series against its target, drawn as a plan is drawn: the line in ink, the way the target asks for dashed in
 * blue, and a dimension line at the target's month that measures what is missing.
 */
import { useState, type KeyboardEvent } from 'react';
import { say } from '../../shared/language/say.ts';
import { monthName } from '../ui/format.ts';
import { asImage } from '../ui/roles.ts';
import { fiscalYears } from '../../shared/plan/fiscal.ts';
import { linePath, scale, ticks } from './scale.ts';
import s from './TargetChart.module.css';
import { useWidth } from './useWidth.ts';

interface TargetChartProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly values: ArrayLike<number>;
  readonly target: { readonly t: number; readonly value: number; readonly holds: boolean };
  /** The gap in words, such as `$3.1 m short`. */
  readonly gapLabel: string;
  readonly targetLabel: string;
  readonly show: (value: number) => string;
  readonly onPick: (t: number) => void;
}

const height = 372;
const top = 26;
const bottom = 44;

export function TargetChart(props: TargetChartProps) {
  const { months, values, target, show } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | undefined>();
  const list = Array.from(values);
  const defined = list.filter((value) => Number.isFinite(value));
  const marks = ticks(Math.min(0, ...defined), Math.max(target.value, ...defined, 0), 4);
  const left = Math.max(...marks.map((mark) => show(mark).length)) * 6.6 + 10;
  const right = width - 14;
  const x = scale(0, Math.max(1, months.length - 1), left + 8, right - 8);
  const y = scale(marks[0] ?? 0, marks.at(-1) ?? 1, height - bottom, top);
  const points = list.map((value, t) =>
    !Number.isFinite(value) ? undefined : ([x.at(t), y.at(value)] as const),
  );
  const years = fiscalYears(months, props.fiscalYearStart);
  const planPoint = points[target.t];
  const targetX = x.at(target.t);
  const targetY = y.at(target.value);
  const first = points.findIndex((point) => point !== undefined);
  const start = points[first];
  const cursor = at === undefined ? undefined : points[at];
  // The gap's words stand where there is room: left of the dimension line unless it is near the axis.
  const wordsLeft = targetX > left + 190;
  // A line that passes above the target runs through words to the left of it; to the right it has gone on upwards.
  const nameRight = target.holds && right - targetX > props.targetLabel.length * 7.5 + 24;
  const nameLeft = wordsLeft && !nameRight;
  // Under the dimension line, where a growing line leaves room; to its left at the right edge.
  const gapRight = right - targetX > props.gapLabel.length * 8.5;
  const lowest = Math.max(planPoint?.[1] ?? 0, targetY);
  // Near the axis it stands beside the line instead.
  const gapBelow = lowest + 40 < height - bottom;

  const nearest = (clientX: number, box: DOMRect): number =>
    Math.max(
      0,
      Math.min(
        months.length - 1,
        Math.round(
          ((clientX - box.left - x.at(0)) / (x.at(months.length - 1) - x.at(0))) * (months.length - 1),
        ),
      ),
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = at ?? target.t;
    const moves: Record<string, number> = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: months.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(months.length - 1, to)));
    }
  };
  const value = at === undefined ? undefined : list[at];
  const reading =
    at === undefined
      ? ''
      : say('{month}: {values}', {
          month: monthName(months[at] ?? '', 'long'),
          values: value === undefined || !Number.isFinite(value) ? say('not defined') : show(value),
        });

  return (
    <div ref={ref} className={s.chart}>
      {width > 0 && (
        <svg width={width} height={height} {...asImage} aria-label={props.label}>
          {marks.map((mark) => (
            <g key={mark}>
              <path className={mark === 0 ? s.base : s.grid} d={`M${left} ${y.at(mark)}H${right}`} />
              <text className={s.tick} x={left - 8} y={y.at(mark) + 4} textAnchor="end">
                {show(mark)}
              </text>
            </g>
          ))}
          {years.map((year) => (
            <g key={year.label}>
              {year.from > 0 && (
                <path
                  className={s.year}
                  d={`M${(x.at(year.from) + x.at(year.from - 1)) / 2} ${top - 8}V${height - 8}`}
                />
              )}
              {/* A year of a month or two at the end has no room for its name. */}
              {x.at(year.from) + 50 < width && (
                <text className={s.yearName} x={x.at(year.from) - 2} y={height - 8}>
                  {year.label}
                </text>
              )}
            </g>
          ))}
          {months.map((month, t) =>
            months.length <= 36 || t % 3 === 0 ? (
              <text key={month} className={s.month} x={x.at(t)} y={height - bottom + 16} textAnchor="middle">
                {monthName(month, 'tiny')}
              </text>
            ) : null,
          )}
          {start !== undefined && first < target.t && (
            <path className={s.asked} d={`M${start[0]} ${start[1]}L${targetX} ${targetY}`} />
          )}
          <path className={s.line} d={linePath(points)} />
          <path className={s.asked} d={`M${targetX - 14} ${targetY}H${targetX + 14}`} />
          <circle className={s.target} cx={targetX} cy={targetY} r="4" />
          <text
            className={s.targetName}
            x={nameLeft ? targetX - 18 : targetX + 18}
            y={nameRight ? targetY + 4 : targetY - 8}
            textAnchor={nameLeft ? 'end' : 'start'}
          >
            {props.targetLabel}
          </text>
          {planPoint !== undefined && (
            <g className={target.holds ? s.held : s.missed}>
              {Math.abs(planPoint[1] - targetY) > 6 && (
                <path d={`M${targetX} ${planPoint[1]}V${targetY + (planPoint[1] > targetY ? 4 : -4)}`} />
              )}
              <circle className={s.plan} cx={planPoint[0]} cy={planPoint[1]} r="4" />
              <text
                x={gapBelow ? targetX + (gapRight ? 4 : 6) : targetX - 12}
                y={gapBelow ? lowest + (gapRight ? 26 : 34) : (planPoint[1] + targetY) / 2}
                textAnchor={gapBelow && gapRight ? 'start' : 'end'}
                className={s.gap}
              >
                {props.gapLabel}
              </text>
            </g>
          )}
          {cursor !== undefined && (
            <g className={s.cursor}>
              <path d={`M${cursor[0]} ${top - 8}V${height - bottom}`} />
              <circle cx={cursor[0]} cy={cursor[1]} r="3.5" />
            </g>
          )}
        </svg>
      )}
      <button
        type="button"
        className={s.surface}
        aria-label={say('Months of the chart: arrow keys choose one, Enter says why.')}
        onPointerMove={(event) => setAt(nearest(event.clientX, event.currentTarget.getBoundingClientRect()))}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onKeyDown={onKeyDown}
        onClick={() => props.onPick(at ?? target.t)}
      />
      {at !== undefined && (
        <p
          className={s.reading}
          data-side={x.at(at) > width / 2 ? 'left' : 'right'}
          style={{ '--x': `${x.at(at)}px` }}
          aria-hidden="true"
        >
          {reading}
        </p>
      )}
      {/* Always there: what comes into being together with its words is not announced. */}
      <p className="visuallyHidden" aria-live="polite">
        {reading}
      </p>
    </div>
  );
}
