/** A series as one line of writing: its shape, zero where it matters, its last value as a dot. */
import { memo } from 'react';
import { sameNumbers } from './course.ts';
import { linePath, scale } from './scale.ts';
import s from './Sparkline.module.css';

interface SparklineProps {
  readonly values: ArrayLike<number>;
  readonly width?: number;
  readonly height?: number;
  readonly tone?: 'ink' | 'capacity' | 'demand' | 'service' | 'loss' | 'gain';
  /** Column to mark, such as the month that is looked at. */
  readonly mark?: number | undefined;
}

/** Drawn again only where a number differs: most edits leave most series as they were. */
export const Sparkline = memo(Drawn, (before, after) => {
  const same = (key: keyof SparklineProps): boolean => before[key] === after[key];
  return (
    sameNumbers(before.values, after.values) &&
    same('width') &&
    same('height') &&
    same('tone') &&
    same('mark')
  );
});

function Drawn({ values, width = 120, height = 24, tone = 'ink', mark }: SparklineProps) {
  const list = Array.from(values);
  const defined = list.filter((value) => Number.isFinite(value));
  if (defined.length === 0)
    return <svg className={s.spark} width={width} height={height} aria-hidden="true" />;
  const low = Math.min(0, ...defined);
  const high = Math.max(...defined, low + Number.EPSILON);
  const x = scale(0, Math.max(1, list.length - 1), 2, width - 4);
  const y = scale(low, high, height - 3, 3);
  const points = list.map((value, t) =>
    !Number.isFinite(value) ? undefined : ([x.at(t), y.at(value)] as const),
  );
  const at = mark ?? list.length - 1;
  const dot = points[at];
  return (
    <svg className={s.spark} data-tone={tone} width={width} height={height} aria-hidden="true">
      <path className={s.zero} d={`M2 ${y.at(0).toFixed(1)}H${width - 4}`} />
      <path className={s.line} d={linePath(points)} />
      {dot !== undefined && <circle className={s.dot} cx={dot[0]} cy={dot[1]} r="2.25" />}
    </svg>
  );
}
