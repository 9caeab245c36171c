/** What became of the sheets, rows and columns of a workbook, as remarks. */
import { phrase, say } from '../../language/say.ts';
import type { ReadSheet, ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import { columnName } from '../../tables/cells.ts';
import { align, type Keys } from './alignment.ts';
import type { AlignedSheet } from './alignSheet.ts';
import type { PairedSheets } from './pairSheets.ts';
import { placeText, type Remarks } from './remarks.ts';
import type { RemarkKind } from './review.ts';
import { isEmpty, said, saidValue } from './texts.ts';

/** Program code and links, which are never followed. */
export function remarkOnFile({ macros, externalLinks }: ReadWorkbook, remarks: Remarks): void {
  if (macros) {
    remarks.add('', {
      place: '',
      what: 'macros',
      found: say('macros'),
      expected: say('none'),
      text: say('The file has macros, which the exported workbook had not. Groundplan never runs them.'),
    });
  }
  if (externalLinks) {
    remarks.add('', {
      place: '',
      what: 'externalLinks',
      found: say('links to other files'),
      expected: say('none'),
      text: say(
        'The workbook has links to other files, which the exported one had not. Groundplan never follows them.',
      ),
    });
  }
}

export function remarkOnSheets(
  { pairs, missing, added }: PairedSheets,
  { sheets }: ReadWorkbook,
  remarks: Remarks,
): void {
  const add = (place: string, what: RemarkKind, found: string, expected: string, text: string): void =>
    remarks.add('', { place, what, found, expected, text });
  for (const { expected, found } of pairs) {
    const { name } = expected.sheet;
    if (name !== found.name)
      add(
        found.name,
        'sheetRenamed',
        found.name,
        name,
        say('The sheet “{was}” is now called “{now}”.', { was: name, now: found.name }),
      );
  }
  remarkOnOrder(pairs, sheets, remarks);
  for (const { sheet } of missing) {
    add(
      sheet.name,
      'sheetMissing',
      say('nothing'),
      sheet.name,
      say(
        sheet.kind === 'inputs'
          ? 'The sheet “{sheet}” was deleted, or nothing in it can be recognised. Without it no changed inputs can be read.'
          : 'The sheet “{sheet}” was deleted, or nothing in it can be recognised. The plan keeps its own.',
        { sheet: sheet.name },
      ),
    );
  }
  for (const { name } of added) {
    add(
      name,
      'sheetAdded',
      name,
      say('nothing'),
      say('The sheet “{sheet}” was added. Groundplan has no place for it; it stays in the workbook only.', {
        sheet: name,
      }),
    );
  }
}

/** Only sheets that stand otherwise among each other than they did. */
function remarkOnOrder(pairs: PairedSheets['pairs'], sheets: readonly ReadSheet[], remarks: Remarks): void {
  const was = pairs.map(({ found }) => found);
  const now = sheets.filter((sheet) => was.includes(sheet));
  const moved = align(namesOf(was), namesOf(now)).moved.map((at) => was[at - 1]!.name);
  const [first] = moved;
  if (first === undefined) return;
  remarks.add('', {
    place: first,
    what: 'sheetsMoved',
    found: now.map(({ name }) => name).join(', '),
    expected: was.map(({ name }) => name).join(', '),
    ...(moved.length > 1 ? { count: moved.length } : {}),
    text: say(
      moved.length === 1
        ? 'The sheets stand in another order: {sheets} was moved. All are read as before.'
        : 'The sheets stand in another order: {sheets} were moved. All are read as before.',
      { sheets: moved.map((name) => `“${name}”`).join(', ') },
    ),
  });
}

const namesOf = (sheets: readonly ReadSheet[]): Keys => [undefined, ...sheets.map(({ name }) => name)];

/** Cells that were merged; the workbook as exported has none. */
export function remarkOnMerged({ name, merged }: ReadSheet, remarks: Remarks): void {
  const [first] = merged;
  if (first === undefined) return;
  const range = `${columnName(first.from.column)}${first.from.row}:${columnName(first.to.column)}${first.to.row}`;
  remarks.add(name, {
    place: `${name}!${range}`,
    what: 'merged',
    found: say('merged'),
    expected: say('single cells'),
    ...(merged.length > 1 ? { count: merged.length } : {}),
    text: say(
      merged.length === 1
        ? '{place}: these cells were merged into one. Only the first of them can hold anything.'
        : '{place}: these and {more} more ranges of cells were merged. Only the first of them can hold anything.',
      { place: `${name}!${range}`, more: merged.length - 1 },
    ),
  });
}

export function remarkOnLines(sheet: AlignedSheet, remarks: Remarks): void {
  const { expected, found, rows, columns } = sheet;
  const { name } = found;
  const keys = new Map(
    expected.rows.map(({ number, cells }) => [
      number,
      cells.find(({ column, value }) => column <= 2 && value !== '')?.value,
    ]),
  );
  for (const [from, to] of runsOf(rows.inserted)) {
    const content = firstOf(found, from, to);
    const count = to - from + 1;
    remarks.add(name, {
      place: `${name}!${from}:${to}`,
      what: 'rowsInserted',
      found: content,
      expected: say('nothing'),
      ...(count > 1 ? { count } : {}),
      text: say(
        count === 1
          ? '{place}: a row was inserted ({content}). Groundplan has no place for what stands there.'
          : '{place}: {count} rows were inserted ({content}). Groundplan has no place for what stands there.',
        { place: `${name}!${from}:${to}`, count, content },
      ),
    });
  }
  for (const [what, lines, one, several] of [
    [
      'rowsDeleted',
      rows.deleted,
      phrase('{sheet}: the row {row} was deleted; the plan keeps what stood there.'),
      phrase('{sheet}: {count} rows from {row} on were deleted; the plan keeps what stood there.'),
    ],
    [
      'rowsMoved',
      rows.moved,
      phrase('{sheet}: the row {row} was moved; what stands there is read as before.'),
      phrase('{sheet}: {count} rows from {row} on were moved; what stands there is read as before.'),
    ],
  ] as const) {
    for (const [from, to] of runsOf(lines)) {
      const count = to - from + 1;
      const key = keys.get(from);
      const first = key === undefined ? String(from) : saidValue(key);
      const now = what === 'rowsMoved' ? rows.found(from) : undefined;
      remarks.add(name, {
        place: now === undefined ? name : `${name}!${now}:${now + count - 1}`,
        what,
        found: now === undefined ? say('nothing') : say('row {row}', { row: now }),
        expected: first,
        ...(count > 1 ? { count } : {}),
        text: say(count === 1 ? one : several, { sheet: name, row: first, count }),
      });
    }
  }
  remarkOnColumns(name, columns, remarks);
}

function remarkOnColumns(name: string, columns: AlignedSheet['columns'], remarks: Remarks): void {
  for (const [what, lines, one, several] of [
    [
      'columnsInserted',
      columns.inserted,
      phrase('{sheet}: the column {column} was inserted; what stands there is not taken.'),
      phrase('{sheet}: the columns {range} were inserted; what stands there is not taken.'),
    ],
    [
      'columnsDeleted',
      columns.deleted,
      phrase(
        '{sheet}: the column {column} was deleted (as it was named at export); the plan keeps what stood there.',
      ),
      phrase(
        '{sheet}: the columns {range} were deleted (as they were named at export); the plan keeps what stood there.',
      ),
    ],
    [
      'columnsMoved',
      columns.moved,
      phrase(
        '{sheet}: the column {column} was moved (as it was named at export); what stands there is read as before.',
      ),
      phrase(
        '{sheet}: the columns {range} were moved (as they were named at export); what stands there is read as before.',
      ),
    ],
  ] as const) {
    for (const [from, to] of runsOf(lines)) {
      const count = to - from + 1;
      const range = `${columnName(from)}:${columnName(to)}`;
      const isNew = what === 'columnsInserted';
      remarks.add(name, {
        place: isNew ? `${name}!${range}` : name,
        what,
        found: isNew ? range : say('nothing'),
        expected: isNew ? say('nothing') : range,
        ...(count > 1 ? { count } : {}),
        text: say(count === 1 ? one : several, { sheet: name, column: columnName(from), range }),
      });
    }
  }
}

/** Lines that follow each other, as their first and last. */
function runsOf(lines: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

/** The first content of the rows, for a person to see what they are. */
function firstOf({ rows }: ReadSheet, from: number, to: number): string {
  for (let row = from; row <= to; row++) {
    for (const cell of rows.get(row)?.values() ?? []) if (!isEmpty(cell)) return said(cell);
  }
  return say('empty');
}

export function remarkOnHidden({ expected, found }: AlignedSheet, remarks: Remarks): void {
  const { name, hidden, hiddenRows, hiddenColumns } = found;
  const columns = hiddenColumns.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const what = [
    ...(hidden ? [say('the sheet is hidden')] : []),
    ...(hiddenRows.length > 0 ? [say('{count} rows are hidden', { count: hiddenRows.length })] : []),
    ...(columns > 0 ? [say('{count} columns are hidden', { count: columns })] : []),
  ].join(', ');
  if (what === '') return;
  remarks.add(name, {
    place: name,
    what: 'hidden',
    found: what,
    expected: say('all of {sheet} to be seen', { sheet: expected.sheet.name }),
    text: say('{sheet}: {what}. All of it was read.', { sheet: name, what }),
  });
}

/** Cells that show an error, counted by sheet; `told`: places of inputs whose fault says so. */
export function remarkOnErrors({ name, rows }: ReadSheet, told: ReadonlySet<string>, remarks: Remarks): void {
  let count = 0;
  let first: { place: string; error: string } | undefined;
  for (const [row, cells] of rows) {
    for (const [column, { value }] of cells) {
      if (typeof value !== 'object' || value === null) continue;
      const place = placeText(name, row, column);
      if (told.has(place)) continue;
      count++;
      first ??= { place, error: value.error };
    }
  }
  if (!first) return;
  remarks.add(name, {
    place: first.place,
    what: 'error',
    found: first.error,
    expected: say('a number or text'),
    ...(count > 1 ? { count } : {}),
    text:
      count === 1
        ? say('{place} shows {error}.', first)
        : say('{sheet}: {count} cells show an error, the first {place} with {error}.', {
            sheet: name,
            count,
            ...first,
          }),
  });
}
