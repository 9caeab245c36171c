/** A grid on paper: all of it, a table for each fiscal year, drawn when somebody prints. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import s from './GridPrint.module.css';
import type { GridColumn, GridRow } from './model.ts';
import type { UnitWords } from './unitWords.ts';
import { styleOf, valueAt, written } from './values.ts';

interface GridPrintProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly corner: string | undefined;
  /** On paper a number in thousands must say so as well. */
  readonly units: UnitWords;
  readonly isScaled: boolean;
}

/** As many columns as a page takes where nothing says which belong together. */
const across = 14;

function parts(columns: readonly GridColumn[]): readonly (readonly GridColumn[])[] {
  const found: GridColumn[][] = [];
  for (const column of columns) {
    const latest = found.at(-1);
    const isFull = latest !== undefined && latest.length >= across;
    if (latest === undefined || isFull || latest[0]?.band !== column.band) found.push([column]);
    else latest.push(column);
  }
  return found;
}

export function GridPrint(props: GridPrintProps) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The page is drawn for paper right after this event.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting ? <Printed {...props} /> : null;
}

function Printed({ label, columns, rows, corner, units, isScaled }: GridPrintProps) {
  return (
    <div className={s.print}>
      {parts(columns).map((part) => (
        <table key={part[0]?.id}>
          <caption>{[label, part[0]?.band].filter((each) => each !== undefined).join(', ')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visuallyHidden">{say('Series')} </span>
                <span>{corner ?? units.shared}</span>
              </th>
              {part.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                  {column.detail !== undefined && <span>{column.detail}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.kind === 'heading' ? (
                <tr key={row.id}>
                  <th colSpan={part.length + 1} scope="rowgroup" className={s.heading}>
                    {row.label}
                  </th>
                </tr>
              ) : (
                <tr key={row.id} data-sum={row.isSum === true}>
                  <th scope="row">
                    {row.label} <span>{units.of(row)}</span>
                  </th>
                  {row.numbers === undefined && row.texts === undefined ? (
                    <td colSpan={part.length} className={s.words}>
                      {row.words}
                    </td>
                  ) : (
                    part.map((column) => {
                      const value = valueAt(row, column);
                      return (
                        <td key={column.id} className={cx(column.kind === 'total' && s.total)}>
                          {row.texts?.[column.to] ?? written(value, styleOf(row, isScaled))}
                        </td>
                      );
                    })
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </div>
  );
}
