/** One row of a grid, as far as it is in sight. A row, and in it a cell, is drawn again only when it changes. */
import { memo, useMemo, type ComponentType } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import s from './Grid.module.css';
import { asCell, asHeading, asRow, asRowHeader } from './roles.ts';
import { GridField, type FieldDoes } from './GridField.tsx';
import { gapBefore, gapStyle } from './gaps.ts';
import { begins } from './GridHead.tsx';
import { sameRow, type GridColumn, type GridRow as Row, type SeriesRow } from './model.ts';
import type { Editing } from './useGrid.ts';
import { styleOf, valueAt, written, type Style } from './values.ts';

export interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly GridColumn[];
  readonly items: readonly VirtualItem[];
  /** The width of the rows' headers. */
  readonly header: number;
  /** What its numbers are of, where that is not said for all rows at once. */
  readonly unit: string;
  readonly isScaled: boolean;
  /** The column that Tab leads to, −1 being the header, where it leads into this row. */
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
  readonly Control: ComponentType<{ readonly row: SeriesRow }> | undefined;
}

export const GridRow = memo(Drawn, (before, after) => {
  const { row, ...rest } = before;
  const { row: next, ...others } = after;
  return (
    sameRow(row, next) &&
    Object.entries(rest).every(([key, value]) => value === others[key as keyof typeof others])
  );
});

function Drawn(props: GridRowProps) {
  const { row, index, top, height, items } = props;
  const place = { '--y': `${top}px`, '--height': `${height}px` };
  if (row.kind === 'heading') {
    return (
      <div {...asRow} aria-rowindex={index + 2} className={s.row} style={place}>
        <div {...asHeading} aria-colindex={1} className={s.heading}>
          {row.label}
        </div>
      </div>
    );
  }
  return (
    <div
      {...asRow}
      aria-rowindex={index + 2}
      className={s.row}
      style={place}
      data-row={row.id}
      data-sum={row.isSum === true}
      data-open={row.entry !== undefined && row.entry.refusal === undefined}
    >
      <RowHeader {...props} row={row} />
      {row.numbers === undefined && row.texts === undefined ? (
        <WordsCell {...props} row={row} />
      ) : (
        <Cells {...props} row={row} items={items} />
      )}
    </div>
  );
}

type SeriesProps = GridRowProps & { readonly row: SeriesRow };

function RowHeader({ row, index, active, from, to, unit, Control }: SeriesProps) {
  return (
    <div
      {...asRowHeader(active === -1)}
      aria-colindex={1}
      data-at={`${index}:-1`}
      className={s.header}
      data-picked={from <= to}
      // A long name may be cut in its cell.
      title={row.meaning === undefined ? row.label : `${row.label}\n${row.meaning}`}
    >
      <span className={s.name}>{row.label}</span>
      {unit !== '' && <span className={s.unit}>{unit}</span>}
      {Control !== undefined && <Control row={row} />}
    </div>
  );
}

/** In place of numbers, over the whole row: what the plan works out by itself. */
function WordsCell({ row, index, active, columns }: SeriesProps) {
  return (
    <div
      {...asCell(active !== undefined && active >= 0, true)}
      aria-colindex={2}
      aria-colspan={columns.length}
      data-at={`${index}:0`}
      className={s.words}
      data-active={active !== undefined && active >= 0}
    >
      <span>{row.words}</span>
    </div>
  );
}

function Cells(props: SeriesProps) {
  const { row, index, columns, items, header, isScaled, active, from, to, editing, fault, faultId, field } =
    props;
  const style = useMemo(() => styleOf(row, isScaled), [row, isScaled]);
  return items.map(({ index: position, key }, at) => {
    const column = columns[position];
    if (column === undefined) return null;
    const isSelected = position >= from && position <= to;
    const name = `${row.label}, ${column.name}`;
    if (editing?.cell.column === position) {
      return (
        <GridField
          key={key}
          gap={gapBefore(items, at, header)}
          colIndex={position + 2}
          label={name}
          editing={editing}
          isFaulty={fault !== undefined}
          faultId={faultId}
          field={field}
        />
      );
    }
    const value = valueAt(row, column);
    const text = row.texts?.[column.to] ?? written(value, style);
    const base = baseText(row, column, value, style);
    return (
      <Cell
        key={key}
        at={`${index}:${position}`}
        gap={gapBefore(items, at, header)}
        colIndex={position + 2}
        text={text}
        label={`${name}: ${text}${base === undefined ? '' : `, ${base}`}`}
        title={base}
        className={cx(
          s.cell,
          column.kind === 'total' && (column.isPart === true ? s.part : s.total),
          value < 0 && s.negative,
          (value === 0 || (row.entry?.isConstant === true && column.from > 0)) && s.faint,
          row.texts !== undefined && s.text,
          begins(columns, position) && s.begins,
        )}
        isReadOnly={column.kind === 'total' || row.entry === undefined || row.entry.refusal !== undefined}
        isSelected={isSelected}
        edges={isSelected ? edgesOf(props, position) : undefined}
        isActive={active === position}
        hasHandle={props.hasHandle && position === to}
      />
    );
  });
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
function edgesOf({ from, to, isTop, isBottom }: GridRowProps, position: number): string {
  return cx(isTop && 'top', isBottom && 'bottom', position === from && 'left', position === to && 'right');
}

interface CellProps {
  /** Row and column; the grid finds the cell by it. */
  readonly at: string;
  /** Of columns between this and the one before that are not drawn. */
  readonly gap: number;
  readonly colIndex: number;
  readonly text: string;
  readonly label: string;
  readonly title: string | undefined;
  readonly className: string;
  readonly isReadOnly: boolean;
  readonly isSelected: boolean;
  readonly edges: string | undefined;
  readonly isActive: boolean;
  readonly hasHandle: boolean;
}

const Cell = memo(function Cell(props: CellProps) {
  const { at, gap, colIndex, text, label, title, className, isReadOnly, isSelected, edges, isActive } = props;
  return (
    <div
      {...asCell(isActive, isReadOnly)}
      aria-colindex={colIndex}
      aria-label={label}
      aria-selected={isSelected}
      data-at={at}
      data-edges={edges}
      data-active={isActive}
      data-changed={title !== undefined}
      title={title}
      className={className}
      style={gapStyle(gap)}
    >
      {text}
      {props.hasHandle && <span className={s.handle} data-handle="true" />}
    </div>
  );
});
