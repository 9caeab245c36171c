/** The still part of a chart over months: axes, bands, bars, areas, lines, marks, the names at the lines' ends. */
import { memo } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { monthName, short } from '../ui/format.ts';
import { asImage } from '../ui/roles.ts';
import {
  dashOf,
  isDrawnAsLine,
  letterOf,
  sameDrawn,
  type Course,
  type Drawn,
  type Mark,
  type Raised,
} from './course.ts';
import { Hatches, hatchUrl } from './Hatches.tsx';
import { apart, namedMonths, widthOf, yearsOf, type MonthFrame } from './monthFrame.ts';
import { linePath } from './scale.ts';
import { bars, between, lastDefined, lonely } from './shapes.ts';
import s from './TimeChart.module.css';

interface TimeDrawingProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly unit: Unit;
  readonly currency: string;
  readonly drawn: Drawn;
  readonly raised: ReadonlyMap<string, Raised>;
  readonly frame: MonthFrame;
  /** Whether the ends of lines have room for names; letters otherwise. */
  readonly named: boolean;
  /** Keeps the hatches of two charts on one page apart. */
  readonly prefix: string;
}

/** Drawn again only where a number, a name or the room differs. */
export const TimeDrawing = memo(Drawing, (before, after) => {
  const { frame, drawn } = before;
  return (
    frame.width === after.frame.width &&
    frame.height === after.frame.height &&
    frame.right === after.frame.right &&
    before.label === after.label &&
    before.months === after.months &&
    before.fiscalYearStart === after.fiscalYearStart &&
    before.unit === after.unit &&
    before.currency === after.currency &&
    before.named === after.named &&
    sameDrawn(drawn, after.drawn)
  );
});

function Drawing(props: TimeDrawingProps) {
  const { frame, drawn, prefix } = props;
  const { width, height } = frame;
  return (
    <svg
      className={s.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...asImage}
      aria-label={props.label}
    >
      <Hatches prefix={prefix} />
      <Axes {...props} />
      {drawn.bands.map((band) => (
        <path
          key={band.id}
          className={s.band}
          data-tone={band.tone}
          fill={hatchUrl(prefix, band.tone)}
          d={between(frame, band.low, band.high)}
        />
      ))}
      <Solids {...props} />
      <path className={s.zero} d={`M${frame.left} ${frame.y(0)}H${frame.right}`} />
      {drawn.courses.filter(isDrawnAsLine).map((course) => (
        <Line key={course.id} {...props} course={course} />
      ))}
      {withRoom(drawn, frame).map((placed) => (
        <MonthMark key={`${placed.mark.t} ${placed.mark.label}`} {...placed} frame={frame} />
      ))}
      <Ends {...props} />
    </svg>
  );
}

const tiny = (month: string): string => monthName(month, 'tiny');

function Axes({ frame, months, fiscalYearStart, unit, currency }: TimeDrawingProps) {
  const { left, right, top, floor, y, x, step } = frame;
  const years = yearsOf(months, fiscalYearStart);
  return (
    <g>
      {frame.marks.map((mark) => (
        <g key={mark}>
          <path className={s.grid} d={`M${left} ${y(mark)}H${right}`} />
          <text className={s.tick} x={left - 8} y={y(mark) + 4} textAnchor="end">
            {short(mark, unit, currency)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year.label}>
          {year.from > 0 && (
            <path className={s.year} d={`M${x(year.from) - step / 2} ${top - 4}V${floor + 34}`} />
          )}
          {(year.to - year.from + 1) * step > widthOf(year.label, 12) && (
            <text className={s.yearName} x={x(year.from) - step / 2 + 4} y={floor + 34}>
              {year.label}
            </text>
          )}
        </g>
      ))}
      {namedMonths(frame, months, years, tiny).map((t) => (
        <text key={months[t]} className={s.month} x={x(t)} y={floor + 16} textAnchor="middle">
          {tiny(months[t] ?? '')}
        </text>
      ))}
    </g>
  );
}

/** Narrower bars than this show no hatch. */
const thin = 5;

/** What is filled: areas and layers first, then bars. */
function Solids({ drawn, raised, frame, prefix, months }: TimeDrawingProps) {
  const { courses } = drawn;
  const sideBySide = courses.filter(({ as }) => as === 'bar');
  const nothing = months.map(() => 0);
  const shape = (course: Course): string => {
    const stacked = raised.get(course.id);
    switch (course.as) {
      case 'line':
        return '';
      case 'area':
        return between(frame, nothing, course.values);
      case 'layer':
        return stacked === undefined ? '' : between(frame, stacked.from, stacked.to);
      case 'stack':
        return stacked === undefined ? '' : bars(frame, stacked.from, stacked.to);
      case 'bar':
        return bars(frame, undefined, course.values, sideBySide.indexOf(course), sideBySide.length);
      default:
        return course.as satisfies never;
    }
  };
  const isNarrow = (course: Course): boolean =>
    (course.as === 'bar' && frame.step / sideBySide.length < thin) ||
    (course.as === 'stack' && frame.step < thin);
  return courses
    .filter(({ as }) => as !== 'line')
    .map((course) => (
      <path
        key={course.id}
        className={s.solid}
        data-as={course.as}
        data-tone={course.tone}
        data-narrow={isNarrow(course)}
        fill={hatchUrl(prefix, course.tone)}
        d={shape(course)}
      />
    ));
}

