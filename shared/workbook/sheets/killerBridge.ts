/**
 * The bridge from the naive plan to the plan as columns that float: each step stands on a base that is not drawn. What
 * lies above 0 and what lies below it are stacked apart, so that a step that crosses 0 is drawn in two parts.
 */
import { columnName } from '../../tables/cells.ts';
import type { Cell, ChartSeries } from '../workbook.ts';

const parts = [
  { name: 'After', note: 'Where the bridge stands after this step.' },
  { name: 'Base above 0', note: 'Not drawn.' },
  { name: 'Base below 0', note: 'Not drawn.' },
  { name: 'Taken above 0', note: 'For the chart.' },
  { name: 'Taken below 0', note: 'For the chart.' },
  { name: 'Given above 0', note: 'For the chart.' },
  { name: 'Given below 0', note: 'For the chart.' },
  { name: 'Total', note: 'For the chart.' },
] as const;

export interface BridgeStep {
  readonly value: number;
  /** The naive plan and the plan: columns from 0. */
  readonly isTotal: boolean;
}

/** `first`: the column of the first part. */
export const bridgeHeadings = (first: number): readonly Cell[] =>
  parts.map(({ name, note }, i) => ({ column: first + i, role: 'columnHeading', value: name, note }));

/** The parts of each step, in columns from `first` on; the steps stand in rows from `row` on, their values in `value`. */
export function bridgeCells(
  steps: readonly BridgeStep[],
  row: number,
  first: number,
  value: number,
  format: string,
): readonly (readonly Cell[])[] {
  let after = 0;
  return steps.map((step, i) => {
    const before = after;
    after = step.isTotal ? step.value : before + step.value;
    const numbers = step.isTotal ? [after, 0, 0, 0, 0, 0, 0, after] : floating(before, after);
    const at = (column: number, of = row + i): string => `$${columnName(column)}${of}`;
    const [now, then] = [at(first), at(first, row + i - 1)];
    const formulas = step.isTotal
      ? [at(value), '0', '0', '0', '0', '0', '0', at(value)]
      : floatingFormulas(then, now, `${then}+${at(value)}`, at(first + 1), at(first + 2));
    return parts.map((_, part): Cell => ({
      column: first + part,
      role: 'opening',
      value: numbers[part]!,
      formula: formulas[part]!,
      format,
    }));
  });
}

function floating(before: number, after: number): readonly number[] {
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  const [baseAbove, baseBelow] = [Math.max(0, low), Math.min(0, high)];
  const above = Math.max(0, high) - baseAbove;
  const below = Math.min(0, low) - baseBelow;
  const isTaken = after < before;
  return [
    after,
    baseAbove,
    baseBelow,
    isTaken ? above : 0,
    isTaken ? below : 0,
    isTaken ? 0 : above,
    isTaken ? 0 : below,
    0,
  ];
}

/** The same as formulas; the two bases are references to their cells. */
function floatingFormulas(
  before: string,
  after: string,
  sum: string,
  baseAbove: string,
  baseBelow: string,
): readonly string[] {
  const above = `MAX(0,${before},${after})-${baseAbove}`;
  const below = `MIN(0,${before},${after})-${baseBelow}`;
  const ifTaken = (then: string, otherwise: string): string => `IF(${after}<${before},${then},${otherwise})`;
  return [
    sum,
    `MAX(0,MIN(${before},${after}))`,
    `MIN(0,MAX(${before},${after}))`,
    ifTaken(above, '0'),
    ifTaken(below, '0'),
    ifTaken('0', above),
    ifTaken('0', below),
    '0',
  ];
}

/** Parts below 0 are in the legend only where something lies there. `range` gives the cells of a column. */
export function bridgeSeries(
  steps: readonly BridgeStep[],
  first: number,
  range: (column: number) => string,
): readonly ChartSeries[] {
  let after = 0;
  const reachesBelow = steps.some(({ value, isTotal }) => {
    after = isTotal ? value : after + value;
    return after < 0;
  });
  const part = (
    place: number,
    name: string,
    colour: ChartSeries['colour'],
    unfilled = false,
  ): ChartSeries => ({
    name,
    values: range(first + place),
    colour,
    ...(unfilled ? { unfilled: true as const } : {}),
  });
  return [
    part(1, 'Base', 'quiet', true),
    ...(reachesBelow ? [part(2, 'Base below 0', 'quiet', true)] : []),
    part(3, 'Taken', 'loss'),
    ...(reachesBelow ? [part(4, 'Taken, below 0', 'loss')] : []),
    part(5, 'Given', 'gain'),
    ...(reachesBelow ? [part(6, 'Given, below 0', 'gain')] : []),
    part(7, 'Plan', 'naive'),
  ];
}
