/** An import that is being looked at: the table, what was chosen about it, and what would come of it. */
import { useMemo, useState } from 'react';
import {
  previewImport,
  proposeMapping,
  recognise,
  rememberedMappings,
  seriesOfPlan,
  wayOfWriting,
  type Choices,
  type ImportMode,
  type LineMapping,
  type PlanSeries,
  type Preview,
  type Recognised,
  type Table,
  type TableFault,
} from '../../../shared/actuals/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import type { Incoming } from './useIncoming.ts';

export interface Draft {
  readonly name: string;
  /** Of a workbook: which of its sheets is looked at. */
  readonly sheet: number;
  readonly sheets: readonly string[];
  readonly chooseSheet: (sheet: number) => void;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
  readonly mode: ImportMode;
  readonly setMode: (mode: ImportMode) => void;
  readonly known: readonly PlanSeries[];
  /** The table as understood; a fault where the choices make no sense of it. */
  readonly read:
    | {
        readonly ok: true;
        readonly recognised: Recognised;
        readonly mapping: readonly LineMapping[];
        readonly preview: Preview;
        readonly map: (line: number, mapping: Partial<LineMapping>) => void;
      }
    | { readonly ok: false; readonly fault: TableFault };
}

const noTable: Table = { rows: [], comments: [], delimiter: undefined };

export function useDraft(plan: Plan, { sheets, name }: Incoming): Draft {
  const [sheet, setSheet] = useState(0);
  const table = sheets[sheet]?.table ?? noTable;
  const [choices, choose] = useState<Choices>({});
  const [mode, setMode] = useState<ImportMode>('merge');
  /** By line, over what is proposed. */
  const [changed, setChanged] = useState<ReadonlyMap<number, LineMapping>>(new Map());
  const known = useMemo(() => seriesOfPlan(plan), [plan]);
  const found = useMemo(() => recognise(table, choices), [table, choices]);
  const read = useMemo((): Draft['read'] => {
    if (!found.ok) return { ok: false, fault: found.faults };
    const recognised = found.value;
    const proposed = proposeMapping(plan, known, recognised, rememberedMappings(plan));
    const mapping = proposed.map((line, index) => {
      const own = changed.get(index);
      return own?.heading === line.heading ? own : line;
    });
    return {
      ok: true,
      recognised,
      mapping,
      preview: previewImport(plan, known, recognised, mapping),
      map: (line, change) => {
        const before = mapping[line];
        const lines = recognised.lines[line];
        if (before === undefined || lines === undefined) return;
        const series = known.find((one) => one.name === change.series);
        const written = series === undefined ? {} : wayOfWriting(lines, series, recognised);
        setChanged(new Map(changed).set(line, { ...before, ...written, ...change }));
      },
    };
  }, [found, plan, known, changed]);
  return {
    name,
    sheet,
    sheets: sheets.map((one) => one.name),
    chooseSheet: (next) => {
      setSheet(next);
      choose({});
      setChanged(new Map());
    },
    choices,
    choose,
    mode,
    setMode,
    known,
    read,
  };
}