function Line({ course, drawn, frame }: TimeDrawingProps & { readonly course: Course }) {
  const points = Array.from(course.values, (value, t) =>
    Number.isFinite(value) ? ([frame.x(t), frame.y(value)] as const) : undefined,
  );
  return (
    <g className={s.course} data-tone={course.tone}>
      <path className={s.line} strokeDasharray={dashOf(drawn.courses, course)} d={linePath(points)} />
      {lonely(course.values).map((t) => (
        <circle key={t} cx={points[t]?.[0]} cy={points[t]?.[1]} r="2.5" />
      ))}
    </g>
  );
}

interface PlacedMark {
  readonly mark: Mark;
  /** Whether its words have room; the table has them in any case. */
  readonly named: boolean;
  /** Whether they stand left of it. */
  readonly before: boolean;
}

/** Words that would run into another mark are left out; the month's reading says them. */
function withRoom({ marks, courses }: Drawn, frame: MonthFrame): readonly PlacedMark[] {
  const others = marks.map(({ t }) => frame.x(t));
  const lines = courses.filter(isDrawnAsLine);
  return marks.map((mark, index) => {
    const x = frame.x(mark.t);
    const wide = widthOf(mark.label, 12) + 16;
    const left = [x - wide, x] as const;
    const right = [x, x + wide] as const;
    const before =
      right[1] > frame.width ||
      (left[0] > frame.left && isCrossed(lines, frame, mark, right) && !isCrossed(lines, frame, mark, left));
    const [start, end] = before ? left : right;
    const isFree = others.every((other, place) => place === index || other < start || other > end);
    return { mark, named: isFree, before };
  });
}

/** Where the words of a mark with a value begin to stand over or under it, and how high they are. */
const wordsOver = -7;
const wordsUnder = 17;
const wordsHigh = 13;

const standsBelow = ({ below }: Mark, y: number, frame: MonthFrame): boolean =>
  below === true && y + 20 < frame.floor;

/** Whether a line runs through words that would stand there. */
function isCrossed(
  lines: readonly Course[],
  frame: MonthFrame,
  mark: Mark,
  [start, end]: readonly [number, number],
): boolean {
  if (mark.value === undefined) return false;
  const y = frame.y(mark.value);
  const foot = y + (standsBelow(mark, y, frame) ? wordsUnder : wordsOver) + 3;
  return lines.some(({ values }) =>
    Array.from(values).some((value, t) => {
      const from = frame.y(values[Math.max(0, t - 1)] ?? NaN);
      const to = frame.y(value);
      const isBeside = frame.x(t) >= start && frame.x(Math.max(0, t - 1)) <= end;
      return isBeside && Math.min(from, to) < foot && Math.max(from, to) > foot - wordsHigh;
    }),
  );
}

function MonthMark({ mark, frame, named, before }: PlacedMark & { readonly frame: MonthFrame }) {
  const x = frame.x(mark.t);
  const y = mark.value === undefined ? frame.top - 10 : frame.y(mark.value);
  const isBelow = standsBelow(mark, y, frame);
  return (
    <g className={s.mark} data-tone={mark.tone ?? 'accent'}>
      {mark.value === undefined ? (
        <path d={`M${x} ${frame.top - 6}V${frame.floor}`} />
      ) : (
        <>
          <path d={`M${x - Math.min(12, frame.step / 2)} ${y}h${Math.min(24, frame.step)}`} />
          <circle cx={x} cy={y} r="3.5" />
        </>
      )}
      {named && (
        <text
          x={before ? x - (mark.value === undefined ? 0 : 8) : x + (mark.value === undefined ? 0 : 8)}
          y={mark.value === undefined ? y : y + (isBelow ? wordsUnder : wordsOver)}
          textAnchor={before ? 'end' : 'start'}
        >
          {mark.label}
        </text>
      )}
    </g>
  );
}

/** A name or letter where a line ends, moved apart where lines end together. */
function Ends({ drawn, frame, named }: TimeDrawingProps) {
  const lines = drawn.courses
    .filter(isDrawnAsLine)
    .map((course) => ({ course, t: lastDefined(course.values) }))
    .filter(({ t }) => t >= 0);
  if (drawn.courses.length < 2) return null;
  const wanted = lines.map(({ course, t }) => frame.y(course.values[t] ?? 0));
  const places = apart(wanted, 15, frame.top, frame.floor);
  return lines.map(({ course, t }, index) => (
    <text
      key={course.id}
      className={s.end}
      data-tone={course.tone}
      x={(t === course.values.length - 1 ? frame.right : frame.x(t)) + 6}
      y={(places[index] ?? 0) + 4}
    >
      {named ? course.label : letterOf(drawn.courses, course)}
    </text>
  ));
}

/** The chart in a sentence, for those who do not see it. */
export const drawingLabel = (title: string, { courses }: Drawn): string =>
  say('{title}, month by month: {courses}.', {
    title,
    courses: courses.map(({ label }) => label).join(say(', ')),
  });
