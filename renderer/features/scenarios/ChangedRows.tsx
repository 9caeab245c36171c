/** The assumptions in which the plans differ from the base plan, by the thing they belong to. */
import type { ReactNode } from 'react';
import { differences } from '../../../shared/analysis/applyScenario.ts';
import type { ChangedAssumption } from '../../../shared/analysis/bridgeChanges.ts';
import { say } from '../../../shared/language/say.ts';
import { assumptionLabel, courseDifference, valueInWords, type AssumptionLabel } from './assumptionWords.ts';
import { GroupRow } from './GroupRow.tsx';
import type { Beside } from './useBeside.ts';
import s from './Comparison.module.css';

interface ChangedRowsProps {
  readonly base: Beside;
  readonly others: readonly Beside[];
}

interface Row extends AssumptionLabel {
  readonly change: ChangedAssumption;
  /** Ids of the plans that have it otherwise. */
  readonly changedIn: ReadonlySet<string>;
}

function rowsOf(base: Beside, others: readonly Beside[]): readonly Row[] {
  const rows = new Map<string, Row & { readonly changedIn: Set<string> }>();
  for (const { id, plan } of others) {
    for (const change of differences(base.plan, plan)) {
      const key = `${change.kind} ${change.path}`;
      const known = rows.get(key);
      if (known === undefined) {
        const label = assumptionLabel(change.kind === 'removed' ? base.plan : plan, change);
        rows.set(key, { ...label, change, changedIn: new Set([id]) });
      } else known.changedIn.add(id);
    }
  }
  return [...rows.values()];
}

export function ChangedRows({ base, others }: ChangedRowsProps) {
  const columns = others.length + 1;
  const rows = rowsOf(base, others);
  const things = Map.groupBy(rows, ({ thing }) => thing);
  return (
    <>
      <GroupRow title={say('Changed assumptions')} columns={columns} />
      {rows.length === 0 && (
        <tr>
          <td colSpan={columns + 1} className={s.none}>
            {others.length === 0
              ? say('Choose a scenario to see what it changes.')
              : say('None yet: open a scenario and change something.')}
          </td>
        </tr>
      )}
      {[...things].flatMap(([thing, inside]): readonly ReactNode[] => [
        inside.length > 1 && <GroupRow key={thing} title={thing} columns={columns} isInner />,
        ...inside.map((row) => (
          <ChangedRow
            key={`${row.change.kind} ${row.change.path}`}
            row={row}
            thing={inside.length === 1 && row.what !== thing ? thing : undefined}
            base={base}
            others={others}
          />
        )),
      ])}
    </>
  );
}

interface ChangedRowProps extends ChangedRowsProps {
  readonly row: Row;
  /** Said here where no row above says it. */
  readonly thing: string | undefined;
}

function ChangedRow({ row: { change, what, changedIn }, thing, base, others }: ChangedRowProps) {
  const { path, kind } = change;
  return (
    <tr className={s.changed}>
      <th scope="row">
        {thing !== undefined && <span className={s.thing}>{thing}</span>}
        {what}
      </th>
      <td className={s.words}>
        {kind === 'set' ? valueInWords(base.plan, path) : kind === 'added' ? '–' : say('there')}
      </td>
      {others.map(({ id, plan }) => (
        <td key={id} className={s.words} data-changed={changedIn.has(id)}>
          {changedIn.has(id) ? (
            <Changed base={base} plan={plan} change={change} />
          ) : (
            <span className={s.same}>{say('as the base plan')}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

interface ChangedProps {
  readonly base: Beside;
  readonly plan: Beside['plan'];
  readonly change: ChangedAssumption;
}

function Changed({ base, plan, change: { path, kind } }: ChangedProps) {
  switch (kind) {
    case 'added':
      return say('there');
    case 'removed':
      return say('not there');
    case 'set': {
      const course = courseDifference(base.plan, plan, path);
      return (
        <>
          {valueInWords(plan, path)}
          {course !== undefined && <span className={s.when}>{course}</span>}
        </>
      );
    }
    default:
      return kind satisfies never;
  }
}
