/** The cells of one row in one strip of columns. They are drawn again only when something of theirs changes. */
import { memo } from 'react';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import s from './Grid.module.css';
import { asCell, asPart } from './roles.ts';
import { GridField, type FieldDoes } from './GridField.tsx';
import { begins } from './GridHead.tsx';
import type { GridColumn, SeriesRow } from './model.ts';
import { gapStyle } from './strips.ts';
import type { Editing } from './useGrid.ts';
import { styleOf, valueAt, written, type Style } from './values.ts';

/** What cells are drawn from, those of a whole row and those of a strip of it alike. */
export interface CellsProps {
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly isScaled: boolean;
  /** The column that Tab leads to, where it leads into these cells; −1 is the row's header. */
  readonly active: number | undefined;
  /** Columns selected here: none where `from` is beyond `to`. */
  readonly from: number;
  readonly to: number;
  /** Whether the selection begins and ends in this row. */
  readonly isTop: boolean;
  readonly isBottom: boolean;
  /** The selection's last cell can be drawn on from. */
  readonly hasHandle: boolean;
  readonly editing: Editing | null;
  readonly fault: string | undefined;
  readonly faultId: string;
  readonly field: FieldDoes;
}

interface GridStripProps extends CellsProps {
  readonly row: SeriesRow;
  /** The first and the last of the columns. */
  readonly first: number;
  readonly last: number;
  /** The room before them, for columns that are not drawn. */
  readonly gap: number;
}

export const GridStrip = memo(function GridStrip(props: GridStripProps) {
  const { row, index, columns, first, last, gap, isScaled, active, from, to, editing } = props;
  const style = styleOf(row, isScaled);
  const isOpen = row.entry !== undefined && row.entry.refusal === undefined;
  return (
    <div {...asPart} className={s.strip} style={gapStyle(gap)}>
      {columns.slice(first, last + 1).map((column, offset) => {
        const position = first + offset;
        const name = `${row.label}, ${column.name}`;
        if (editing?.cell.column === position) {
          return (
            <GridField
              key={column.id}
              colIndex={position + 2}
              label={name}
              editing={editing}
              isFaulty={props.fault !== undefined}
              faultId={props.faultId}
              field={props.field}
            />
          );
        }
        const value = valueAt(row, column);
        const text = row.texts?.[column.to] ?? written(value, style);
        const base = baseText(row, column, value, style);
        const isSelected = position >= from && position <= to;
        return (
          <div
            key={column.id}
            {...asCell(active === position, column.kind === 'total' || !isOpen)}
            aria-colindex={position + 2}
            aria-label={base === undefined ? `${name}: ${text}` : `${name}: ${text}, ${base}`}
            aria-selected={isSelected}
            // The grid finds the cell by it.
            data-at={`${index}:${position}`}
            data-edges={isSelected ? edgesOf(props, position) : undefined}
            data-active={active === position ? true : undefined}
            data-changed={base === undefined ? undefined : true}
            title={base}
            className={classOf(row, columns, position, value)}
          >
            {text}
            {props.hasHandle && position === to && <span className={s.handle} data-handle="true" />}
          </div>
        );
      })}
    </div>
  );
});

function classOf(row: SeriesRow, columns: readonly GridColumn[], position: number, value: number): string {
  const column = columns[position];
  return cx(
    s.cell,
    column?.kind === 'total' && (column.isPart === true ? s.part : s.total),
    value < 0 && s.negative,
    (value === 0 || (row.entry?.isConstant === true && (column?.from ?? 0) > 0)) && s.faint,
    row.texts !== undefined && s.text,
    begins(columns, position) && s.begins,
  );
}

/** What the base plan has, where that is something else. */
function baseText(row: SeriesRow, column: GridColumn, value: number, style: Style): string | undefined {
  if (row.base === undefined) return undefined;
  const base = valueAt({ ...row, numbers: row.base }, column);
  const isNear = Math.abs(base - value) <= 1e-9 * Math.max(1, Math.abs(base));
  if (isNear || (Number.isNaN(base) && Number.isNaN(value))) return undefined;
  return say('{value} without the scenario', { value: written(base, style) });
}

/** Which sides of a selected cell are sides of the selection. */
function edgesOf({ from, to, isTop, isBottom }: GridStripProps, position: number): string {
  return cx(isTop && 'top', isBottom && 'bottom', position === from && 'left', position === to && 'right');
}
