/** The series of a thing by month: the schema's series fields as rows of the series table. */
import { memo } from 'react';
import { getAt, fieldAt } from '../../shared/plan/paths.ts';
import type { Series } from '../../shared/plan/types.ts';
import { unitInfo } from '../../shared/plan/units.ts';
import type { Table } from '../../shared/tables/csv.ts';
import { SeriesTable } from '../grid/SeriesTable.tsx';
import type { SeriesRow } from '../grid/seriesRow.ts';
import { change } from '../state/changes.ts';
import { monthsOf } from '../state/months.ts';
import { useResults } from '../state/results.ts';
import { useKept } from '../state/useKept.ts';
import { CsvButton } from '../tables/CsvButton.tsx';
import { Select } from '../ui/Select.tsx';
import s from './SeriesRows.module.css';
import { isLevel } from './words.ts';

interface SeriesRowsProps {
  readonly title: string;
  readonly paths: readonly string[];
  /** The row's name; the schema's label unless the rows are of several things. */
  readonly nameOf?: (path: string) => string;
}

type Mode = 'constant' | 'monthly' | 'auto';

const modeInWords: Readonly<Record<Mode, string>> = {
  constant: 'Every month the same',
  monthly: 'Month by month',
  auto: 'Automatic',
};

export function SeriesRows({ title, paths, nameOf }: SeriesRowsProps) {
  const values = useKept(({ plan }) => paths.map((path) => (plan === null ? undefined : getAt(plan, path))));
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
  if (calendar === null) return null;
  const rows = paths.flatMap((path, index) => {
    const row = rowOf(path, values[index] as Series | 'auto' | undefined, monthsOf(calendar), nameOf);
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0) return null;
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.header}>
        <h3>{title}</h3>
        <CsvButton quiet title={title} table={() => fileOf(rows, monthsOf(calendar), calendar.currency)} />
      </header>
      <SeriesTable
        label={title}
        months={monthsOf(calendar)}
        fiscalYearStart={calendar.fiscalYearStart}
        currency={calendar.currency}
        rows={rows}
        onChange={give}
        Control={ModeChoice}
      />
    </section>
  );
}

/** As typed: an automatic series has no numbers of its own. */
const fileOf = (rows: readonly SeriesRow[], months: readonly string[], currency: string): Table => ({
  columns: ['Path', 'Label', 'Unit', ...months],
  rows: rows.map(({ path, label, unit, values }) => [
    path,
    label,
    unitInfo(unit).suffix.replace('¤', currency),
    ...months.map((_, t) => values?.[t] ?? null),
  ]),
});

function rowOf(
  path: string,
  value: Series | 'auto' | undefined,
  months: readonly string[],
  nameOf: SeriesRowsProps['nameOf'],
): SeriesRow | undefined {
  const field = fieldAt(path);
  if (field?.kind !== 'series' || value === undefined) return undefined;
  return {
    path,
    label: nameOf?.(path) ?? field.label,
    meaning: field.meaning,
    unit: field.unit,
    range: field.range,
    values: value === 'auto' ? undefined : typeof value === 'number' ? months.map(() => value) : value,
    inWords: `Automatic: ${field.auto ?? ''}`,
    constant: typeof value === 'number',
    level: isLevel(path),
    readOnlyBecause: undefined,
  };
}

/** Typing into a constant row changes all of it; a row by month changes one. */
function give({ path, constant }: SeriesRow, month: string, value: number): void {
  change(constant ? path : `${path}.${month}`, value);
}

function ModeChoice({ row }: { readonly row: SeriesRow }) {
  const mode = row.values === undefined ? 'auto' : row.constant ? 'constant' : 'monthly';
  return (
    <ModeSelect path={row.path} name={row.label} mode={mode} isDisabled={row.readOnlyBecause !== undefined} />
  );
}

interface ModeSelectProps {
  readonly path: string;
  readonly name: string;
  readonly mode: Mode;
  readonly isDisabled: boolean;
}

function choose(path: string, mode: Mode): void {
  const { plan } = useResults.getState();
  if (plan === null) return;
  const now = getAt(plan, path) as Series | 'auto';
  const months = monthsOf(plan);
  const values = now === 'auto' ? months.map(() => 0) : typeof now === 'number' ? months.map(() => now) : now;
  change(path, mode === 'auto' ? 'auto' : mode === 'monthly' ? values : (values[0] ?? 0));
}

/** Drawn again only when the way changes, not with every number typed into the row. */
const ModeSelect = memo(function ModeSelect({ path, name, mode, isDisabled }: ModeSelectProps) {
  const field = fieldAt(path);
  const modes: readonly Mode[] =
    field?.kind === 'series' && field.auto !== undefined
      ? ['constant', 'monthly', 'auto']
      : ['constant', 'monthly'];
  return (
    <Select
      label={`${name}: how it is given`}
      className={s.mode}
      value={mode}
      options={modes.map((id) => ({ id, label: modeInWords[id] }))}
      isDisabled={isDisabled}
      onChange={(id) => choose(path, modes.find((each) => each === id) ?? 'constant')}
    />
  );
});
