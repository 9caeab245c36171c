/** A chart with its title, what it says, and the table behind it one press away: to be read, or saved as a file. */
import { Table2, ChartSpline } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Table, TableValue } from '../../shared/tables/csv.ts';
import { CsvButton } from '../tables/CsvButton.tsx';
import { Button } from '../ui/Button.tsx';
import { keyed } from '../ui/keyed.ts';
import { asScrollable } from '../ui/roles.ts';
import s from './ChartFrame.module.css';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly string[];
    /** The same for a file, where what is shown is rounded or worded: a number with every digit. */
    readonly values?: readonly TableValue[];
    /** Likewise: a month as `YYYY-MM`. */
    readonly fileHead?: string;
  }[];
  /** Likewise. */
  readonly fileColumns?: readonly string[];
}

const fileOf = ({ columns, rows, fileColumns }: ChartTable): Table => ({
  columns: ['', ...(fileColumns ?? columns)],
  rows: rows.map(({ head, cells, values, fileHead }) => [fileHead ?? head, ...(values ?? cells)]),
});

interface ChartFrameProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** Made when it is looked at. */
  readonly table: () => ChartTable;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

export function ChartFrame({ title, about, table, children, aside }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={s.frame} aria-label={title}>
      <header className={s.header} data-aside={aside !== undefined}>
        <h2>{title}</h2>
        {about !== undefined && <p className={s.about}>{about}</p>}
        <span className={s.tools}>
          {aside}
          <CsvButton title={title} table={() => fileOf(table())} />
          <Button variant="plain" onPress={() => setAsTable(!asTable)}>
            {asTable ? <ChartSpline aria-hidden="true" /> : <Table2 aria-hidden="true" />}
            <span aria-hidden="true">{asTable ? say('Chart') : say('Table')}</span>
            <span className="visuallyHidden">
              {say(asTable ? 'Chart of {title}' : 'Table of {title}', { title })}
            </span>
          </Button>
        </span>
      </header>
      {asTable ? <Behind title={title} table={table()} /> : children}
    </section>
  );
}

function Behind({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <section className={s.scroll} aria-label={say('{title}, table', { title })} {...asScrollable}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visuallyHidden">{say('What')}</span>
            </th>
            {keyed(table.columns, (column) => column).map(({ key, item }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.head}>
              <th scope="row">{row.head}</th>
              {keyed(row.cells, (cell) => cell).map(({ key, item }) => (
                <td key={key}>{item}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
