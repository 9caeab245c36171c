/**
 * What people wrote at the cells of a workbook that came back: finance answers that way. The notes that were exported
 * are no answers, however a program wrote them anew.
 */
import { say } from '../../language/say.ts';
import { cutText } from '../../tables/cells.ts';
import type { ReadSheet } from '../../tables/receivedWorkbook.ts';
import type { AlignedSheet } from './alignSheet.ts';
import { placeText, type Remarks } from './remarks.ts';
import { keptText } from './texts.ts';

/** Of all sheets; notes that are gone are told once for the whole workbook, since some programs drop every one. */
export function compareNotes(
  sheets: readonly AlignedSheet[],
  added: readonly ReadSheet[],
  remarks: Remarks,
): void {
  const gone: string[] = [];
  for (const sheet of sheets) gone.push(...compareSheet(sheet, remarks));
  for (const { name, comments } of added) {
    for (const { row, column, text } of comments) sayComment(placeText(name, row, column), text, '', remarks);
  }
  const [first] = gone;
  if (first === undefined) return;
  remarks.add('', {
    place: first,
    what: 'notesGone',
    found: say('nothing'),
    expected: say('the note of the cell'),
    ...(gone.length > 1 ? { count: gone.length } : {}),
    text: say(
      gone.length === 1
        ? 'The note at {place} is gone. Nothing follows from that.'
        : '{count} notes that explain cells are gone, the first at {place}. Nothing follows from that.',
      { place: first, count: gone.length },
    ),
  });
}

/** Where notes are gone. */
function compareSheet({ expected, found, rows, columns }: AlignedSheet, remarks: Remarks): readonly string[] {
  const left = new Map<string, string>();
  for (const { number, cells } of expected.rows) {
    const row = rows.found(number);
    if (row === undefined) continue;
    for (const { column, note } of cells) {
      const now = note === undefined ? undefined : columns.found(column);
      if (note !== undefined && note !== '' && now !== undefined) {
        left.set(placeText(found.name, row, now), note);
      }
    }
  }
  for (const { row, column, text } of found.comments) {
    const place = placeText(found.name, row, column);
    const note = left.get(place);
    left.delete(place);
    if (note === undefined || !isSameNote(note, text)) sayComment(place, text, note ?? '', remarks);
  }
  return [...left.keys()];
}

const longestSaid = 200;

function sayComment(place: string, text: string, note: string, remarks: Remarks): void {
  const words = keptText(text).trim();
  if (words === '') return;
  const shown = words.length <= longestSaid ? words : `${cutText(words, longestSaid - 1)}…`;
  remarks.add(place.slice(0, place.lastIndexOf('!')), {
    place,
    what: 'comment',
    found: shown,
    expected: say(note === '' ? 'nothing' : 'the note of the cell'),
    text: say(
      note === ''
        ? '{place}: a comment says “{text}”. Groundplan does not keep it.'
        : '{place}: the note of the cell was changed and says “{text}”. Groundplan does not keep it.',
      { place, text: shown },
    ),
  });
}

/** The most of a note that is written into a file. */
const longestNote = 5_000;
/** `CFO:`, which programs write above what somebody said. */
const longestAuthor = 80;

/** Programs break lines anew, cut what is long and name who wrote it. */
function isSameNote(exported: string, found: string): boolean {
  const was = bare(exported);
  const is = bare(found);
  if (is === was) return true;
  const author = is.length - was.length;
  return author > 1 && author <= longestAuthor && is.endsWith(was) && is[author - 1] === ':';
}

const bare = (text: string): string => keptText(cutText(text, longestNote)).replaceAll(/\s+/gu, '');
