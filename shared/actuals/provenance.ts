/**
 * Where actual numbers came from, kept as the plan's own notes: on each series the heading, file, scale and sign, on
 * the actuals as a whole the headings that were left out. A founder reads them; the next import of the same headings
 * is mapped by them. They are undone, exported and copied with the plan.
 */
import type { Note, Plan } from '../plan/types.ts';
import { scales, type LineMapping, type RememberedMappings } from './mapping.ts';
import { nameKey } from './names.ts';

const seriesPath = (series: string): string => `actuals.${series}`;
const leftOutPath = 'actuals';

/** Headings and file names may hold anything; quotation marks would end them early. */
const quoted = (text: string): string => `“${text.replaceAll(/[“”]/gu, '"').slice(0, 200)}”`;

/** `“Revenue” of books.csv, in thousands, sign turned`. */
function sourceText({ heading, scale, negate }: LineMapping, file: string): string {
  const words = scales.find(({ factor }) => factor === scale);
  const scaled = words === undefined || scale === 1 ? '' : `, ${words.words}`;
  return `${quoted(heading)} of ${quoted(file)}${scaled}${negate ? ', sign turned' : ''}`;
}

function readSource(
  text: string,
  series: string,
): readonly [string, Omit<LineMapping, 'heading'>] | undefined {
  const found = /^“([^”]*)” of “[^”]*”(.*)$/su.exec(text);
  if (found === null) return undefined;
  const rest = found[2] ?? '';
  const scale = scales.find(({ words }) => rest.includes(`, ${words}`))?.factor ?? 1;
  return [nameKey(found[1] ?? ''), { series, scale, negate: rest.endsWith(', sign turned') }];
}

/** The notes of a plan after an import; other words of theirs stay. Of a series without numbers there is none. */
export function notesWithProvenance(
  plan: Plan,
  mapping: readonly LineMapping[],
  stored: ReadonlySet<string>,
  file: string,
): Plan['notes'] {
  const notes: Record<string, Note> = { ...plan.notes };
  for (const line of mapping) {
    if (line.series === null || !stored.has(line.series)) continue;
    const path = seriesPath(line.series);
    notes[path] = { ...notes[path], source: sourceText(line, file) };
  }
  const leftOut = mapping.filter(({ series }) => series === null).map(({ heading }) => quoted(heading));
  if (leftOut.length > 0)
    notes[leftOutPath] = { ...notes[leftOutPath], source: `Left out: ${leftOut.join(', ')}` };
  return notes;
}

/** What earlier imports into this plan made of which headings. */
export function rememberedMappings(plan: Plan): RememberedMappings {
  const remembered = new Map<string, Omit<LineMapping, 'heading'>>();
  const leftOut = plan.notes[leftOutPath]?.source ?? '';
  if (leftOut.startsWith('Left out: ')) {
    for (const [, heading = ''] of leftOut.matchAll(/“([^”]*)”/gu)) {
      remembered.set(nameKey(heading), { series: null, scale: 1, negate: false });
    }
  }
  for (const [path, { source }] of Object.entries(plan.notes)) {
    if (!path.startsWith('actuals.') || source === undefined) continue;
    const read = readSource(source, path.slice('actuals.'.length));
    if (read !== undefined) remembered.set(...read);
  }
  return remembered;
}

/** The notes without what was said of actuals that are no longer there. */
export const notesWithoutActuals = (plan: Plan, series: ReadonlySet<string>): Plan['notes'] =>
  Object.fromEntries(
    Object.entries(plan.notes).filter(
      ([path]) => !path.startsWith('actuals.') || !series.has(seriesOfPath(path.slice('actuals.'.length))),
    ),
  );

/** A note may be on one month of a series. */
const seriesOfPath = (rest: string): string => rest.replace(/\.\d{4}-\d{2}$/u, '');
