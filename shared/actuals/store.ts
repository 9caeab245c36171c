/** The edits that put actual numbers into a plan and take them out: undoable like any other. */
import { say } from '../language/say.ts';
import { setChange, type Change, type Edit } from '../plan/edits/edit.ts';
import { same } from '../plan/edits/equal.ts';
import type { Month, Note, Plan } from '../plan/types.ts';
import type { LineMapping } from './mapping.ts';
import type { Preview } from './preview.ts';
import { notesWithoutActuals, notesWithProvenance } from './provenance.ts';

/** `merge`: months not in the file stay; `replace`: an imported series is what the file says and nothing else. */
export type ImportMode = 'merge' | 'replace';

export interface Import {
  readonly preview: Preview;
  readonly mapping: readonly LineMapping[];
  readonly mode: ImportMode;
  /** The file's name, for the notes and the history. */
  readonly file: string;
}

/** No changes where everything is stored already. */
export function importEdit(plan: Plan, { preview, mapping, mode, file }: Import): Edit {
  const changes: Change[] = [];
  const stored = new Set<string>();
  for (const { series, months } of preview.series) {
    const before = actualsOf(plan, series.name);
    const read = Object.fromEntries(
      [...months].map(([month, { value }]) => [month, value === 0 ? 0 : value]),
    );
    const after = sorted(mode === 'merge' ? { ...before, ...read } : read);
    stored.add(series.name);
    if (!same(before, after)) changes.push(setChange(`actuals.${series.name}`, before, after));
  }
  // A note on a month that goes away would be a note on nothing.
  const gone = new Set(changes.length > 0 && mode === 'replace' ? stored : []);
  const kept = { ...plan, notes: gone.size > 0 ? notesOnWholeSeries(plan, gone) : plan.notes };
  return {
    label: say('Actuals from {file}', { file: file.slice(0, 200) }),
    changes: [...changes, ...notesBetween(plan, notesWithProvenance(kept, mapping, stored, file))],
  };
}

/** Takes series of actuals, all without a list, out of the plan. */
export function removeActualsEdit(plan: Plan, series: readonly string[] = Object.keys(plan.actuals)): Edit {
  const names = new Set(series.filter((name) => Object.hasOwn(plan.actuals, name)));
  return {
    label:
      names.size === 1
        ? say('Actuals of {series} removed', { series: [...names].join('') })
        : say('Actuals removed'),
    changes: [
      ...notesBetween(plan, notesWithoutActuals(plan, names)),
      ...[...names].map((name) => setChange(`actuals.${name}`, actualsOf(plan, name), undefined)),
    ],
  };
}

type Months = Readonly<Record<Month, number>>;

const actualsOf = (plan: Plan, name: string): Months | undefined =>
  Object.hasOwn(plan.actuals, name) ? plan.actuals[name] : undefined;

const sorted = (months: Months): Months =>
  Object.fromEntries(Object.entries(months).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const notesOnWholeSeries = (plan: Plan, series: ReadonlySet<string>): Plan['notes'] =>
  Object.fromEntries(
    Object.entries(plan.notes).filter(
      ([path]) =>
        ![...series].some((name) =>
          new RegExp(`^actuals\\.${name.replaceAll('.', '\\.')}\\.\\d`, 'u').test(path),
        ),
    ),
  );

const noteOn = (notes: Plan['notes'], path: string): Note | undefined =>
  Object.hasOwn(notes, path) ? notes[path] : undefined;

function notesBetween(plan: Plan, after: Plan['notes']): readonly Change[] {
  const paths = new Set([...Object.keys(plan.notes), ...Object.keys(after)]);
  return [...paths].flatMap((path) => {
    const from = noteOn(plan.notes, path);
    const to = noteOn(after, path);
    return same(from, to)
      ? []
      : [
          setChange(
            `notes.${path}`,
            from === undefined ? undefined : { ...from },
            to === undefined ? undefined : { ...to },
          ),
        ];
  });
}
