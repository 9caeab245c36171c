/**
 * Numbers over the months of a plan, with the table behind them. A month is read with the pointer or the arrow keys,
 * and a press asks about the course nearest to it. One unit a chart: what has another stands in a chart of its own.
 */
import { useId, useRef, type PointerEvent, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { fileNumbers } from '../tables/seriesCsv.ts';
import { exact, monthName, short } from '../ui/format.ts';
import { ChartFrame, type ChartTable } from './ChartFrame.tsx';
import { extent, isDrawnAsLine, raise, type Band, type Course, type Drawn, type Mark } from './course.ts';
import { Legend, Swatch } from './Legend.tsx';
import { monthAtPlace, monthFrame, widthOf, type MonthFrame } from './monthFrame.ts';
import s from './TimeChart.module.css';
import { drawingLabel, TimeDrawing } from './TimeDrawing.tsx';
import { useMonthCursor, type MonthCursor } from './useMonthCursor.ts';
import { useWidth } from './useWidth.ts';

export interface TimeChartProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** `YYYY-MM`; every course and band has a number for each. */
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly unit: Unit;
  readonly currency: string;
  /** Up to six lines can be told apart. */
  readonly courses: readonly Course[];
  readonly bands?: readonly Band[];
  readonly marks?: readonly Mark[];
  /** Whether the axis begins at zero though nothing is near it; rates of retention, say, do without. */
  readonly fromZero?: boolean;
  /** In pixels. */
  readonly height?: number;
  /** Asks about a month of a course, by the course's id. */
  readonly onPick?: (id: string, t: number) => void;
  readonly aside?: ReactNode;
}

/** Names at the ends of lines take no more of the width than this, and no less is left for the lines. */
const mostNamed = 0.3;
const leastLines = 300;

const nobody: readonly never[] = [];

export function TimeChart(props: TimeChartProps) {
  const { title, about, aside } = props;
  return (
    <ChartFrame title={title} about={about} aside={aside} table={() => tableOf(props)}>
      <Chart {...props} />
    </ChartFrame>
  );
}

