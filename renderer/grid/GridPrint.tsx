/** A grid on paper: all of it, as many fiscal years beside each other as fit, drawn when somebody prints. */
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

/** As many columns as a page takes. */
const across = 14;

interface Part {
  readonly columns: readonly GridColumn[];
  readonly bands: readonly { readonly label: string; readonly count: number }[];
}

/** Bands stay together; as many beside each other as fit. */
function parts(columns: readonly GridColumn[]): readonly Part[] {
  const bands: { label: string; columns: GridColumn[] }[] = [];
  for (const column of columns) {
    const latest = bands.at(-1);
    const isFull = latest !== undefined && latest.columns.length >= across;
    if (latest === undefined || isFull || latest.label !== (column.band ?? '')) {
      bands.push({ label: column.band ?? '', columns: [column] });
    } else latest.columns.push(column);
  }
  const found: { columns: GridColumn[]; bands: { label: string; count: number }[] }[] = [];
  for (const band of bands) {
    const latest = found.at(-1);
    const fits = latest !== undefined && latest.columns.length + band.columns.length <= across;
    const into = fits ? latest : { columns: [], bands: [] };
    if (!fits) found.push(into);
    into.columns.push(...band.columns);
    into.bands.push({ label: band.label, count: band.columns.length });
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
      {parts(columns).map(({ columns: part, bands }) => (
        <table key={part[0]?.id} aria-label={label}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                <span className="visuallyHidden">{say('Series')} </span>
                {corner ?? units.shared}
              </th>
              {bands.map((band) => (
                <th key={band.label} scope="colgroup" colSpan={band.count} className={s.band}>
                  {band.label}
                </th>
              ))}
            </tr>
            <tr>
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
                        <td
                          key={column.id}
                          className={cx(
                            column.kind === 'total' && column.isPart !== true && s.total,
                            value < 0 && s.negative,
                          )}
                        >
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
