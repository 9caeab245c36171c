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

/** How many rows are looked at. */
const reach = 12;

const isHeadings = ({ cells }: Row): boolean => cells.some(({ role }) => role === 'columnHeading');

export function* withAlignedHeadings(rows: Iterable<Row>): Iterable<AlignedRow> {
  /** Rows of headings, one or more, and those after them. */
  let headings: Row[] = [];
  let below: Row[] = [];
  for (const row of rows) {
    const more = isHeadings(row);
    if (below.length > reach || (more && below.length > 0)) {
      yield* aligned(headings, below);
      headings = [];
      below = [];
    }
    if (more) headings.push(row);
    else if (headings.length > 0) below.push(row);
    else yield row;
  }
  yield* aligned(headings, below);
}

function* aligned(headings: readonly Row[], below: readonly Row[]): Iterable<AlignedRow> {
  const found = new Map<number, Alignment>();
  for (const { cells } of below) {
    for (const cell of cells) {
      const align = alignmentOf(cell);
      if (align !== null && !found.has(cell.column)) found.set(cell.column, align);
    }
  }
  for (const { number, cells } of headings) {
    // A column that is empty so far goes with the one before it.
    let align: Alignment = 'left';
    const alignedCells: AlignedCell[] = [];
    for (const cell of cells) {
      align = found.get(cell.column) ?? align;
      alignedCells.push(cell.role === 'columnHeading' && align !== 'right' ? { ...cell, align } : cell);
    }
    yield { number, cells: alignedCells };
  }
  yield* below;
}

type Alignment = 'left' | 'center' | 'right';

/** `null`: says nothing about its column. */
function alignmentOf({ role, value }: Cell): Alignment | null {
  switch (role) {
    case 'key':
    case 'label':
    case 'unit':
    case 'text':
    case 'machine':
      return 'left';
    case 'check':
      return 'center';
    case 'headline':
      return typeof value === 'string' && value !== '' ? 'left' : 'right';
    case 'input':
    case 'fixed':
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
