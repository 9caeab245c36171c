/** What all spreadsheets have in common. */
import { describe, expect, it } from 'vitest';
import { columnName, columnNumber, cutText, dayOfSerial, lastColumn } from '../../shared/tables/cells.ts';
import { scanFormula } from '../../shared/tables/formulaPieces.ts';

describe('columns', () => {
  it('are named by letters', () => {
    expect([1, 26, 27, 702, 703, lastColumn].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
  it('are numbered back', () => {
    for (let column = 1; column <= lastColumn; column += 7) {
      expect(columnNumber(columnName(column))).toBe(column);
      expect(columnNumber(columnName(column).toLowerCase())).toBe(column);
    }
  });
});

describe('days', () => {
  it('are those of the calendar', () => {
    const first = Date.UTC(1899, 11, 30);
    for (let serial = 1; serial < 2_958_466; serial += 97) {
      const date = new Date(first + serial * 86_400_000);
      expect(dayOfSerial(serial + 0.75)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  });
  it('end where spreadsheets do', () => {
    expect(dayOfSerial(2_958_465)).toEqual({ year: 9999, month: 12, day: 31 });
    for (const serial of [2_958_466, 0.5, -1, NaN, Infinity]) expect(dayOfSerial(serial)).toBeNull();
  });
});

describe('cutting a text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['a👩‍👧b', 6, 'a👩‍👧'],
    ['a👩‍👧b', 5, 'a'],
    ['ae\u0301', 2, 'a'],
    [`e${'\u0301'.repeat(9)}`, 4, `e${'\u0301'.repeat(3)}`],
  ])('%j to %d', (text, most, cut) => expect(cutText(text, most)).toBe(cut));
});

it('every character of a formula is in one piece', () => {
  const formula = `IF('It''s'!$A$1>=1.5E-3,SUM(B:C,2:$3,A1:B2)&"x""y",[1]T!Q1)+#REF!`;
  const pieces: [string, string][] = [];
  scanFormula(formula, (piece, from, to) => pieces.push([piece, formula.slice(from, to)]));
  expect(pieces.map(([, text]) => text).join('')).toBe(formula);
  expect(pieces.filter(([piece]) => piece !== 'other')).toEqual([
    ['word', 'IF'],
    ['sheet', "'It''s'!"],
    ['cell', '$A$1'],
    ['number', '1.5E-3'],
    ['word', 'SUM'],
    ['columns', 'B:C'],
    ['rows', '2:$3'],
    ['cells', 'A1:B2'],
    ['text', '"x""y"'],
    ['text', '[1]'],
    ['sheet', 'T!'],
    ['cell', 'Q1'],
    ['error', '#REF!'],
  ]);
});