function Chart(props: TimeChartProps) {
  const { title, months, unit, currency, courses, bands = nobody, marks = nobody, height = 260 } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const prefix = useId();
  const drawn: Drawn = { courses, bands, marks };
  const raised = raise(courses, months.length);
  const range = extent(drawn, raised);
  const cursorAt = marks.find(({ value }) => value !== undefined)?.t ?? months.length - 1;
  const handle = useMonthCursor(months.length, courses.length, cursorAt);
  const surface = useRef<HTMLButtonElement>(null);

  const widest = Math.max(0, ...courses.filter(isDrawnAsLine).map(({ label }) => widthOf(label, 12) + 12));
  const named = widest <= width * mostNamed && width - widest >= leastLines;
  const show = (value: number): string => short(value, unit, currency);
  const isBlank = range === undefined;
  const [low, high] = range ?? [0, 1];
  const zero = props.fromZero !== false;
  const frame =
    width === 0
      ? undefined
      : monthFrame({
          width,
          height,
          months: months.length,
          low: zero ? Math.min(0, low) : low,
          high: zero ? Math.max(0, high) : high,
          show,
          margin: courses.length < 2 ? 8 : named ? widest : 20,
          top: marks.length > 0 ? 24 : 12,
        });

  const point = (event: PointerEvent<HTMLElement>): void => {
    if (frame === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    const t = monthAtPlace(frame, event.clientX - box.left, months.length);
    handle.point(t, nearest(frame, courses, raised, t, event.clientY - box.top));
  };
  const { cursor } = handle;
  const pick = (): void => {
    const course = courses[cursor?.row ?? 0];
    if (course !== undefined) props.onPick?.(course.id, cursor?.t ?? cursorAt);
  };

  return (
    <div ref={ref} className={s.chart} style={{ '--chart-height': `${height}px` }}>
      <div className={s.plot}>
        {frame !== undefined && (
          <>
            <TimeDrawing
              label={drawingLabel(title, drawn)}
              months={months}
              fiscalYearStart={props.fiscalYearStart}
              unit={unit}
              currency={currency}
              drawn={drawn}
              raised={raised}
              frame={frame}
              named={named}
              prefix={prefix}
            />
            {cursor !== undefined && !isBlank && (
              <Pointed cursor={cursor} frame={frame} drawn={drawn} raised={raised} />
            )}
          </>
        )}
        {isBlank && <p className={s.blank}>{say('Not defined in any month of the plan.')}</p>}
        <button
          ref={surface}
          type="button"
          className={s.surface}
          aria-label={surfaceLabel(title, courses.length > 1, props.onPick !== undefined)}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={handle.clear}
          onBlur={handle.clear}
          onKeyDown={handle.onKeyDown}
          onClick={pick}
        />
        {cursor !== undefined && frame !== undefined && !isBlank && (
          <div
            className={s.reading}
            data-side={frame.x(cursor.t) > width / 2 ? 'left' : 'right'}
            style={{ '--x': `${frame.x(cursor.t)}px` }}
            aria-hidden="true"
          >
            <p>{monthName(months[cursor.t] ?? '', 'long')}</p>
            <dl>
              {courses.map((course, index) => (
                <div key={course.id} data-chosen={courses.length > 1 && index === cursor.row}>
                  <dt>
                    <Swatch course={course} courses={courses} prefix={prefix} />
                    {course.label}
                  </dt>
                  <dd>{show(course.values[cursor.t] ?? NaN)}</dd>
                </div>
              ))}
              {bands.map((band) => (
                <div key={band.id}>
                  <dt>{band.label}</dt>
                  <dd>
                    {show(band.low[cursor.t] ?? NaN)} … {show(band.high[cursor.t] ?? NaN)}
                  </dd>
                </div>
              ))}
            </dl>
            {marksAt(marks, cursor.t) !== '' && <p>{marksAt(marks, cursor.t)}</p>}
          </div>
        )}
      </div>
      {/* Always there: what comes into being together with its words is not announced. */}
      <p className="visuallyHidden" aria-live="polite">
        {cursor?.byKeys === true ? readingOf(cursor, props) : ''}
      </p>
      <Legend drawn={drawn} prefix={prefix} named={named} />
    </div>
  );
}

interface PointedProps {
  readonly cursor: MonthCursor;
  readonly frame: MonthFrame;
  readonly drawn: Drawn;
  readonly raised: ReturnType<typeof raise>;
}

/** The month that is looked at, over the drawing, so that moving it draws nothing else again. */
function Pointed({ cursor, frame, drawn, raised }: PointedProps) {
  return (
    <svg className={s.pointed} width={frame.width} height={frame.height} aria-hidden="true">
      <path d={`M${frame.x(cursor.t)} ${frame.top - 4}V${frame.floor}`} />
      {drawn.courses.map((course, index) => {
        const value = (raised.get(course.id)?.to ?? course.values)[cursor.t] ?? NaN;
        if (!Number.isFinite(value)) return null;
        return (
          <circle
            key={course.id}
            data-tone={course.tone}
            cx={frame.x(cursor.t)}
            cy={frame.y(value)}
            r={index === cursor.row ? 4.5 : 2.5}
          />
        );
      })}
    </svg>
  );
}

/** Which course is nearest to a height in the drawing, in pixels; stacked ones by where they stand. */
function nearest(
  frame: MonthFrame,
  courses: readonly Course[],
  raised: ReturnType<typeof raise>,
  t: number,
  height: number,
): number {
  let found = 0;
  let least = Infinity;
  for (const [index, course] of courses.entries()) {
    const stacked = raised.get(course.id);
    const value = (stacked?.to ?? course.values)[t] ?? NaN;
    if (!Number.isFinite(value)) continue;
    const end = frame.y(value);
    // Within a bar is as near as can be but for a line that runs there.
    const start = isDrawnAsLine(course) ? end : frame.y(stacked?.from[t] ?? 0);
    const inside = height >= Math.min(start, end) && height <= Math.max(start, end);
    const away = inside && start !== end ? 4 : Math.abs(height - end);
    if (away < least) {
      least = away;
      found = index;
    }
  }
  return found;
}

function surfaceLabel(title: string, several: boolean, asks: boolean): string {
  if (!asks) return say('Months of {title}: arrow keys read one.', { title });
  return several
    ? say('Months of {title}: left and right choose one, up and down what to ask about, Enter says why.', {
        title,
      })
    : say('Months of {title}: arrow keys choose one, Enter says why.', { title });
}

const marksAt = (marks: readonly Mark[], t: number): string =>
  marks
    .filter((mark) => mark.t === t)
    .map(({ label }) => label)
    .join(say('; '));

/** A month aloud, beginning with the course that Enter would ask about. */
function readingOf({ t, row }: MonthCursor, props: TimeChartProps): string {
  const { months, courses, marks = nobody, unit, currency } = props;
  const chosen = courses[row];
  const all = chosen === undefined ? courses : [chosen, ...courses.filter((course) => course !== chosen)];
  return say('{month}: {values}', {
    month: monthName(months[t] ?? '', 'long'),
    values: [
      ...all.map(({ label, values }) => {
        const value = values[t] ?? NaN;
        return say('{what} {value}', {
          what: label,
          value: Number.isFinite(value) ? short(value, unit, currency) : say('not defined'),
        });
      }),
      ...marks.filter((mark) => mark.t === t).map(({ label }) => label),
    ].join(say(', ')),
  });
}

function tableOf({
  months,
  courses,
  bands = nobody,
  marks = nobody,
  unit,
  currency,
}: TimeChartProps): ChartTable {
  const columns = [
    ...courses.map(({ label, values }) => ({ label, values })),
    ...bands.flatMap(({ label, low, high }) => [
      { label: say('{band}, from', { band: label }), values: low },
      { label: say('{band}, to', { band: label }), values: high },
    ]),
  ];
  const withMarks = marks.length > 0;
  return {
    columns: [...columns.map(({ label }) => label), ...(withMarks ? [say('Marks')] : [])],
    rows: months.map((month, t) => ({
      head: monthName(month),
      fileHead: month,
      cells: [
        ...columns.map(({ values }) => exact(values[t], unit, currency)),
        ...(withMarks ? [marksAt(marks, t)] : []),
      ],
      values: [
        ...fileNumbers(columns.map(({ values }) => values[t] ?? NaN)),
        ...(withMarks ? [marksAt(marks, t)] : []),
      ],
    })),
  };
}
