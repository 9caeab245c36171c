/** What became of the sheets, rows and columns of a workbook, as remarks. */
import type { ReadSheet, ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import { columnName } from '../../tables/cells.ts';
import { align, type Keys } from './alignment.ts';
import type { AlignedSheet } from './alignSheet.ts';
import type { PairedSheets } from './pairSheets.ts';
import { placeText, type Remarks } from './remarks.ts';
import type { RemarkKind } from './review.ts';
import { said, saidValue } from './texts.ts';

/** Program code and links, which are never followed. */
export function remarkOnFile({ macros, externalLinks }: ReadWorkbook, remarks: Remarks): void {
  if (macros) {
    remarks.add('', {
      place: '',
      what: 'macros',
      found: 'macros',
      expected: 'none',
      text: 'The file has macros, which the exported workbook had not. Groundplan never runs them.',
    });
  }
  if (externalLinks) {
    remarks.add('', {
      place: '',
      what: 'externalLinks',
      found: 'links to other files',
      expected: 'none',
      text: 'The workbook has links to other files, which the exported one had not. Groundplan never follows them.',
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
      add(found.name, 'sheetRenamed', found.name, name, `The sheet “${name}” is now called “${found.name}”.`);
  }
  remarkOnOrder(pairs, sheets, remarks);
  for (const { sheet } of missing) {
    const what =
      sheet.kind === 'inputs' ? ' Without it no changed inputs can be read.' : ' The plan keeps its own.';
    add(
      sheet.name,
      'sheetMissing',
      'nothing',
      sheet.name,
      `The sheet “${sheet.name}” was deleted, or nothing in it can be recognised.${what}`,
    );
  }
  for (const { name } of added) {
    add(
      name,
      'sheetAdded',
      name,
      'nothing',
      `The sheet “${name}” was added. Groundplan has no place for it; it stays in the workbook only.`,
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
    text: `The sheets stand in another order: ${moved.map((name) => `“${name}”`).join(', ')} ${moved.length === 1 ? 'was' : 'were'} moved. All are read as before.`,
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
    found: 'merged',
    expected: 'single cells',
    ...(merged.length > 1 ? { count: merged.length } : {}),
    text: `${name}!${range}: ${merged.length === 1 ? 'these cells were merged into one' : `these and ${merged.length - 1} more ranges of cells were merged`}. Only the first of them can hold anything.`,
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
      expected: 'nothing',
      ...(count > 1 ? { count } : {}),
      text: `${name}!${from}:${to}: ${count === 1 ? 'a row was' : `${count} rows were`} inserted (${content}). Groundplan has no place for what stands there.`,
    });
  }
  for (const [what, lines, words] of [
    ['rowsDeleted', rows.deleted, 'deleted; the plan keeps what stood there'],
    ['rowsMoved', rows.moved, 'moved; what stands there is read as before'],
  ] as const) {
    for (const [from, to] of runsOf(lines)) {
      const count = to - from + 1;
      const key = keys.get(from);
      const first = key === undefined ? String(from) : saidValue(key);
      const now = what === 'rowsMoved' ? rows.found(from) : undefined;
      remarks.add(name, {
        place: now === undefined ? name : `${name}!${now}:${now + count - 1}`,
        what,
        found: now === undefined ? 'nothing' : `row ${now}`,
        expected: first,
        ...(count > 1 ? { count } : {}),
        text: `${name}: ${count === 1 ? `the row ${first} was` : `${count} rows from ${first} on were`} ${words}.`,
      });
    }
  }
  remarkOnColumns(name, columns, remarks);
}

function remarkOnColumns(name: string, columns: AlignedSheet['columns'], remarks: Remarks): void {
  for (const [what, lines, words] of [
    ['columnsInserted', columns.inserted, 'inserted; what stands there is not taken'],
    [
      'columnsDeleted',
      columns.deleted,
      'deleted (as they were named at export); the plan keeps what stood there',
    ],
    [
      'columnsMoved',
      columns.moved,
      'moved (as they were named at export); what stands there is read as before',
    ],
  ] as const) {
    for (const [from, to] of runsOf(lines)) {
      const count = to - from + 1;
      const range = `${columnName(from)}:${columnName(to)}`;
      const isNew = what === 'columnsInserted';
      remarks.add(name, {
        place: isNew ? `${name}!${range}` : name,
        what,
        found: isNew ? range : 'nothing',
        expected: isNew ? 'nothing' : range,
        ...(count > 1 ? { count } : {}),
        text: `${name}: the ${count === 1 ? `column ${columnName(from)} was` : `columns ${range} were`} ${words}.`,
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
    for (const cell of rows.get(row)?.values() ?? []) if (said(cell) !== 'empty') return said(cell);
  }
  return 'empty';
}

export function remarkOnHidden({ expected, found }: AlignedSheet, remarks: Remarks): void {
  const { name, hidden, hiddenRows, hiddenColumns } = found;
  const columns = hiddenColumns.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const what = [
    ...(hidden ? ['the sheet is hidden'] : []),
    ...(hiddenRows.length > 0
      ? [`${hiddenRows.length} ${hiddenRows.length === 1 ? 'row is' : 'rows are'} hidden`]
      : []),
    ...(columns > 0 ? [`${columns} ${columns === 1 ? 'column is' : 'columns are'} hidden`] : []),
  ].join(', ');
  if (what === '') return;
  remarks.add(name, {
    place: name,
    what: 'hidden',
    found: what,
    expected: `all of ${expected.sheet.name} to be seen`,
    text: `${name}: ${what}. All of it was read.`,
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
    expected: 'a number or text',
    ...(count > 1 ? { count } : {}),
    text:
      count === 1
        ? `${first.place} shows ${first.error}.`
        : `${name}: ${count} cells show an error, the first ${first.place} with ${first.error}.`,
  });
}
