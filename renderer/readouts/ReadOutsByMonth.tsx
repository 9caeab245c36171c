/** The readouts of a table with all their months, over the screen: to be read, selected, copied and asked "why?". */
import { useState } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Computed } from '../../shared/model/index.ts';
import { monthColumns, type Span } from '../grid/columns.ts';
import { Grid } from '../grid/Grid.tsx';
import type { SeriesRow } from '../grid/model.ts';
import { SpanChoice } from '../grid/SpanChoice.tsx';
import { askWhy, described, seriesOf } from '../state/describing.ts';
import { useShown } from '../state/shown.tsx';
import { CsvButton } from '../tables/CsvButton.tsx';
import { seriesCsv } from '../tables/seriesCsv.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import s from './ReadOuts.module.css';
import type { ReadOut } from './ReadOuts.tsx';

interface ReadOutsByMonthProps {
  readonly title: string;
  readonly rows: readonly ReadOut[];
  readonly onClose: () => void;
}

export function ReadOutsByMonth({ title, rows, onClose }: ReadOutsByMonthProps) {
  const { plan, computed } = useShown();
  const [span, setSpan] = useState<Span>('months');
  return (
    <Dialog label={say('{table} by month', { table: title })} width="wide" onClose={onClose}>
      <div className={s.months}>
        <header className={s.monthsHeader}>
          <h2>{title}</h2>
          <SpanChoice title={title} value={span} onChange={setSpan} />
          <CsvButton
            quiet
            title={title}
            table={() =>
              seriesCsv(
                computed,
                rows.map(({ series }) => series),
              )
            }
          />
          <Button onPress={onClose}>{say('Close')}</Button>
        </header>
        <Grid
          label={title}
          columns={monthColumns(computed.months, plan.fiscalYearStart, span)}
          rows={rows.flatMap((row) => rowOf(computed, row))}
          currency={plan.currency}
          onWhy={(series, t, over) => {
            // The answer stands beside the screen, not over it.
            onClose();
            askWhy(computed, series, t, over);
          }}
        />
      </div>
    </Dialog>
  );
}

function rowOf(computed: Computed, { series, label: own }: ReadOut): readonly SeriesRow[] {
  const numbers = seriesOf(computed, series);
  if (numbers === undefined) return [];
  const { label, meaning, unit, flow } = described(computed, series);
  return [
    {
      kind: 'series',
      id: series,
      series,
      label: own ?? label,
      meaning,
      unit,
      numbers,
      gather: flow ? 'sum' : 'last',
    },
  ];
}
