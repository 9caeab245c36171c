/** The head of a grid: fiscal years over their months, which stay in sight while the rows go by. */
import { memo } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import s from './Grid.module.css';
import { gapBefore, gapStyle } from './gaps.ts';
import { asColumnHeader, asRow, asRowGroup } from './roles.ts';
import type { GridColumn } from './model.ts';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly items: readonly VirtualItem[];
  readonly header: number;
  readonly bands: readonly Band[];
  /** Over the names of the rows. */
  readonly corner: string;
  /** Columns that are selected from top to bottom or in part. */
  readonly from: number;
  readonly to: number;
}

export interface Band {
  readonly label: string;
  readonly start: number;
  readonly width: number;
}

/** `startOf(columns.length)` is not a column: the width is what is left. */
export function bandsOf(
  columns: readonly GridColumn[],
  startOf: (column: number) => number,
  width: number,
): readonly Band[] {
  const bands: Band[] = [];
  for (const [index, { band }] of columns.entries()) {
    if (band === undefined || columns[index - 1]?.band === band) continue;
    const next = columns.findIndex((column, after) => after > index && column.band !== band);
    const end = next === -1 ? width : startOf(next);
    bands.push({ label: band, start: startOf(index), width: end - startOf(index) });
  }
  return bands;
}

export const GridHead = memo(function GridHead({
  columns,
  items,
  header,
  bands,
  corner,
  from,
  to,
}: GridHeadProps) {
  return (
    <div {...asRowGroup} className={s.head}>
      <div {...asRow} aria-rowindex={1} className={s.headRow}>
        <div {...asColumnHeader} aria-colindex={1} className={s.corner}>
          <span className="visuallyHidden">{say('Series')} </span>
          {corner}
        </div>
        {items.map(({ index, key }, at) => {
          const column = columns[index];
          if (column === undefined) return null;
          return (
            <div
              key={key}
              {...asColumnHeader}
              aria-colindex={index + 2}
              aria-label={column.name}
              data-head={index}
              data-begins={begins(columns, index)}
              data-picked={index >= from && index <= to}
              className={cx(
                s.label,
                column.kind === 'total' && s.totalLabel,
                column.isPart === true && s.partLabel,
              )}
              style={gapStyle(gapBefore(items, at, header))}
            >
              {column.label}
              {column.detail !== undefined && <span className={s.detail}>{column.detail}</span>}
            </div>
          );
        })}
      </div>
      {bands.map(({ label, start, width }) => (
        <div
          key={label}
          aria-hidden="true"
          className={s.band}
          data-first={label === bands[0]?.label}
          style={{ '--x': `${start}px`, '--band': `${width}px` }}
        >
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
});

/** Where a band begins, a line goes down the table. */
export const begins = (columns: readonly GridColumn[], index: number): boolean =>
  index > 0 && columns[index]?.band !== columns[index - 1]?.band;
