/**
 * Which side limits the sale in which month: segments down, months across. A grid with one tab stop; arrow keys move,
 * Enter asks why. Each word has a colour, a hatch and a letter.
 */
import { memo, useCallback, useState, type KeyboardEvent } from 'react';
import { phrase, say } from '../../shared/language/say.ts';
import type { ConstraintWord } from '../../shared/model/index.ts';
import { monthName } from '../ui/format.ts';
import { asGrid } from '../ui/roles.ts';
import s from './ConstraintStrip.module.css';
import { fiscalYears } from '../../shared/plan/fiscal.ts';

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
  /** Stays the same function from one drawing to the next. */
  readonly onPick: (id: string, t: number) => void;
}

export const constraintInWords: Readonly<
  Record<ConstraintWord, { readonly letter: string; readonly name: string; readonly meaning: string }>
> = {
  capacity: {
    letter: phrase('C'),
    name: phrase('Capacity'),
    meaning: phrase('too few sellers for the deals there are'),
  },
  demand: {
    letter: phrase('D'),
    name: phrase('Demand'),
    meaning: phrase('too few deals for the sellers there are'),
  },
  selfServe: { letter: phrase('S'), name: phrase('Self-serve'), meaning: phrase('nobody needs to sell it') },
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
  const years = fiscalYears(months, fiscalYearStart);
  const dense = months.length > 40;
  const shownRow = rows[active.row];
  const activate = useCallback((row: number, t: number) => setActive({ row, t }), []);
  return (
    <div className={s.strip}>
      <div className={s.scroll}>
        <table {...asGrid} aria-label={label} className={s.grid}>
          <thead>
            <tr>
              <th scope="col" className={s.corner}>
                <span className="visuallyHidden">{say('Segment')}</span>
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
                  <span className="visuallyHidden">{say('Month')}</span>
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
              <Row
                key={row.id}
                id={row.id}
                name={row.name}
                place={index}
                words={row.words.join(' ')}
                months={months}
                fiscalYearStart={fiscalYearStart}
                activeMonth={index === active.row ? active.t : -1}
                activate={activate}
                onPick={onPick}
              />
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
                  {say(constraintInWords[word].letter)}
                </span>
                <b>{say(constraintInWords[word].name)}</b> {say(constraintInWords[word].meaning)}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

const inWords = (word: ConstraintWord): { readonly letter: string; readonly name: string } => ({
  letter: say(constraintInWords[word].letter),
  name: say(constraintInWords[word].name),
});

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  /** The words in one text, so that a row is drawn again only when one of them changes. */
  readonly words: string;
  readonly months: readonly string[];
  readonly fiscalYearStart: number;
  /** The month with the tab stop; −1: another row has it. */
  readonly activeMonth: number;
  readonly activate: (row: number, t: number) => void;
  readonly onPick: (id: string, t: number) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { id, name, place, words, months, fiscalYearStart, activeMonth, activate, onPick } = props;
  const starts = new Set(fiscalYears(months, fiscalYearStart).map(({ from }) => from));
  const dense = months.length > 40;
  // Said once a row, not once a cell.
  const said = {
    capacity: inWords('capacity'),
    demand: inWords('demand'),
    selfServe: inWords('selfServe'),
  };
  return (
    <tr>
      <th scope="row" className={s.segment}>
        {name}
      </th>
      {(words.split(' ') as ConstraintWord[]).map((word, t) => (
        <td key={months[t] ?? t} className={s.place} data-first={t > 0 && starts.has(t)}>
          <button
            type="button"
            data-at={`${place}-${t}`}
            data-word={word}
            className={s.cell}
            tabIndex={t === activeMonth ? 0 : -1}
            aria-label={`${name}, ${monthName(months[t] ?? '', 'long')}: ${said[word].name}`}
            onKeyDown={(event) => moveFocus(event, place, t, months.length)}
            onFocus={() => activate(place, t)}
            onPointerEnter={() => activate(place, t)}
            onClick={() => onPick(id, t)}
          >
            {dense ? '' : said[word].letter}
          </button>
        </td>
      ))}
    </tr>
  );
});

/** Arrow keys, Home and End go to the neighbour; the cell that gets the focus makes itself the tab stop. */
function moveFocus(event: KeyboardEvent<HTMLElement>, row: number, t: number, months: number): void {
  const moves: Record<string, readonly [row: number, t: number]> = {
    ArrowLeft: [row, t - 1],
    ArrowRight: [row, t + 1],
    ArrowUp: [row - 1, t],
    ArrowDown: [row + 1, t],
    Home: [row, 0],
    End: [row, months - 1],
  };
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  const grid = event.currentTarget.closest('table');
  grid?.querySelector<HTMLElement>(`[data-at="${move[0]}-${move[1]}"]`)?.focus();
}
