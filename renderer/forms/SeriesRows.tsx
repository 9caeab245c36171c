/** The series of a thing by month: the schema's series fields as rows of the series table. */
import { getAt, fieldAt } from '../../shared/plan/paths.ts';
import { labelParts } from '../../shared/plan/labels.ts';
import type { SeriesField } from '../../shared/plan/schema/fields.ts';
import type { Plan, Series } from '../../shared/plan/types.ts';
import { SeriesTable } from '../grid/SeriesTable.tsx';
import type { SeriesRow } from '../grid/seriesRow.ts';
import { change } from '../state/changes.ts';
import { monthsOf } from '../state/months.ts';
import { useResults } from '../state/results.ts';
import { Select } from '../ui/Select.tsx';
import { scenarioTouching } from './scenarioTouch.ts';
import s from './SeriesRows.module.css';
import { isLevel } from './words.ts';

interface SeriesRowsProps {
  readonly title: string;
  readonly paths: readonly string[];
  /** The row's name; the schema's label unless the rows are of several things. */
  readonly nameOf?: (path: string) => string;
}

type Mode = 'constant' | 'monthly' | 'auto';

const modeOf = (value: unknown): Mode =>
  value === 'auto' ? 'auto' : Array.isArray(value) ? 'monthly' : 'constant';

const modeInWords: Readonly<Record<Mode, string>> = {
  constant: 'Every month the same',
  monthly: 'Month by month',
  auto: 'Automatic',
};

export function SeriesRows({ title, paths, nameOf }: SeriesRowsProps) {
  const plan = useResults((state) => state.plan);
  const base = useResults((state) => state.base);
  const scenario = useResults((state) => state.scenario);
  if (plan === null || base === null) return null;
  const rows = paths.flatMap((path) => {
    const touching = scenarioTouching(base, scenario, path);
    const row = rowOf(plan, path, touching?.name, nameOf);
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0) return null;
  return (
    <section className={s.section} aria-label={title}>
      <h3 className={s.title}>{title}</h3>
      <SeriesTable
        label={title}
        months={monthsOf(plan)}
        fiscalYearStart={plan.fiscalYearStart}
        currency={plan.currency}
        rows={rows}
        Control={ModeChoice}
      />
    </section>
  );
}

function rowOf(
  plan: Plan,
  path: string,
  lockedBy: string | undefined,
  nameOf: SeriesRowsProps['nameOf'],
): SeriesRow | undefined {
  const field = fieldAt(path);
  const value = getAt(plan, path) as Series | 'auto' | undefined;
  if (field?.kind !== 'series' || value === undefined) return undefined;
  const months = monthsOf(plan);
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
    readOnlyBecause:
      lockedBy === undefined ? undefined : `“${lockedBy}” changes this. Edit it in the base plan.`,
    onChange: (t, next) => {
      // Typing into a constant row changes all of it; a row by month changes one.
      change(typeof value === 'number' ? path : `${path}.${months[t] ?? ''}`, next);
    },
  };
}

function ModeChoice({ row }: { readonly row: SeriesRow }) {
  const plan = useResults((state) => state.plan);
  if (plan === null) return null;
  const field = fieldAt(row.path) as SeriesField;
  const value = getAt(plan, row.path);
  const modes: readonly Mode[] =
    field.auto === undefined ? ['constant', 'monthly'] : ['constant', 'monthly', 'auto'];
  const choose = (mode: Mode): void => {
    const values = row.values ?? monthsOf(plan).map(() => 0);
    if (mode === 'auto') change(row.path, 'auto');
    else if (mode === 'monthly') change(row.path, values);
    else change(row.path, values[0] ?? 0);
  };
  return (
    <Select
      label={`${labelParts(plan, row.path).parts.join(' · ')}: how it is given`}
      className={s.mode}
      value={modeOf(value)}
      options={modes.map((mode) => ({ id: mode, label: modeInWords[mode] }))}
      isDisabled={row.readOnlyBecause !== undefined}
      onChange={(id) => choose(modes.find((mode) => mode === id) ?? 'constant')}
    />
  );
}
