/**
 * Months across, a row a series. One tab stop: arrow keys move, typing edits, Enter and Tab take the value and go on,
 * Escape takes it back. Every valid keystroke counts at once, as everywhere.
 */
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { fiscalYears } from '../../shared/plan/fiscal.ts';
import { editable, monthName } from '../ui/format.ts';
import { asGrid } from '../ui/roles.ts';
import { readNumber } from '../ui/readNumber.ts';
import type { SeriesRow } from './seriesRow.ts';
import s from './SeriesTable.module.css';
import { SeriesTableRow, type CellField, type Editing } from './SeriesTableRow.tsx';

interface SeriesTableProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly currency: string;
  readonly rows: readonly SeriesRow[];
  readonly onChange: (row: SeriesRow, month: string, value: number) => void;
  /** What stands under a row's name, such as the choice between constant and monthly. */
  readonly Control: ComponentType<{ readonly row: SeriesRow }>;
}

export function SeriesTable(props: SeriesTableProps) {
  const { label, months, fiscalYearStart, currency, rows, onChange, Control } = props;
  const [active, setActive] = useState({ row: 0, t: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const years = useMemo(() => fiscalYears(months, fiscalYearStart), [months, fiscalYearStart]);

  const focusCell = (row: number, t: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      t: Math.max(0, Math.min(months.length - 1, t)),
    };
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.t}"]`)?.focus();
  };
  const limitsOf = (row: SeriesRow) => ({ unit: row.unit, range: row.range, currency });
  const give = (row: SeriesRow | undefined, t: number, value: number): void => {
    if (row !== undefined && value !== row.values?.[t]) onChange(row, months[t] ?? '', value);
  };
  const write = (row: SeriesRow | undefined, t: number, text: string): void => {
    const read = row === undefined ? undefined : readNumber(text, limitsOf(row));
    if (read?.ok === true && read.value !== null) give(row, t, read.value);
  };
  const begin = (row: number, t: number, text?: string): void => {
    const series = rows[row];
    const before = series?.values?.[t];
    if (series === undefined || before === undefined || series.readOnlyBecause !== undefined) return;
    setEditing({ row, t, before, text: text ?? editable(before, series.unit) });
    if (text !== undefined) write(series, t, text);
  };
  const faultOf = ({ row, text }: Editing): string | undefined => {
    const series = rows[row];
    const read = series === undefined ? undefined : readNumber(text, limitsOf(series));
    return read?.ok === false ? read.reason : undefined;
  };

  const onCellKey = (event: KeyboardEvent, { row, t }: Place): void => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [row, t - 1],
      ArrowRight: [row, t + 1],
      ArrowUp: [row - 1, t],
      ArrowDown: [row + 1, t],
      Home: [row, 0],
      End: [row, months.length - 1],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      focusCell(...move);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(row, t);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const series = rows[row];
      if (series?.values !== undefined && series.readOnlyBecause === undefined) give(series, t, 0);
    } else if (/^[\d.,=(-]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      begin(row, t, event.key);
    }
  };
  const onFieldKey = (event: KeyboardEvent<HTMLInputElement>, at: Editing): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      // Leaves the cell with the value from before.
      give(rows[at.row], at.t, at.before);
      setEditing(null);
      requestAnimationFrame(() => focusCell(at.row, at.t));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      // With a value that cannot be taken it stays where it is, with the reason.
      if (faultOf(at) !== undefined) return;
      setEditing(null);
      requestAnimationFrame(() => focusCell(at.row, at.t + (event.shiftKey ? -1 : 1)));
    }
  };
  const type = (at: Editing, text: string): void => {
    setEditing({ ...at, text });
    write(rows[at.row], at.t, text);
  };

  // Rows are handed functions that never change, so that the rows not typed into are not drawn again.
  const latest = useRef({ type, onFieldKey });
  useLayoutEffect(() => {
    latest.current = { type, onFieldKey };
  });
  const [field] = useState<CellField>(() => ({
    type: (at, text) => latest.current.type(at, text),
    leave: () => setEditing(null),
    onKeyDown: (event, at) => latest.current.onFieldKey(event, at),
  }));

  // The table hears for its cells: a cell costs no functions of its own.
  const heard = {
    onKeyDown: (event: KeyboardEvent) => atCell(event, (place) => onCellKey(event, place)),
    onClick: (event: SyntheticEvent) => atCell(event, ({ row, t }) => begin(row, t)),
    onFocus: (event: SyntheticEvent) => atCell(event, setActive),
  };

  return (
    <div className={s.scroll}>
      <table ref={table} {...asGrid} aria-label={label} className={s.table} {...heard}>
        <thead>
          <tr>
            <th scope="col" className={s.corner}>
              <span className="visuallyHidden">Series</span>
            </th>
            {years.flatMap((year) => [
              ...months.slice(year.from, year.to + 1).map((month) => (
                <th key={month} scope="col" className={s.month}>
                  {monthName(month, 'abbreviated')}
                  <span className={s.year}>{month.slice(0, 4)}</span>
                </th>
              )),
              <th key={year.label} scope="col" className={s.total}>
                {year.label}
                <span className={s.year}>{year.whole ? 'year' : 'part'}</span>
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const at = editing?.row === index ? editing : null;
            return (
              <SeriesTableRow
                key={row.path}
                row={row}
                index={index}
                months={months}
                years={years}
                currency={currency}
                tabTo={active.row === index ? active.t : undefined}
                editing={at}
                fault={at === null ? undefined : faultOf(at)}
                field={field}
                Control={Control}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Place {
  readonly row: number;
  readonly t: number;
}

/** Where the event happened in a cell at rest. */
function atCell(event: SyntheticEvent, then: (place: Place) => void): void {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  const [row, t] = (cell?.dataset['at'] ?? '').split('-').map(Number);
  if (row !== undefined && t !== undefined) then({ row, t });
}
