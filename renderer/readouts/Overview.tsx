/** A table of all things of a section side by side, for a fiscal year that one chooses. The table itself is the caller's. */
import { useState, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import { fiscalYears, type Period } from '../../shared/plan/fiscal.ts';
import type { Table } from '../../shared/tables/csv.ts';
import { useShown } from '../state/shown.tsx';
import { CsvButton } from '../tables/CsvButton.tsx';
import { asScrollable } from '../ui/roles.ts';
import { Select } from '../ui/Select.tsx';
import s from './Overview.module.css';

interface OverviewProps {
  readonly title: string;
  readonly file: (year: Period) => Table;
  readonly children: (year: Period) => ReactNode;
}

export function Overview({ title, file, children }: OverviewProps) {
  const { plan, computed } = useShown();
  const [chosen, setChosen] = useState(0);
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const at = Math.min(chosen, years.length - 1);
  const year = years[at];
  if (year === undefined) return null;
  return (
    <section className={s.overview} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        <span className={s.tools}>
          {years.length > 1 && (
            <Select
              label={say('Fiscal year of the overview')}
              value={String(at)}
              options={years.map(({ label }, index) => ({ id: String(index), label }))}
              onChange={(id) => setChosen(Number(id))}
            />
          )}
          <CsvButton quiet title={title} table={() => file(year)} />
        </span>
      </header>
      <section className={s.scroll} {...asScrollable} aria-label={say('{title}, table', { title })}>
        {children(year)}
      </section>
    </section>
  );
}

interface ThingProps {
  readonly name: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** The name of a thing at the head of its row: chooses it. */
export function Thing({ name, isActive, onChoose }: ThingProps) {
  return (
    <th scope="row">
      <button type="button" className={s.name} aria-current={isActive} onClick={onChoose}>
        {name}
      </button>
    </th>
  );
}
