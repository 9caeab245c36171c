/**
 * From the spreadsheet's number to the target, a row a step. A table that is drawn: names left, bars to one scale in
 * the middle, amounts right; so it reads the same on a wall, on paper and aloud.
 */
import { say } from '../../shared/language/say.ts';
import type { ReactNode } from 'react';
import s from './Bridge.module.css';
import { Hatches, hatchUrl, type Tone } from './Hatches.tsx';
import { scale } from './scale.ts';
import { useWidth } from './useWidth.ts';

export interface BridgeRow {
  readonly id: string;
  readonly name: string;
  /** One line on what the step is. */
  readonly about: string;
  /** Where the bar begins and ends, in the metric's unit. */
  readonly from: number;
  readonly to: number;
  readonly amount: string;
  readonly kind: 'total' | 'step' | 'gap' | 'target';
  readonly tone: Tone;
  readonly glyph?: ReactNode;
  readonly onPick?: () => void;
}

interface BridgeProps {
  readonly label: string;
  readonly rows: readonly BridgeRow[];
  /** Where names are sentences rather than words. */
  readonly isWordy?: boolean;
  /** Where the steps are small beside the totals: the scale is cut below them, and the bars of the totals say so. */
  readonly isCut?: boolean;
}

/** The share of the scale that is left below the lowest end of a cut one. */
const belowCut = 0.35;

/** Where the scale begins: zero, unless the steps would be hard to see from there. */
function lowest(ends: readonly number[], isCut: boolean): number {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return isCut && low > 2 * (high - low) && high > low ? low - (high - low) * belowCut : 0;
}

const barHeight = 20;
/** The height of a row in Bridge.module.css. */
const rowHeight = 36;

export function Bridge({ label, rows, isWordy = false, isCut = false }: BridgeProps) {
  const [ref, width] = useWidth<HTMLTableCellElement>();
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const cut = lowest(
    rows.flatMap((row) => (row.kind === 'step' ? [row.from, row.to] : [row.to])),
    isCut,
  );
  const low = cut > 0 ? cut : Math.min(0, ...ends);
  const high = Math.max(0, ...ends) || 1;
  const x = scale(low, high, 4, Math.max(8, width - 8));
  const at = (value: number): number => x.at(Math.max(low, value));
  return (
    <div className={s.bridge} data-wordy={isWordy}>
      <table className={s.rows} aria-label={label}>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={s.row} data-kind={row.kind}>
              <th scope="row" className={s.name} aria-label={row.name} title={row.about}>
                <span className={s.nameLine}>
                  <span className={s.glyph} data-tone={row.tone} aria-hidden="true">
                    {row.glyph}
                  </span>
                  <span>
                    {row.name}
                    <span className={s.about} aria-hidden="true">
                      {row.about}
                    </span>
                  </span>
                </span>
              </th>
              <td className={s.bar} ref={index === 0 ? ref : undefined}>
                <span className="visuallyHidden">{row.about}</span>
                {width > 0 && (
                  <Bar
                    row={row}
                    next={rows[index + 1]}
                    at={at}
                    width={width}
                    prefix={`bridge-${row.id}`}
                    isCut={cut > 0}
                  />
                )}
              </td>
              <td className={s.amount} data-tone={row.tone}>
                {row.onPick === undefined ? (
                  row.amount
                ) : (
                  <button
                    type="button"
                    className={s.pick}
                    onClick={row.onPick}
                    aria-label={say('{name}: {amount}. Why?', { name: row.name, amount: row.amount })}
                  >
                    {row.amount}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarProps {
  readonly row: BridgeRow;
  readonly next: BridgeRow | undefined;
  readonly at: (value: number) => number;
  readonly width: number;
  readonly prefix: string;
  /** The scale does not begin at zero. */
  readonly isCut: boolean;
}

function Bar({ row, next, at, width, prefix, isCut }: BarProps) {
  const start = Math.min(at(row.from), at(row.to));
  const length = Math.max(1.5, Math.abs(at(row.to) - at(row.from)));
  const middle = rowHeight / 2;
  const foot = middle + barHeight / 2;
  return (
    <svg className={s.drawing} width={width} height={rowHeight} aria-hidden="true">
      <Hatches prefix={prefix} />
      <path className={s.axis} d={`M${at(0)} 0V${rowHeight}`} />
      {row.kind === 'gap' ? (
        <path
          className={s.dimension}
          data-tone={row.tone}
          d={`M${at(row.from)} ${middle}H${at(row.to)}M${at(row.from) - 4} ${middle + 4}l8 -8M${at(row.to) - 4} ${middle + 4}l8 -8`}
        />
      ) : row.from === row.to ? null : (
        <rect
          className={s.body}
          data-kind={row.kind}
          data-tone={row.tone}
          x={start}
          y={middle - barHeight / 2}
          width={length}
          height={barHeight}
          fill={row.kind === 'total' && row.id === 'plan' ? 'var(--ink)' : hatchUrl(prefix, row.tone)}
        />
      )}
      {row.kind === 'total' && isCut && (
        <path
          className={s.cut}
          d={`M${start + 14} ${foot + 3}l8 -${barHeight + 6}m6 0l-8 ${barHeight + 6}`}
        />
      )}
      {next !== undefined && (
        <path className={s.lead} d={`M${at(row.to)} ${startOfLead(row, middle, foot)}V${rowHeight}`} />
      )}
    </svg>
  );
}

/** The thread to the next row hangs from the bar; where a step takes nothing it runs through. */
function startOfLead(row: BridgeRow, middle: number, foot: number): number {
  if (row.kind === 'gap') return middle + 5;
  return row.from === row.to ? 0 : foot;
}
