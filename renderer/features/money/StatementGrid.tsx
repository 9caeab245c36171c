/** A statement by month, quarter or year: nothing to type, and every number says why. */
import { useMemo, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { addressOfStep } from '../../../shared/model/numbers.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { monthColumns, type Span } from '../../grid/columns.ts';
import { Grid } from '../../grid/Grid.tsx';
import type { GridColumn, GridRow } from '../../grid/model.ts';
import { SpanChoice } from '../../grid/SpanChoice.tsx';
import { askWhy, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { CsvButton } from '../../tables/CsvButton.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import s from './StatementGrid.module.css';

interface StatementGridProps {
  readonly title: string;
  readonly rows: (computed: Computed) => readonly GridRow[];
}

const asRead = (column: GridColumn, span: Span): GridColumn =>
  span === 'years' || column.id !== column.band ? { ...column, kind: 'entry' } : column;

export function StatementGrid({ title, rows: rowsOf }: StatementGridProps) {
  const { plan, computed } = useShown();
  const why = useView((state) => state.why);
  const [span, setSpan] = useState<Span>('quarters');
  const rows = rowsOf(computed);
  const columns = monthColumns(computed.months, plan.fiscalYearStart, span);
  // Quarters, and years alone, are what is read here; only a year beside its parts is a total.
  const shown = useMemo(() => columns.map((column) => asRead(column, span)), [columns, span]);
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        <span className={s.tools}>
          <SpanChoice title={title} value={span} onChange={setSpan} />
          <CsvButton
            quiet
            title={title}
            table={() => ({
              columns: [say('Line'), ...computed.months],
              rows: rows.flatMap((row) =>
                row.kind === 'series' ? [[row.label, ...fileNumbers(row.numbers ?? [])]] : [],
              ),
            })}
          />
        </span>
      </header>
      <Grid
        label={title}
        columns={shown}
        rows={rows}
        currency={plan.currency}
        onWhy={(name, t, over) => {
          if (seriesOf(computed, name) === undefined) {
            why({ kind: 'number', address: addressOfStep({ name }, t), over });
          } else askWhy(computed, name, t, over);
        }}
      />
    </section>
  );
}
