/**
 * The line under a grid: the cell one is in with every digit, what was just done, what the selection comes to. Screen
 * readers hear of a selection and of what was done; the cell they are in they read themselves.
 */
import { useEffect, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { Button } from '../ui/Button.tsx';
import { exact } from '../ui/format.ts';
import { reset } from './fill.ts';
import s from './Grid.module.css';
import { isOne } from './ranges.ts';
import { statsOf } from './stats.ts';
import type { GridData, GridState } from './useGrid.ts';
import { valueAt } from './values.ts';
import { statsInWords } from './words.ts';

interface GridFootProps {
  readonly data: GridData;
  readonly grid: GridState;
  /** Nothing is said about a cell before one has been in the grid. */
  readonly isEntered: boolean;
}

/** A selection that is still being drawn is not read out. */
const restMs = 350;

export function GridFoot({ data, grid, isEntered }: GridFootProps) {
  const { rows, columns, currency } = data;
  const { block, note, selection } = grid;
  const several = !isOne(block);
  const stats = several ? statsInWords(statsOf(rows, columns, block), rows, block, currency) : undefined;
  const row = grid.rowAt(selection.anchor);
  const column = columns[selection.anchor.column];
  const summary =
    stats === undefined
      ? ''
      : say('{count} numbers selected. Sum {sum}, mean {mean}.', {
          count: stats.count,
          sum: stats.sum,
          mean: stats.mean,
        });
  const canReset = isEntered && reset(rows, columns, block).ok;
  const said = note !== null && note.refusedAt === undefined ? note.text : '';
  return (
    <div className={s.foot}>
      <p className={s.where}>
        {said !== ''
          ? said
          : isEntered &&
            row !== undefined &&
            column !== undefined && (
              <>
                {row.label}, {column.name}
                <strong>
                  {row.texts?.[column.to] ??
                    (row.numbers === undefined ? row.words : exact(valueAt(row, column), row.unit, currency))}
                </strong>
              </>
            )}
      </p>
      {canReset && (
        <Button
          variant="plain"
          className={s.reset}
          aria-label={say('Put back what the scenario changes here')}
          onPress={grid.reset}
        >
          {say('Put back')}
        </Button>
      )}
      {stats !== undefined && (
        <dl className={s.stats} aria-hidden="true">
          <dt>{say('Sum')}</dt>
          <dd>{stats.sum}</dd>
          <dt>{say('Mean')}</dt>
          <dd>{stats.mean}</dd>
          <dt>{say('Count')}</dt>
          <dd>{stats.count}</dd>
        </dl>
      )}
      <Aloud text={[said, summary].filter((each) => each !== '').join(' ')} />
    </div>
  );
}

function Aloud({ text }: { readonly text: string }) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="visuallyHidden">{settled}</output>;
}
