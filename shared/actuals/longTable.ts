/**
 * Tables with one number a row, as reporting tools export them: month, what it is, number. Each name found beside the
 * months is a line of its own.
 */
import { headingOf, type Grid } from './grid.ts';
import { isBlank, looksLikeNumber } from './numbers.ts';
import type { Line, LineCell } from './recognise.ts';
import { cellText } from './table.ts';

/** More names than a plan could ever have series are no names. */
const mostNames = 1000;

/**
 * Undefined where the table is not of that kind: there months come again and again, and texts beside nearly all of
 * them say what each number is.
 */
export function linesOfLongTable(grid: Grid): readonly Line[] | undefined {
  const { axis, at, placeOf } = grid;
  const months = new Set(axis.periods.map(({ period }) => ('month' in period ? period.month : '')));
  if (axis.periods.length < 1.5 * months.size || axis.periods.length < 4) return undefined;
  const names: number[] = [];
  const numbers: number[] = [];
  for (let line = 0; line < grid.lines; line += 1) {
    if (line === axis.line) continue;
    const filled = axis.periods.filter(({ along }) => !isBlank(at(along, line)));
    const numeric = filled.filter(({ along }) => looksLikeNumber(at(along, line))).length;
    if (numeric * 2 > filled.length) numbers.push(line);
    else if (filled.length >= 0.9 * axis.periods.length) names.push(line);
  }
  if (names.length === 0 || numbers.length === 0) return undefined;

  const lines = new Map<string, Line & { readonly cells: LineCell[] }>();
  for (const { along, period } of axis.periods) {
    const name = names.map((line) => cellText(at(along, line))).filter((text) => text !== '');
    for (const line of numbers) {
      const heading = [...name, ...(numbers.length > 1 ? [headingOf(grid, line).heading] : [])]
        .join(' · ')
        .slice(0, 200);
      const cell = { period, cell: at(along, line), place: placeOf(along, line) };
      const known = lines.get(heading);
      if (known === undefined) lines.set(heading, { heading, place: cell.place, cells: [cell] });
      else known.cells.push(cell);
      if (lines.size > mostNames) return undefined;
    }
  }
  // As many names as rows: they tell nothing together.
  return lines.size * 2 > axis.periods.length * numbers.length ? undefined : [...lines.values()];
}
