/**
 * Which side limits the sale in which month: segments down, months across. A grid with one tab stop; arrow keys move,
 * Enter asks why. Each word has a colour, a hatch and a letter.
 */
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ConstraintWord } from '../../shared/analysis/result.ts';
import { monthName } from '../ui/format.ts';
import { asGrid } from '../ui/roles.ts';
import s from './ConstraintStrip.module.css';
import { fiscalYears } from './fiscal.ts';

export interface StripRow {
  readonly id: string;
  readonly name: string;
  readonly words: readonly ConstraintWord[];
}

interface ConstraintStripProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  readonly rows: readonly StripRow[];
  /** What stands behind a cell, in a sentence. */
  readonly about: (row: StripRow, t: number) => string;
  readonly onPick: (row: StripRow, t: number) => void;
}

export const constraintInWords: Readonly<
  Record<ConstraintWord, { readonly letter: string; readonly name: string; readonly meaning: string }>
> = {
  capacity: { letter: 'C', name: 'Capacity', meaning: 'too few sellers for the deals there are' },
  demand: { letter: 'D', name: 'Demand', meaning: 'too few deals for the sellers there are' },
  selfServe: { letter: 'S', name: 'Self-serve', meaning: 'nobody needs to sell it' },
};

export function ConstraintStrip({
  label,
  months,
  fiscalYearStart,
  rows,
  about,
  onPick,
}: ConstraintStripProps) {
  const [active, setActive] = useState({ row: 0, t: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const years = fiscalYears(months, fiscalYearStart);
  const dense = months.length > 40;
  const shownRow = rows[active.row];

  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, t } = active;
    const moves: Record<string, readonly [row: number, t: number]> = {
      ArrowLeft: [row, t - 1],
      ArrowRight: [row, t + 1],
      ArrowUp: [row - 1, t],
      ArrowDown: [row + 1, t],
      Home: [row, 0],
      End: [row, months.length - 1],
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, move[0])),
      t: Math.max(0, Math.min(months.length - 1, move[1])),
    };
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.t}"]`)?.focus();
  };

  return (
    <div className={s.strip}>
      <div className={s.scroll}>
        <table ref={grid} {...asGrid} aria-label={label} className={s.grid}>
          <thead>
            <tr>
              <th scope="col" className={s.corner}>
                <span className="visuallyHidden">Segment</span>
              </th>
              {years.map((year) => (
                <th key={year.label} scope="colgroup" colSpan={year.to - year.from + 1} className={s.year}>
                  {year.to - year.from > 1 ? year.label : ''}
                </th>
              ))}
            </tr>
            {!dense && (
              <tr>
                <th scope="col">
                  <span className="visuallyHidden">Month</span>
                </th>
                {months.map((month) => (
                  <th key={month} scope="col" className={s.month}>
                    <abbr title={monthName(month, 'long')}>{monthName(month, 'tiny')}</abbr>
                  </th>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" className={s.segment}>
                  {row.name}
                </th>
                {row.words.map((word, t) => (
                  <td
                    key={months[t] ?? t}
                    className={s.place}
                    data-first={years.some((year) => year.from === t && t > 0)}
                  >
                    <button
                      type="button"
                      data-at={`${index}-${t}`}
                      data-word={word}
                      className={s.cell}
                      tabIndex={index === active.row && t === active.t ? 0 : -1}
                      aria-label={`${row.name}, ${monthName(months[t] ?? '', 'long')}: ${constraintInWords[word].name}`}
                      onKeyDown={onKeyDown}
                      onFocus={() => setActive({ row: index, t })}
                      onPointerEnter={() => setActive({ row: index, t })}
                      onClick={() => onPick(row, t)}
                    >
                      {dense ? '' : constraintInWords[word].letter}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={s.foot}>
        <p className={s.about}>
          {shownRow === undefined ? '' : about(shownRow, Math.min(active.t, months.length - 1))}
        </p>
        <ul className={s.legend}>
          {(['capacity', 'demand', 'selfServe'] as const)
            .filter((word) => rows.some((row) => row.words.includes(word)))
            .map((word) => (
              <li key={word}>
                <span className={s.cell} data-word={word} aria-hidden="true">
                  {constraintInWords[word].letter}
                </span>
                <b>{constraintInWords[word].name}</b> {constraintInWords[word].meaning}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
