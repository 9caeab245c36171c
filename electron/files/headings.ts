/**
 * Column headings stand as what is below them stands: over texts to the left, over numbers to the right. A sheet does
 * not say which is which, so a row of headings waits until the rows after it have shown it.
 */
import type { Cell, Row } from '../../shared/workbook/workbook.ts';

export interface AlignedCell extends Cell {
  /** Where the cell's role does not decide it. */
  readonly align?: 'left' | 'center';
}

export interface AlignedRow extends Row {
  readonly cells: readonly AlignedCell[];
}

/** How many rows are looked at; a column that is empty so far keeps its heading as it is. */
const reach = 12;

export function* withAlignedHeadings(rows: Iterable<Row>): Iterable<AlignedRow> {
  /** A row of headings and those after it. */
  let waiting: Row[] = [];
  for (const row of rows) {
    const hasHeadings = row.cells.some(({ role }) => role === 'columnHeading');
    if (hasHeadings || waiting.length > reach) {
      yield* aligned(waiting);
      waiting = [];
    }
    if (hasHeadings || waiting.length > 0) waiting.push(row);
    else yield row;
  }
  yield* aligned(waiting);
}

function* aligned([headings, ...below]: readonly Row[]): Iterable<AlignedRow> {
  if (!headings) return;
  const found = new Map<number, AlignedCell['align'] | 'right'>();
  for (const { cells } of below) {
    for (const cell of cells) {
      const align = alignmentOf(cell);
      if (align !== null && !found.has(cell.column)) found.set(cell.column, align);
    }
  }
  yield {
    number: headings.number,
    cells: headings.cells.map((cell) => {
      const align = found.get(cell.column) ?? 'right';
      return cell.role === 'columnHeading' && align !== 'right' ? { ...cell, align } : cell;
    }),
  };
  yield* below;
}

/** `null`: says nothing about its column. */
function alignmentOf({ role, value }: Cell): AlignedCell['align'] | 'right' | null {
  switch (role) {
    case 'key':
    case 'label':
    case 'unit':
    case 'text':
    case 'machine':
      return 'left';
    case 'check':
      return 'center';
    case 'fixed':
    case 'headline':
      return typeof value === 'string' && value !== '' ? 'left' : 'right';
    case 'input':
    case 'number':
    case 'total':
    case 'opening':
    case 'period':
      return 'right';
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'columnHeading':
      return null;
    default:
      return role satisfies never;
  }
}
