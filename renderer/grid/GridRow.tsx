/** One row of a grid, as far as it is in sight. A row, and in it a strip, is drawn again only when it changes. */
import { memo, type ComponentType } from 'react';
import s from './Grid.module.css';
import { asCell, asHeading, asRow, asRowHeader } from './roles.ts';
import { GridStrip, type CellsProps } from './GridStrip.tsx';
import type { GridRow as Row, SeriesRow } from './model.ts';
import type { Strip } from './strips.ts';

interface GridRowProps extends CellsProps {
  readonly row: Row;
  readonly top: number;
  readonly strips: readonly Strip[];
  /** What its numbers are of, where that is not said for all rows at once. */
  readonly unit: string;
  readonly Control: ComponentType<{ readonly row: SeriesRow }> | undefined;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, active } = props;
  const place = { '--grid-y': `${top}px` };
  if (row.kind === 'heading') {
    return (
      <div {...asRow} aria-rowindex={index + 2} className={s.row} style={place} data-heading="true">
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
      <RowHeader
        row={row}
        index={index}
        isActive={active === -1}
        isPicked={props.from <= props.to}
        unit={props.unit}
        Control={props.Control}
      />
      {row.numbers === undefined && row.texts === undefined ? (
        <WordsCell {...props} row={row} />
      ) : (
        <Strips {...props} row={row} />
      )}
    </div>
  );
});

type SeriesProps = GridRowProps & { readonly row: SeriesRow };

interface RowHeaderProps extends Pick<SeriesProps, 'row' | 'index' | 'unit' | 'Control'> {
  readonly isActive: boolean;
  readonly isPicked: boolean;
}

const RowHeader = memo(function RowHeader(props: RowHeaderProps) {
  const { row, index, isActive, isPicked, unit, Control } = props;
  return (
    <div
      {...asRowHeader(isActive)}
      aria-colindex={1}
      data-at={`${index}:-1`}
      className={s.header}
      data-picked={isPicked}
      // A long name may be cut in its cell.
      title={row.meaning === undefined ? row.label : `${row.label}\n${row.meaning}`}
    >
      <span className={s.name}>{row.label}</span>
      {unit !== '' && <span className={s.unit}>{unit}</span>}
      {Control !== undefined && <Control row={row} />}
    </div>
  );
});

/** In place of numbers, over the whole row: what the plan works out by itself. */
function WordsCell({ row, index, active, columns }: SeriesProps) {
  return (
    <div
      {...asCell(active !== undefined && active >= 0, true)}
      aria-colindex={2}
      aria-colspan={columns.length}
      data-at={`${index}:0`}
      className={s.words}
    >
      <span>{row.words}</span>
    </div>
  );
}

/** What a strip is told is of its own columns only, so that what goes on beside it does not draw it again. */
function Strips(props: SeriesProps) {
  const { row, index, columns, strips, isScaled, active, editing, faultId, field } = props;
  return strips.map(({ from: first, to: last, gap }) => {
    const isIn = (column: number): boolean => column >= first && column <= last;
    const isSelected = props.from <= last && props.to >= first && props.from <= props.to;
    const isEdited = editing !== null && isIn(editing.cell.column);
    return (
      <GridStrip
        key={first}
        row={row}
        index={index}
        columns={columns}
        first={first}
        last={last}
        gap={gap}
        isScaled={isScaled}
        active={active !== undefined && isIn(active) ? active : undefined}
        // One column beyond is as good as many.
        from={isSelected ? Math.max(props.from, first - 1) : 0}
        to={isSelected ? Math.min(props.to, last + 1) : -1}
        isTop={isSelected && props.isTop}
        isBottom={isSelected && props.isBottom}
        hasHandle={props.hasHandle && isIn(props.to)}
        editing={isEdited ? editing : null}
        fault={isEdited ? props.fault : undefined}
        faultId={faultId}
        field={field}
      />
    );
  });
}
