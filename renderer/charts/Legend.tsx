/** What the courses and bands of a chart look like and are called. */
import { dashOf, isDrawnAsLine, letterOf, type Course, type Drawn } from './course.ts';
import { hatchUrl, type Tone } from './Hatches.tsx';
import s from './TimeChart.module.css';

interface LegendProps {
  readonly drawn: Drawn;
  readonly prefix: string;
  /** Lines carry their names at their ends. */
  readonly named: boolean;
}

export function Legend({ drawn, prefix, named }: LegendProps) {
  const { courses, bands } = drawn;
  const shown = courses.filter((course) => !named || !isDrawnAsLine(course) || courses.length === 1);
  if (courses.length + bands.length < 2 || shown.length + bands.length === 0) return null;
  return (
    <p className={s.legend} aria-hidden="true">
      {shown.map((course) => (
        <span key={course.id}>
          <Swatch course={course} courses={courses} prefix={prefix} />
          {!named && isDrawnAsLine(course) && <b data-tone={course.tone}>{letterOf(courses, course)}</b>}
          {course.label}
        </span>
      ))}
      {bands.map((band) => (
        <span key={band.id}>
          <Patch tone={band.tone} prefix={prefix} />
          {band.label}
        </span>
      ))}
    </p>
  );
}

interface SwatchProps {
  readonly course: Course;
  readonly courses: readonly Course[];
  readonly prefix: string;
}

export function Swatch({ course, courses, prefix }: SwatchProps) {
  if (course.as !== 'line') return <Patch tone={course.tone} prefix={prefix} />;
  return (
    <svg className={s.swatch} width="26" height="10">
      <g className={s.course} data-tone={course.tone}>
        <path className={s.line} strokeDasharray={dashOf(courses, course)} d="M0 5H26" />
      </g>
    </svg>
  );
}

function Patch({ tone, prefix }: { readonly tone: Tone; readonly prefix: string }) {
  return (
    <svg className={s.swatch} width="16" height="11">
      <rect
        className={s.solid}
        data-as="bar"
        data-tone={tone}
        x="0.5"
        y="0.5"
        width="15"
        height="10"
        fill={hatchUrl(prefix, tone)}
      />
    </svg>
  );
}
