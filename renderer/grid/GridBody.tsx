/** What is in sight of a grid. While one scrolls this is drawn again, and nothing around it. */
import { useMemo, type ComponentType } from 'react';
import s from './Grid.module.css';
import type { FieldDoes } from './GridField.tsx';
import { bandsOf, GridHead, type Band } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import type { GridColumn, SeriesRow } from './model.ts';
import type { Block } from './ranges.ts';
import { asRowGroup } from './roles.ts';
import { stripsOf, type Strip } from './strips.ts';
import { useDrawn } from './useDrawn.ts';
import type { GridData, GridState } from './useGrid.ts';
import type { Layout } from './useLayout.ts';

interface GridBodyProps {
  readonly data: GridData;
  readonly grid: GridState;
  readonly layout: Layout;
  readonly corner: string;
  /** What is selected, or would be if what is dragged were let go. */
  readonly shown: Block;
  readonly canFill: boolean;
  readonly faultId: string;
  readonly field: FieldDoes;
  readonly Control: ComponentType<{ readonly row: SeriesRow }> | undefined;
}

export function GridBody(props: GridBodyProps) {
  const { data, grid, layout, shown, faultId, field, Control } = props;
  const { rows, columns } = data;
  const { block, editing } = grid;
  const { anchor } = grid.selection;
  const { startOf, width, headerWidth, units, isScaled } = layout;
  const drawn = useDrawn(layout.drawing);
  const strips = useMemo(() => stripsOf(drawn.columns, headerWidth), [drawn.columns, headerWidth]);
  const bands = useMemo(
    () => bandsOver(bandsOf(columns, startOf, width), columns, strips),
    [columns, startOf, width, strips],
  );
  return (
    <div
      role="presentation"
      className={s.canvas}
      style={{ '--width': `${width}px`, '--all': `${layout.height}px` }}
    >
      <GridHead
        columns={columns}
        strips={strips}
        bands={bands}
        corner={props.corner}
        from={block.left}
        to={block.right}
      />
      <div {...asRowGroup}>
        {drawn.rows.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isIn = index >= shown.top && index <= shown.bottom && row.kind === 'series';
          const isEdited = editing?.cell.row === index;
          return (
            <GridRow
              key={row.id}
              row={row}
              index={index}
              top={start}
              columns={columns}
              strips={strips}
              unit={row.kind === 'series' ? units.of(row) : ''}
              isScaled={isScaled}
              active={anchor.row === index ? anchor.column : undefined}
              from={isIn ? shown.left : 0}
              to={isIn ? shown.right : -1}
              isTop={index === shown.top}
              isBottom={index === shown.bottom}
              hasHandle={
                props.canFill &&
                isIn &&
                index === shown.bottom &&
                row.entry?.refusal === undefined &&
                row.entry !== undefined
              }
              editing={isEdited ? editing : null}
              fault={isEdited ? grid.fault : undefined}
              faultId={faultId}
              field={field}
              Control={Control}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Each that stays in sight while one scrolls is a layer of its own: those over columns that are drawn will do. */
function bandsOver(
  bands: readonly Band[],
  columns: readonly GridColumn[],
  strips: readonly Strip[],
): readonly Band[] {
  const over = new Set(
    strips.flatMap(({ from, to }) => columns.slice(from, to + 1).map(({ band }) => band ?? '')),
  );
  return bands.filter(({ label }) => over.has(label));
}
