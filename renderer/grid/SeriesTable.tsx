/**
 * Months across, a row a series. One tab stop: arrow keys move, typing edits, Enter and Tab take the value and go on,
 * Escape takes it back. Every valid keystroke counts at once, as everywhere.
 */
import { useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import { fiscalYears } from '../charts/fiscal.ts';
import { editable, monthName, short } from '../ui/format.ts';
import { asGrid } from '../ui/roles.ts';
import { readNumber } from '../ui/readNumber.ts';
import { cellText, periodValue, type SeriesRow } from './seriesRow.ts';
import s from './SeriesTable.module.css';

interface SeriesTableProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly currency: string;
  readonly rows: readonly SeriesRow[];
  /** What stands under a row's name, such as the choice between constant and monthly. */
  readonly Control: ComponentType<{ readonly row: SeriesRow }>;
}

interface Editing {
  readonly row: number;
  readonly t: number;
  readonly text: string;
  readonly before: number;
}

export function SeriesTable({ label, months, fiscalYearStart, currency, rows, Control }: SeriesTableProps) {
  const [active, setActive] = useState({ row: 0, t: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const years = fiscalYears(months, fiscalYearStart);

  const focusCell = (row: number, t: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      t: Math.max(0, Math.min(months.length - 1, t)),
    };
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.t}"]`)?.focus();
  };
  const limitsOf = (row: SeriesRow) => ({ unit: row.unit, range: row.range, currency });
  const begin = (row: number, t: number, text?: string): void => {
    const series = rows[row];
    const before = series?.values?.[t];
    if (series === undefined || before === undefined || series.readOnlyBecause !== undefined) return;
    setEditing({ row, t, before, text: text ?? editable(before, series.unit) });
    if (text !== undefined) write(series, t, text);
  };
  const write = (row: SeriesRow, t: number, text: string): void => {
    const read = readNumber(text, limitsOf(row));
    if (read.ok && read.value !== null && read.value !== row.values?.[t]) row.onChange(t, read.value);
  };
  /** Leaves the cell; a value that cannot be taken leaves the one before. */
  const end = (keep: boolean): void => {
    if (editing !== null && !keep) rows[editing.row]?.onChange(editing.t, editing.before);
    setEditing(null);
  };
  const faultOf = (row: SeriesRow, text: string): string | undefined => {
    const read = readNumber(text, limitsOf(row));
    return read.ok ? undefined : read.reason;
  };

  const onCellKey = (event: KeyboardEvent, row: number, t: number): void => {
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
      if (series?.values !== undefined && series.readOnlyBecause === undefined) series.onChange(t, 0);
    } else if (/^[\d.,=(-]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      begin(row, t, event.key);
    }
  };
  const onInputKey = (event: KeyboardEvent<HTMLInputElement>, row: SeriesRow, at: Editing): void => {
    const bad = faultOf(row, at.text) !== undefined;
    if (event.key === 'Escape') {
      event.stopPropagation();
      end(false);
      requestAnimationFrame(() => focusCell(at.row, at.t));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && bad) {
      // Stays where it is, with the reason.
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      end(true);
      const by = event.shiftKey ? -1 : 1;
      requestAnimationFrame(() => focusCell(event.key === 'Tab' ? at.row : at.row, at.t + by));
    }
  };

  return (
    <div className={s.scroll}>
      <table ref={table} {...asGrid} aria-label={label} className={s.table}>
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
          {rows.map((row, index) => (
            <tr key={row.path} data-locked={row.readOnlyBecause !== undefined}>
              <th scope="row" className={s.name}>
                <span className={s.label} title={row.meaning}>
                  {row.label}
                </span>
                <Control row={row} />
              </th>
              {row.values === undefined ? (
                <td className={s.auto} colSpan={months.length + years.length}>
                  {row.inWords}
                </td>
              ) : (
                years.flatMap((year) => [
                  ...months.slice(year.from, year.to + 1).map((month, offset) => {
                    const t = year.from + offset;
                    const at = editing?.row === index && editing.t === t ? editing : null;
                    const fault = at === null ? undefined : faultOf(row, at.text);
                    return (
                      <td key={month} className={s.place}>
                        {at === null ? (
                          <button
                            type="button"
                            data-at={`${index}-${t}`}
                            className={s.cell}
                            data-zero={row.values?.[t] === 0}
                            data-constant={row.constant && t > 0}
                            tabIndex={active.row === index && active.t === t ? 0 : -1}
                            aria-label={`${row.label}, ${monthName(month, 'long')}: ${cellText(row, t, currency)}`}
                            title={row.readOnlyBecause}
                            onFocus={() => setActive({ row: index, t })}
                            onKeyDown={(event) => onCellKey(event, index, t)}
                            onClick={() => begin(index, t)}
                          >
                            {cellText(row, t, currency)}
                          </button>
                        ) : (
                          <>
                            <input
                              ref={focusWhenShown}
                              type="text"
                              inputMode="decimal"
                              className={s.input}
                              aria-label={`${row.label}, ${monthName(month, 'long')}`}
                              aria-invalid={fault !== undefined}
                              value={at.text}
                              onChange={(event) => {
                                setEditing({ ...at, text: event.target.value });
                                write(row, t, event.target.value);
                              }}
                              onBlur={() => setEditing(null)}
                              onKeyDown={(event) => onInputKey(event, row, at)}
                            />
                            {fault !== undefined && (
                              <span className={s.fault} role="alert">
                                {fault}
                              </span>
                            )}
                          </>
                        )}
                      </td>
                    );
                  }),
                  <td key={year.label} className={s.total}>
                    {short(periodValue(row, year.from, year.to), row.unit, currency)}
                  </td>,
                ])
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The cell's field takes the focus as it appears; typing went on in it already, so the caret is at the end. */
function focusWhenShown(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
