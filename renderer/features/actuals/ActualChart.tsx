/** The drawing of a series: plan dashed, actual in ink with a dot a month, the space between them hatched. */
import { useId, useState, type KeyboardEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { MonthVariance } from '../../../shared/analysis/variance.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { linePath, scale, ticks } from '../../charts/scale.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { monthName } from '../../ui/format.ts';
import { asImage } from '../../ui/roles.ts';
import s from './ActualChart.module.css';
import type { Tone } from './variances.ts';

interface ActualChartProps {
  readonly label: string;
  readonly months: readonly MonthVariance[];
  readonly fiscalYearStart: number;
  readonly tone: Tone;
  readonly show: (value: number) => string;
  readonly variance: (value: number | null) => string;
  readonly onPick: (t: number) => void;
}

const height = 300;
const top = 24;
const bottom = 44;

type Point = readonly [x: number, y: number] | undefined;

/** So many months of the plan are shown beyond the last actual one. */
const ahead = 3;

export function ActualChart(props: ActualChartProps) {
  const { show } = props;
  const last = props.months.findLastIndex((month) => month.actual !== null);
  const months = props.months.slice(0, last + 1 + ahead);
  const prefix = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | undefined>();
  const values = months.flatMap(({ actual, plan }) => [actual, plan].filter((value) => value !== null));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Differences from the plan are small beside a balance: where nothing is near zero, the axis leaves zero out.
  const marks = low > high / 2 ? ticks(low, high, 4) : ticks(Math.min(0, low), Math.max(0, high), 4);
  const left = Math.max(...marks.map((mark) => show(mark).length)) * 6.6 + 10;
  const right = width - 14;
  const x = scale(0, Math.max(1, months.length - 1), left + 8, right - 8);
  const y = scale(marks[0] ?? 0, marks.at(-1) ?? 1, height - bottom, top);
  const point = (value: number | null, t: number): Point =>
    value === null ? undefined : [x.at(t), y.at(value)];
  const plan = months.map((month, t) => point(month.plan, t));
  const actual = months.map((month, t) => point(month.actual, t));
  const reading = at === undefined ? '' : readingOf(months[at], props);

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
    const from = at ?? last;
    const moves: Record<string, number> = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      Home: 0,
      End: months.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(months.length - 1, to)));
  };

  return (
    <div ref={ref} className={s.chart}>
      {width > 0 && (
        <svg width={width} height={height} {...asImage} aria-label={props.label}>
          <Hatches prefix={prefix} />
          {marks.map((mark) => (
            <g key={mark}>
              <path className={mark === 0 ? s.base : s.grid} d={`M${left} ${y.at(mark)}H${right}`} />
              <text className={s.tick} x={left - 8} y={y.at(mark) + 4} textAnchor="end">
                {show(mark)}
              </text>
            </g>
          ))}
          {fiscalYears(
            months.map(({ month }) => month),
            props.fiscalYearStart,
          ).map((year) => (
            <g key={year.label}>
              {year.from > 0 && (
                <path
                  className={s.year}
                  d={`M${(x.at(year.from) + x.at(year.from - 1)) / 2} ${top - 8}V${height - 8}`}
                />
              )}
              {x.at(year.from) + 50 < width && (
                <text className={s.yearName} x={x.at(year.from) - 2} y={height - 8}>
                  {year.label}
                </text>
              )}
            </g>
          ))}
          {months.map(({ month }, t) =>
            months.length <= 36 || t % 3 === 0 ? (
              <text key={month} className={s.month} x={x.at(t)} y={height - bottom + 16} textAnchor="middle">
                {monthName(month, 'tiny')}
              </text>
            ) : null,
          )}
          <path className={s.between} d={areaBetween(plan, actual)} fill={hatchUrl(prefix, props.tone)} />
          <path className={s.plan} d={linePath(plan)} />
          <path className={s.actual} d={linePath(actual)} />
          {months.map(({ month }, t) => {
            const dot = actual[t];
            return dot === undefined ? null : (
              <circle
                key={month}
                className={s.dot}
                cx={dot[0]}
                cy={dot[1]}
                r={months.length > 48 ? 1.75 : 2.75}
              />
            );
          })}
          {at !== undefined && <path className={s.cursor} d={`M${x.at(at)} ${top - 8}V${height - bottom}`} />}
        </svg>
      )}
      <button
        type="button"
        className={s.surface}
        aria-label={say('Months of the chart: arrow keys choose one, Enter says why the plan is what it is.')}
        onPointerMove={(event) => setAt(nearest(event.clientX, event.currentTarget.getBoundingClientRect()))}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onKeyDown={onKeyDown}
        onClick={() => props.onPick(at ?? Math.max(0, last))}
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
      <p className={s.legend} aria-hidden="true">
        <span data-line="actual">{say('Actual')}</span>
        <span data-line="plan">{say('Plan')}</span>
      </p>
    </div>
  );
}

function readingOf(month: MonthVariance | undefined, { show, variance }: ActualChartProps): string {
  if (month === undefined) return '';
  const words = {
    month: monthName(month.month, 'long'),
    plan: month.plan === null ? say('not defined') : show(month.plan),
  };
  return month.actual === null
    ? say('{month}: plan {plan}', words)
    : say('{month}: plan {plan}, actual {actual} ({variance})', {
        ...words,
        actual: show(month.actual),
        variance: variance(month.variance),
      });
}

/** Runs of months in which both are known, along one and back along the other. */
function areaBetween(one: readonly Point[], other: readonly Point[]): string {
  let path = '';
  let there: string[] = [];
  let back: string[] = [];
  const close = (): void => {
    if (there.length > 1) path += `M${there.join('L')}L${back.toReversed().join('L')}Z`;
    there = [];
    back = [];
  };
  for (const [t, a] of one.entries()) {
    const b = other[t];
    if (a === undefined || b === undefined) close();
    else {
      there.push(`${a[0].toFixed(1)} ${a[1].toFixed(1)}`);
      back.push(`${b[0].toFixed(1)} ${b[1].toFixed(1)}`);
    }
  }
  close();
  return path;
}
