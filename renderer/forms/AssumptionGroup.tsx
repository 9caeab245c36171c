/**
 * A titled run of assumptions of one thing. Groups of the schema open up in place; those that may be null have a
 * switch that says what null means.
 */
import type { ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import { useResults } from '../state/results.ts';
import { Toggle } from '../ui/Toggle.tsx';
import s from './AssumptionGroup.module.css';
import { AssumptionRow } from './AssumptionRow.tsx';
import { DetailsButton } from './DetailsButton.tsx';
import { ScenarioMark } from './ScenarioMark.tsx';
import { useAssumption } from './useAssumption.ts';

interface AssumptionGroupProps {
  readonly title: string;
  readonly about?: string | undefined;
  /** Paths from the plan's root. Series are left out: SeriesRows draws them. */
  readonly paths: readonly string[];
  readonly children?: ReactNode;
}

export function AssumptionGroup({ title, about, paths, children }: AssumptionGroupProps) {
  return (
    <section className={s.group} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        {about !== undefined && <p>{about}</p>}
      </header>
      {paths.map((path) => (
        <Entry key={path} path={path} />
      ))}
      {children}
    </section>
  );
}

function Entry({ path }: { readonly path: string }) {
  const isThere = useResults(({ plan }) => plan !== null && getAt(plan, path) !== undefined);
  const field = fieldAt(path);
  if (field === undefined || !isThere) return null;
  if (field.kind === 'group') return <SchemaGroup path={path} />;
  if (field.kind === 'series' || field.kind === 'special') return null;
  return <AssumptionRow path={path} />;
}

/** What a group starts as when it is switched on: the least that its ranges allow and a founder would change. */
const whenOn: Readonly<Record<string, unknown>> = { csm: { arrPerCsm: 2_000_000, accountsPerCsm: 50 } };

function SchemaGroup({ path }: { readonly path: string }) {
  const assumption = useAssumption(path);
  if (assumption?.field.kind !== 'group') return null;
  const { field, value, set } = assumption;
  const start = whenOn[path.slice(path.lastIndexOf('.') + 1)];
  const label = say(field.label);
  return (
    <section className={s.inner} aria-label={label} data-path={path}>
      <header className={s.header}>
        <h3>{label}</h3>
        <p>{say(field.meaning)}</p>
        {field.nullMeans !== undefined && start !== undefined && (
          <Toggle
            label={label}
            value={value !== null}
            words={{ on: say('Yes'), off: say('No: {what}', { what: say(field.nullMeans) }) }}
            onChange={(on) => set(on ? start : null)}
          />
        )}
        <DetailsButton
          path={path}
          name={label}
          isNoted={assumption.note !== undefined}
          className={s.details}
        />
      </header>
      <ScenarioMark assumption={assumption} />
      {value !== null && Object.keys(field.fields).map((key) => <Entry key={key} path={`${path}.${key}`} />)}
    </section>
  );
}
