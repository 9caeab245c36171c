/** One series of the table, month by month and by year. A row, and in it a cell, is drawn again only when it changes. */
import { memo, type ComponentType, type KeyboardEvent } from 'react';
import type { Period } from '../../shared/plan/fiscal.ts';
import { monthName, short } from '../ui/format.ts';
import { cellText, periodValue, sameRow, type SeriesRow } from './seriesRow.ts';
import s from './SeriesTable.module.css';

export interface Editing {
  readonly row: number;
  readonly t: number;
  readonly text: string;
  readonly before: number;
}

/** What a cell's field does; the same functions at every drawing. */
export interface CellField {
  readonly type: (at: Editing, text: string) => void;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>, at: Editing) => void;
}

interface SeriesTableRowProps {
  readonly row: SeriesRow;
  readonly index: number;
  readonly months: readonly string[];
  readonly years: readonly Period[];
  readonly currency: string;
  /** The month that Tab leads to, where it leads into this row. */
  readonly tabTo: number | undefined;
  readonly editing: Editing | null;
  /** Why what is typed cannot be taken. */
  readonly fault: string | undefined;
  readonly field: CellField;
  readonly Control: ComponentType<{ readonly row: SeriesRow }>;
}

export const SeriesTableRow = memo(Drawn, (before, after) => {
  const { row, ...rest } = before;
  const { row: next, ...others } = after;
  return (
    sameRow(row, next) &&
    Object.entries(rest).every(([key, value]) => value === others[key as keyof typeof others])
  );
});

function Drawn(props: SeriesTableRowProps) {
  const { row, index, months, years, currency, tabTo, editing, fault, field, Control } = props;
  return (
    <tr data-locked={row.readOnlyBecause !== undefined}>
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
            return (
              <td key={month} className={s.place}>
                {editing?.t === t ? (
                  <EditedCell
                    label={`${row.label}, ${monthName(month, 'long')}`}
                    editing={editing}
                    fault={fault}
                    field={field}
                  />
                ) : (
                  <Cell
                    at={`${index}-${t}`}
                    text={cellText(row, t, currency)}
                    label={`${row.label}, ${monthName(month, 'long')}`}
                    isZero={row.values?.[t] === 0}
                    isRepeated={row.constant && t > 0}
                    isTabStop={tabTo === t}
                    title={row.readOnlyBecause}
                  />
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
  );
}

interface CellProps {
  /** Row and month; the table finds the cell by it. */
  readonly at: string;
  readonly text: string;
  readonly label: string;
  readonly isZero: boolean;
  /** Says no more than the first month does. */
  readonly isRepeated: boolean;
  readonly isTabStop: boolean;
  readonly title: string | undefined;
}

const Cell = memo(function Cell({ at, text, label, isZero, isRepeated, isTabStop, title }: CellProps) {
  return (
    <button
      type="button"
      data-at={at}
      className={s.cell}
      data-zero={isZero}
      data-constant={isRepeated}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${label}: ${text}`}
      title={title}
    >
      {text}
    </button>
  );
});

interface EditedCellProps extends Pick<SeriesTableRowProps, 'fault' | 'field'> {
  readonly label: string;
  readonly editing: Editing;
}

function EditedCell({ label, editing, fault, field }: EditedCellProps) {
  return (
    <>
      <input
        ref={focusWhenShown}
        type="text"
        inputMode="decimal"
        className={s.input}
        aria-label={label}
        aria-invalid={fault !== undefined}
        value={editing.text}
        onChange={(event) => field.type(editing, event.target.value)}
        onBlur={field.leave}
        onKeyDown={(event) => field.onKeyDown(event, editing)}
      />
      {fault !== undefined && (
        <span className={s.fault} role="alert">
          {fault}
        </span>
      )}
    </>
  );
}

/** The cell's field takes the focus as it appears; typing went on in it already, so the caret is at the end. */
function focusWhenShown(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
