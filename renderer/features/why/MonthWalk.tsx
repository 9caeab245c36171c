/** The same number in the other months: its course, and the way from month to month by key, press or drag. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import { courseOf } from '../../../shared/model/index.ts';
import { linePath, scale } from '../../charts/scale.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { exact, monthName } from '../../ui/format.ts';
import s from './MonthWalk.module.css';
import { inMonth, monthOf, whenOf } from './whenOf.ts';

const width = 320;
const height = 56;
/** Half the thumb of the slider that lies over the drawing, so that both mean the same month. */
const inset = 8;

export function MonthWalk({ subject }: { readonly subject: ExplainedPart }) {
  const { computed } = useShown();
  const whyInstead = useView((state) => state.whyInstead);
  const { address } = subject;
  const t = monthOf(address);
  // The course is the same in whichever month one stands.
  const course = useMemo(() => courseOf(computed, inMonth(address, 0)), [computed, address]);
  if (course === undefined || t === undefined) return null;
  const { months, plan } = computed;
  const last = months.length - 1;
  const go = (to: number): void => whyInstead({ kind: 'number', address: inMonth(address, to) });
  const when = whenOf(subject, computed);
  return (
    <div className={s.walk}>
      <div className={s.steps}>
        <IconButton label={say('A month earlier')} isDisabled={t <= 0} onPress={() => go(t - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span className={s.when}>{when}</span>
        <IconButton label={say('A month later')} isDisabled={t >= last} onPress={() => go(t + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      <div className={s.course}>
        <Drawing course={course} at={t} />
        <input
          type="range"
          className={s.slider}
          min={0}
          max={last}
          value={Math.max(0, t)}
          aria-label={say('Month')}
          aria-valuetext={say('{name}: {value}', {
            name: when,
            value: exact(subject.value, subject.unit, plan.currency),
          })}
          onChange={(event) => go(Number(event.target.value))}
        />
      </div>
      <div className={s.ends} aria-hidden="true">
        <span>{monthName(months[0] ?? '')}</span>
        <span>{monthName(months[last] ?? '')}</span>
      </div>
    </div>
  );
}

function Drawing({ course, at }: { readonly course: Float64Array; readonly at: number }) {
  const list = Array.from(course);
  const defined = list.filter((value) => Number.isFinite(value));
  const low = Math.min(0, ...defined);
  const high = Math.max(0, ...defined);
  const x = scale(0, Math.max(1, list.length - 1), inset, width - inset);
  const y = scale(low, high === low ? low + 1 : high, height - 4, 6);
  const points = list.map((value, t) =>
    Number.isFinite(value) ? ([x.at(t), y.at(value)] as const) : undefined,
  );
  const point = points[at];
  return (
    <svg
      className={s.drawing}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={s.zero} d={`M${inset} ${y.at(0)}H${width - inset}`} />
      {at >= 0 && <path className={s.cursor} d={`M${x.at(at)} 0V${height}`} />}
      <path className={s.line} d={linePath(points)} />
      {point !== undefined && <path className={s.dot} d={`M${point[0]} ${point[1]}h0`} />}
    </svg>
  );
}
