/** Why assumptions have their values: the plan's notes beside the rows they are about, or beside a section's title. */
import type { Note, Plan } from '../../plan/types.ts';
import { inputColumns } from '../layout/columns.ts';
import type { InputSection } from '../layout/inputRows.ts';
import type { Cell } from '../workbook.ts';

interface NoteTexts {
  readonly text: string;
  /** Where from, whose, when reviewed. */
  readonly source: string;
}

/** The notes whose path is wanted; each says what it is about where that is not `own`. */
export function noteTexts(plan: Plan, own: string, wanted: (path: string) => boolean): NoteTexts {
  const notes = Object.entries(plan.notes).filter(([path]) => wanted(path));
  const about = (path: string, said: string): string => {
    if (said === '' || path === own) return said;
    return `${own === '' ? path : path.slice(own.length + 1)}: ${said}`;
  };
  const join = (say: (note: Note) => string): string =>
    notes
      .map(([path, note]) => about(path, say(note)))
      .filter((said) => said !== '')
      .join('\n');
  return {
    text: join(({ text }) => text ?? ''),
    source: join(({ source, owner, reviewed }) =>
      [source, owner, reviewed === undefined ? undefined : `reviewed ${reviewed}`].filter(Boolean).join(', '),
    ),
  };
}

export const noteCells = ({ text, source }: NoteTexts): readonly Cell[] => [
  ...(text === '' ? [] : [{ column: inputColumns.note, role: 'text' as const, value: text }]),
  ...(source === '' ? [] : [{ column: inputColumns.source, role: 'text' as const, value: source }]),
];

/** A note on something larger than a row (a team, all segments) stands with the first section that is part of it. */
export function sectionOfNote(sections: readonly InputSection[], path: string): InputSection | undefined {
  const isInRow = sections.some(({ rows }) =>
    rows.some((row) => path === row.path || path.startsWith(`${row.path}.`)),
  );
  if (isInRow) return undefined;
  return sections.find(({ rows }) => rows.some((row) => row.path.startsWith(`${path}.`)));
}
