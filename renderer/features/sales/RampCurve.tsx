/**
 * The ramp as a curve over months of tenure, to be dragged: a handle a month. The verdict follows while one drags, and
 * the whole drag is one step of undo. The typed values beside it say the same.
 */
import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { scale } from '../../charts/scale.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { useAssumption } from '../../forms/useAssumption.ts';
import { change } from '../../state/changes.ts';
import { holdEdits } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { Menu } from '../../ui/Menu.tsx';
import { asImage } from '../../ui/roles.ts';
import { toast } from '../../ui/toasts.ts';
import s from './RampCurve.module.css';
import { ramps, sourceInWords } from './ramps.ts';

const height = 196;
const top = 28;
const floor = height - 30;
const left = 44;

/** Months shown after the ramp, in which everybody is fully productive. */
const after = 2;

const highest = 2;

const coarse = 0.05;
const fine = 0.01;

const percent = (value: number): string => short(value, 'rate', '');
const snapped = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(4));

function give(path: string, value: unknown): void {
  const refusal = change(path, value);
  if (refusal !== undefined) toast(refusal);
}

export function RampCurve({ path }: { readonly path: string }) {
  const assumption = useAssumption(path);
  const [ref, width] = useWidth<HTMLDivElement>();
  const prefix = useId();
  if (assumption === undefined) return null;
  const ramp = assumption.value as readonly number[];
  const months = keyed(ramp, () => 'month');
  const ceiling = Math.max(1, ...ramp);
  const step = (width - left) / (ramp.length + after);
  const x = (index: number): number => left + step * (index + 0.5);
  const y = scale(0, ceiling, floor, top).at;
  const points = [...ramp, 1].map((value, index) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`);
  const lastX = x(ramp.length);
  return (
    <div className={s.curve}>
      <Tools path={path} />
      <div ref={ref} className={s.plot}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            {...asImage}
            aria-label={say('Productivity by month of tenure: {values}, then 100%.', {
              values: ramp.length === 0 ? say('no ramp') : ramp.map(percent).join(say(', ')),
            })}
          >
            <Hatches prefix={prefix} />
            {[0, 0.5, 1, ...(ceiling > 1 ? [ceiling] : [])].map((value) => (
              <g key={value}>
                <path className={value === 0 ? s.base : s.grid} d={`M${left} ${y(value)}H${width}`} />
                <text x={left - 8} y={y(value) + 4} textAnchor="end">
                  {percent(value)}
                </text>
              </g>
            ))}
            <path
              fill={hatchUrl(prefix, 'capacity')}
              d={`M${x(0).toFixed(1)} ${floor}L${points.join('L')}H${width}V${floor}Z`}
            />
            <path className={s.line} d={`M${points.join('L')}`} />
            <path className={s.full} d={`M${lastX} ${y(1)}H${width}`} />
            {months.map(({ key, index }) => (
              <text key={key} x={x(index)} y={floor + 18} textAnchor="middle">
                {index + 1}
              </text>
            ))}
            <text className={s.then} x={width} y={floor + 18} textAnchor="end">
              {say('fully productive')}
            </text>
          </svg>
        )}
        {width > 0 &&
          months.map(({ key, item: value, index }) => (
            <Handle
              key={key}
              path={`${path}.${index}`}
              index={index}
              value={value}
              at={[x(index), y(value)]}
              ceiling={ceiling}
            />
          ))}
      </div>
      <p className={s.axis}>{say('Month of tenure. Drag a point, or choose it and press the arrow keys.')}</p>
    </div>
  );
}

function Tools({ path }: { readonly path: string }) {
  return (
    <div className={s.tools}>
      <Menu
        label={say('Ramps of the field')}
        trigger={<Button variant="plain">{say('Use a typical ramp')}</Button>}
        choices={ramps.map((one) => ({ id: one.id, label: say(one.name), detail: sourceInWords(one) }))}
        onChoose={(id) => give(path, ramps.find((one) => one.id === id)?.ramp)}
      />
    </div>
  );
}

interface HandleProps {
  readonly path: string;
  readonly index: number;
  readonly value: number;
  /** In pixels. */
  readonly at: readonly [x: number, y: number];
  /** The value at the top of the drawing. */
  readonly ceiling: number;
}

/** A native range has one step and lies flat: a button that says it is a slider takes focus and keys alike. */
const asSlider = (value: number) =>
  ({
    role: 'slider',
    'aria-orientation': 'vertical',
    'aria-valuemin': 0,
    'aria-valuemax': highest * 100,
    'aria-valuenow': Math.round(value * 100),
    'aria-valuetext': say('{share} of full productivity', { share: percent(value) }),
  }) as const;

function Handle({ path, index, value, at, ceiling }: HandleProps) {
  const release = useRef<(() => void) | null>(null);
  // A month that goes away while it is dragged lets the edits go.
  useEffect(() => () => release.current?.(), []);
  const set = (next: number, step: number): void => {
    const to = Math.max(0, Math.min(highest, snapped(next, step)));
    if (to !== value) give(path, to);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // Undo takes the drag back and ends it: further moves of the pointer change nothing.
    release.current ??= holdEdits(() => {
      release.current = null;
    });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (release.current === null || box === undefined) return;
    const raised = (floor - (event.clientY - box.top)) / (floor - top);
    set(Math.min(1, raised) * ceiling, event.shiftKey ? fine : coarse);
  };
  const end = (): void => {
    release.current?.();
    release.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? fine : coarse;
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: value + step,
      ArrowRight: value + step,
      ArrowDown: value - step,
      ArrowLeft: value - step,
      PageUp: value + 0.25,
      PageDown: value - 0.25,
      Home: 0,
      End: 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to, event.shiftKey ? fine : coarse);
  };
  return (
    <button
      type="button"
      className={s.handle}
      style={{ '--x': `${at[0]}px`, '--y': `${at[1]}px` }}
      aria-label={say('Productivity in month {month} of tenure', { month: index + 1 })}
      {...asSlider(value)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={end}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{percent(value)}</span>
    </button>
  );
}
