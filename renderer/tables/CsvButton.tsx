/** Saves the table it stands beside as CSV: every digit, months as YYYY-MM, with Excel's mark or without. */
import { Download } from 'lucide-react';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { printCsv, type Table } from '../../shared/tables/csv.ts';
import { lostLine } from '../state/carrier.ts';
import { saveTable } from '../state/files.ts';
import { useResults } from '../state/results.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { toast } from '../ui/toasts.ts';
import s from './CsvButton.module.css';

interface CsvButtonProps {
  /** What the table is called, on the screen and in the file's name. */
  readonly title: string;
  /** Made when it is asked for. */
  readonly table: () => Table;
  /** Beside a small table, of which there are several on a screen. */
  readonly quiet?: boolean;
}

export function CsvButton({ title, table, quiet = false }: CsvButtonProps) {
  // Numbers change with every keystroke, the button does not: it is handed a function that stays the same.
  const latest = useRef(table);
  useLayoutEffect(() => {
    latest.current = table;
  });
  const [tableNow] = useState(() => () => latest.current());
  return <SteadyButton title={title} table={tableNow} quiet={quiet} />;
}

const SteadyButton = memo(function SteadyButton({ title, table, quiet }: Required<CsvButtonProps>) {
  const csvMark = useSettings((state) => state.csvMark);
  const setCsvMark = useSettings((state) => state.setCsvMark);
  return (
    <Menu
      label={say('{table} as CSV', { table: title })}
      trigger={
        <Button
          variant="plain"
          className={quiet ? s.quiet : undefined}
          aria-label={say('CSV of {table}', { table: title })}
        >
          <Download aria-hidden="true" /> CSV
        </Button>
      }
      choices={[
        {
          title: say('Save as'),
          chosen: csvMark ? 'mark' : 'plain',
          choices: [
            { id: 'plain', label: 'CSV', detail: say('Every digit, for any program') },
            {
              id: 'mark',
              label: say('CSV for Excel'),
              detail: say('With a byte order mark, so that Excel reads every letter'),
            },
          ],
        },
      ]}
      onChoose={(id) => {
        const mark = id === 'mark';
        if (mark !== csvMark) setCsvMark(mark);
        void save(title, table(), mark);
      }}
    />
  );
});

async function save(title: string, table: Table, byteOrderMark: boolean): Promise<void> {
  const { base, scenario } = useResults.getState();
  const named = base?.scenarios.find(({ id }) => id === scenario)?.name;
  const name = [base?.name, named, title].filter((part) => part !== undefined).join(' - ');
  try {
    const saving = await saveTable(name, printCsv(table, { byteOrderMark }));
    // A download says so itself; a dialog that was cancelled needs no word.
    if (saving.kind === 'saved') toast(say('Saved as {place}', { place: saving.place }));
    if (saving.kind === 'failed') toast(say(saving.message));
  } catch {
    toast(say(lostLine));
  }
}
