/** Tables as CSV: what a spreadsheet reads back is what was meant, and nothing runs. */
import { describe, expect, it } from 'vitest';
import { printCsv, type TableValue } from '../../shared/tables/csv.ts';

const fields = (...row: readonly TableValue[]): string =>
  printCsv({ columns: row.map(() => 'x'), rows: [row] })
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('CSV', () => {
  it('has a line of names, then rows, each ended', () => {
    expect(
      printCsv({
        columns: ['month', 'arr'],
        rows: [
          ['2027-01', 1.5],
          ['2027-02', null],
        ],
      }),
    ).toBe('month,arr\r\n2027-01,1.5\r\n2027-02,\r\n');
  });
  it('has a byte order mark only when it is asked for', () => {
    const table = { columns: ['a'], rows: [] };
    expect(printCsv(table, { byteOrderMark: true })).toBe('\u{FEFF}a\r\n');
    expect(printCsv(table)).toBe('a\r\n');
  });
  it('keeps every digit', () => {
    expect(fields(1 / 3, -1e-7, 1.5e21, -0)).toBe('0.3333333333333333,-1e-7,1.5e+21,0\r\n');
  });
  it('quotes what would be taken apart', () => {
    expect(fields('a,b', 'say "so"', 'two\nlines', ' spaces ', 'a;b', 'a\tb', 'plain text')).toBe(
      '"a,b","say ""so""","two\nlines"," spaces ","a;b","a\tb",plain text\r\n',
    );
  });
  it.each(['=1+1', '+1-800', '-5 % off', '@SUM(A1)', '=cmd|x', '\t=1', '\r=1', ' =1', '＝1+1', '-', '+'])(
    'makes %j harmless',
    (text) => {
      expect(fields(text).replaceAll('"', '').startsWith("'")).toBe(true);
    },
  );
  it.each(['-5', '+3.5', '-1e-7', '2027-01', 'a=b', '', "'"])('leaves %j alone', (text) => {
    expect(fields(text)).toBe(`${text}\r\n`);
  });
  // Where numbers have commas Excel takes a line apart at semicolons, and quotes inside of what it finds hold nothing.
  it.each([
    ['x;=1+1;y', `"x;'=1+1;y"`],
    ['a\t=1+1', `"a\t'=1+1"`],
    ['a\n=1+1', `"a\n'=1+1"`],
    ['a\r\n@SUM(A1)', `"a\r\n'@SUM(A1)"`],
    ['a; +1', `"a;' +1"`],
    ['a;＝1', `"a;'＝1"`],
    ['a;"=1+1"', `"a;'""=1+1"""`],
    ['a;;-b\n\n-c', `"a;;'-b\n\n'-c"`],
    ['a; b, c=d', '"a; b, c=d"'],
  ])('leaves no formula in %j wherever it is taken apart', (text, printed) => {
    expect(fields('2027-01', text, 3)).toBe(`2027-01,${printed},3\r\n`);
  });
  it('makes names of columns harmless too', () => {
    expect(printCsv({ columns: ['=1'], rows: [] })).toBe("'=1\r\n");
  });
  it('has no half characters', () => {
    expect(fields('a\uD83Db')).toBe('a\u{FFFD}b\r\n');
  });
});
