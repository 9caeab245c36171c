/** The series of a thing by month: the schema's series fields as rows of the grid. */
import { memo, useMemo, useState } from 'react';
import { addressOfPath, type Computed } from '../../shared/model/index.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { unitInfo } from '../../shared/plan/units.ts';
import type { Table } from '../../shared/tables/csv.ts';
import { monthColumns, type Span } from '../grid/columns.ts';
import { Grid } from '../grid/Grid.tsx';
import type { SeriesRow } from '../grid/model.ts';
import { SpanChoice } from '../grid/SpanChoice.tsx';
import { askWhy, seriesOf } from '../state/describing.ts';
import { monthsOf } from '../state/months.ts';
import { useShown } from '../state/shown.tsx';
import { useKept } from '../state/useKept.ts';
import { useView } from '../state/view.ts';
import { CsvButton } from '../tables/CsvButton.tsx';
import { seriesMark } from './scenarioTouch.ts';
import { ModeChoice } from './SeriesRowsMode.tsx';
import { nameOfSeries, writeSeries } from './SeriesRowsWrite.ts';
import s from './SeriesRows.module.css';
import { useSeriesRows } from './useSeriesRows.ts';

interface SeriesRowsProps {
  readonly title: string;
  readonly paths: readonly string[];
  /** The row's name; the schema's label unless the rows are of several things. */
  readonly nameOf?: (path: string) => string;
}

export const SeriesRows = memo(function SeriesRows({ title, paths, nameOf }: SeriesRowsProps) {
  const values = useKept(({ plan }) => paths.map((path) => (plan === null ? undefined : getAt(plan, path))));
  const marks = useKept((results) => paths.map((path) => seriesMark(results, path)));
  const calendar = useKept(({ plan }) =>
    plan === null
      ? null
      : {
          start: plan.start,
          months: plan.months,
          fiscalYearStart: plan.fiscalYearStart,
          currency: plan.currency,
        },
  );
  const months = calendar === null ? noMonths : monthsOf(calendar);
  const from = useMemo(() => marks.map((mark) => mark?.from), [marks]);
  const own = useSeriesRows({ paths, values, from, nameOf, months });
  const { computed } = useShown();
  const rows = useMemo(() => own.map((row) => asWorkedOut(row, computed)), [own, computed]);
  const [span, setSpan] = useState<Span>('months');
  if (calendar === null || rows.length === 0) return null;
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.header}>
        <h3>{title}</h3>
        <span className={s.tools}>
          <SpanChoice title={title} value={span} onChange={setSpan} />
          <CsvButton quiet title={title} table={() => fileOf(rows, months, calendar.currency)} />
        </span>
      </header>
      <Grid
        label={title}
        columns={monthColumns(months, calendar.fiscalYearStart, span)}
        rows={rows}
        currency={calendar.currency}
        onWrite={writeSeries}
        nameOf={nameOfSeries}
        onWhy={(series, t, over) => askWhy(computed, series, t, over)}
        onWhyTyped={(path, t, over) => {
          const address = addressOfPath(computed, `${path}.${months[t] ?? ''}`);
          if (address !== undefined) useView.getState().why({ kind: 'number', address, over });
        }}
        Control={ModeChoice}
      />
    </section>
  );
});

/** As typed: an automatic series has no numbers of its own. */
const fileOf = (rows: readonly SeriesRow[], months: readonly string[], currency: string): Table => ({
  columns: ['Path', 'Label', 'Unit', ...months],
  rows: rows.map(({ id, label, unit, numbers, series }) => [
    id,
    label,
    unitInfo(unit).suffix.replace('¤', currency),
    ...months.map((_, t) => (series === undefined ? (numbers?.[t] ?? null) : null)),
  ]),
});

/** What the plan makes of an automatic series; hires come out as starts. */
function asWorkedOut(row: SeriesRow, computed: Computed): SeriesRow {
  if (row.numbers !== undefined) return row;
  const series = row.id.replace(/\.hires$/u, '.starts');
  return { ...row, series, numbers: seriesOf(computed, series) };
}

const noMonths: readonly string[] = [];
