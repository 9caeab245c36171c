/** The head of a grid: fiscal years over their months, which stay in sight while the rows go by. */
import { memo } from 'react';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import s from './Grid.module.css';
import { asColumnHeader, asPart, asRow, asRowGroup } from './roles.ts';
import type { GridColumn } from './model.ts';
import { gapStyle, type Strip } from './strips.ts';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly strips: readonly Strip[];
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

export const GridHead = memo(function GridHead({ columns, strips, bands, corner, from, to }: GridHeadProps) {
  return (
    <div {...asRowGroup} className={s.head}>
      <div {...asRow} aria-rowindex={1} className={s.headRow}>
        <div {...asColumnHeader} aria-colindex={1} className={s.corner}>
          <span className="visuallyHidden">{say('Series')} </span>
          {corner}
        </div>
        {strips.map((strip) => (
          <div key={strip.from} {...asPart} className={s.strip} style={gapStyle(strip.gap)}>
            {columns.slice(strip.from, strip.to + 1).map((column, offset) => {
              const index = strip.from + offset;
              return (
                <div
                  key={column.id}
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
                >
                  {column.label}
                  {column.detail !== undefined && <span className={s.detail}>{column.detail}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {bands.map(({ label, start, width }) => (
        <div
          key={label}
          aria-hidden="true"
          className={s.band}
          data-first={label === columns[0]?.band}
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
