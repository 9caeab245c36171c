import { expect, test } from 'vitest';
import { canonicalFormula, type Movement } from '../../shared/workbook/back/canonicalFormula.ts';

const now = (formula: string): string => canonicalFormula(formula, 'Own');

const same = (a: string, b: string): boolean => now(a) === now(b);

test.each([
  ["'Inputs'!$F$15", 'inputs!F15'],
  ["'Own'!A1+1", 'A1 + 1.0'],
  ['SUM(E5:AB5)', '_xlfn.sum( $E$5:$AB$5 )'],
  ["SUM('It''s'!A1:B2)", "SUM('it''s'!$A$1:$B$2)"],
  ['IF(TRUE,1E-9,2)', 'IF(TRUE(),0.000000001,2.0E0)'],
  ["INDEX(A1:B1,2):INDEX('Own'!A1:B1,3)", 'INDEX(A1:B1,2):INDEX(A1:B1,3)'],
  ["'Gone'!#REF!+1", '#REF!+1'],
  ['CHOOSE(1,"a b","A1")', 'choose(1,"a b","A1")'],
  ['COM.MICROSOFT.CEILING(A1,1)', 'CEILING(A1,1)'],
  ['SUM($A:$C,3:$4)', 'sum(A:C,$3:4)'],
])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));

test.each([
  ['A1', 'A2'],
  ["'Inputs'!A1", "'Other'!A1"],
  ['1', '1.000000001'],
  ['"a b"', '"ab"'],
  ['"x"', '"X"'],
  ['SUM(A1:A9)', 'SUM(A1:A8)'],
  ['A1-B1', 'A1+B1'],
  ['LOG10(2)', 'LOG10'],
  ['SUM(A:C)', 'SUM(A:D)'],
  ['Costs[A1]', 'Costs[a1]'],
  ["SUM('A'!B1)", "SUM('A!B1')"],
])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));

/** Rows 3 and 4 are gone. */
const kept = (row: number): number | undefined =>
  row === 3 || row === 4 ? undefined : row > 4 ? row - 2 : row;

test('references follow what moved, ranges shrink to what is left', () => {
  // Other is called New, Lost is no more.
  const movement: Movement = {
    sheet: (name) => (name === 'Other' ? 'New' : name === 'Lost' ? undefined : name),
    row: (_, row, edge) => kept(row) ?? (edge === 'first' ? kept(5) : edge === 'last' ? kept(2) : undefined),
    column: (_, column) => column,
  };
  const moved = (formula: string): string => canonicalFormula(formula, 'Own', movement);
  expect(moved('A2+A5')).toBe(now('A2+A3'));
  expect(moved('A3')).toBe('#REF!');
  expect(moved('SUM(A1:A4)')).toBe(now('SUM(A1:A2)'));
  expect(moved('SUM(A3:A9)')).toBe(now('SUM(A3:A7)'));
  expect(moved('SUM(A3:A4)')).toBe('SUM(#REF!)');
  expect(moved("'Other'!A1")).toBe(now('New!A1'));
  expect(moved("'Lost'!A1:B2")).toBe('#REF!');
  expect(moved('"A3"')).toBe('"A3"');
});
