/**
 * Where an assumption stands in the range of the field, drawn as a dimension line. The range is always the middle
 * third, so that one looks down a page of rows and sees which dots are not in the middle.
 */
import { scale } from '../charts/scale.ts';
import type { Range } from './fieldFigures.ts';
import s from './FieldGauge.module.css';

const width = 136;
const height = 10;
const middle = height / 2;
const inset = 4;

export function FieldGauge({ low, high, values }: Pick<Range, 'low' | 'high' | 'values'>) {
  const third = (width - 2 * inset) / 3;
  const point = low === high;
  // A single figure is the middle; a quarter more or less is the middle third.
  const span = point ? Math.abs(low) / 2 || 1 : high - low;
  const x = scale(
    point ? low - span / 2 : low,
    point ? low + span / 2 : high,
    inset + third,
    inset + 2 * third,
  );
  const ends = point ? [width / 2] : [x.at(low), x.at(high)];
  return (
    <svg className={s.gauge} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={s.axis} d={`M${inset} ${middle}H${width - inset}`} />
      {!point && <path className={s.range} d={`M${x.at(low)} ${middle}H${x.at(high)}`} />}
      <path className={s.ends} d={ends.map((at) => `M${at} 1V${height - 1}`).join('')} />
      {values.map((value) => {
        const at = x.at(value);
        // Beyond the drawing an arrow points to where it would be.
        if (at < inset) return <path key={value} className={s.beyond} d={`M0 ${middle}l6 -4v8z`} />;
        if (at > width - inset) {
          return <path key={value} className={s.beyond} d={`M${width} ${middle}l-6 -4v8z`} />;
        }
        const out = at < inset + third - 0.01 || at > inset + 2 * third + 0.01;
        return <circle key={value} className={s.dot} data-out={out} cx={at} cy={middle} r="3" />;
      })}
    </svg>
  );
}
