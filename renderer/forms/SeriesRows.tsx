/** The series of a thing by month: the schema's series fields as rows of the grid. */
import { memo, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { getAt, fieldAt } from '../../shared/plan/paths.ts';
import type { SeriesField } from '../../shared/plan/schema/fields.ts';
import type { Series } from '../../shared/plan/types.ts';
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
import { CsvButton } from '../tables/CsvButton.tsx';
import { seriesMark } from './scenarioTouch.ts';
import { ModeChoice } from './SeriesRowsMode.tsx';
import { nameOfSeries, writeSeries } from './SeriesRowsWrite.ts';
import s from './SeriesRows.module.css';
import { isLevel } from './words.ts';

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
  const { computed } = useShown();
  const [span, setSpan] = useState<Span>('months');
  if (calendar === null) return null;
  const months = monthsOf(calendar);
  const rows = paths.flatMap((path, index) => {
    const field = fieldAt(path);
    const value = values[index] as Series | 'auto' | undefined;
    if (field?.kind !== 'series' || value === undefined) return [];
    const row = rowOf(path, field, value, months, {
      label: nameOf?.(path) ?? say(field.label),
      base: spread(marks[index]?.from, months),
    });
    if (value !== 'auto') return [row];
    // What the plan makes of it: hires come out as starts.
    const series = path.replace(/\.hires$/u, '.starts');
    return [{ ...row, series, numbers: seriesOf(computed, series) }];
  });
  if (rows.length === 0) return null;
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

const spread = (value: Series | 'auto' | undefined, months: readonly string[]) =>
  value === 'auto' ? undefined : typeof value === 'number' ? months.map(() => value) : value;

interface Words {
  readonly label: string;
  readonly base: readonly number[] | undefined;
}

const rowOf = (
  path: string,
  field: SeriesField,
  value: Series | 'auto',
  months: readonly string[],
  { label, base }: Words,
): SeriesRow => ({
  kind: 'series',
  id: path,
  label,
  meaning: say(field.meaning),
  unit: field.unit,
  numbers: spread(value, months),
  base,
  gather: isLevel(path) ? 'last' : 'sum',
  entry: {
    range: field.range,
    isConstant: typeof value === 'number',
    refusal:
      value === 'auto'
        ? say('This is automatic: {rule}. Choose “By month” to give it yourself.', {
            rule: say(field.auto ?? ''),
          })
        : undefined,
  },
});
