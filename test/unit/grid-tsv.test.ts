/** Cells as text between programs: what Excel, LibreOffice and Google Sheets put on the clipboard, and back. */
import { describe, expect, test } from 'vitest';
import { readTsv, transposed, writeTsv } from '../../renderer/grid/tsv.ts';
import { seeded } from '../property/random.ts';

describe('reads', () => {
  test.each([
    ['one cell', '5', [['5']]],
    ['a row, as LibreOffice ends it', '1\t2\t3\n', [['1', '2', '3']]],
    [
      'rows, as Excel ends them',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['rows of old Macs', '1\r2', [['1'], ['2']]],
    ['blank cells', '\t\t3\n\n4\n', [['', '', '3'], [''], ['4']]],
    ['a cell of several lines', '"two\nlines"\t2', [['two\nlines', '2']]],
    ['quotation marks in quotation marks', '"say ""hi"""\t2', [['say "hi"', '2']]],
    ['an empty cell in quotation marks', '""\t2', [['', '2']]],
    ['inches', '5"\t6"', [['5"', '6"']]],
    ['a quotation mark that nothing ends', '"5\t6', [['"5', '6']]],
    ['words after the quotation marks', '"a" b\t2', [['"a" b', '2']]],
    ['nothing', '', [['']]],
    ['a line end alone', '\n', [['']]],
  ])('%s', (_, text, rows) => expect(readTsv(text)).toEqual(rows));
});

test('what is written is read back, whatever the cells hold (seeds 1 to 500)', () => {
  const signs = ['a', '7', ',', '.', '"', '\t', '\n', '\r', ' ', '%', '(', '−'];
  for (let seed = 1; seed <= 500; seed += 1) {
    const random = seeded(seed);
    const width = random.whole(1, 5);
    const cell = (): string => Array.from({ length: random.whole(0, 4) }, () => random.pick(signs)).join('');
    const rows: string[][] = Array.from({ length: random.whole(1, 5) }, () =>
      Array.from({ length: width }, cell),
    );
    // A last row that is one empty cell cannot be told from no row.
    const last = rows.at(-1)!;
    if (last.join('') === '') last[0] = 'x';
    expect(readTsv(writeTsv(rows)), `seed ${seed}`).toEqual(rows);
    expect(readTsv(`${writeTsv(rows)}\n`), `seed ${seed}, ended`).toEqual(rows);
  }
});

test('columns become rows, ragged ones too', () => {
  expect(transposed([['1', '2', '3'], ['4']])).toEqual([
    ['1', '4'],
    ['2', ''],
    ['3', ''],
  ]);
});
