/** How declarations read as formulas: single pieces, and cells of a real plan that finance would look at first. */
import { describe, expect, test } from 'vitest';
import { columnName } from '../../shared/tables/cells.ts';
import { sheetName, sheetPrefix } from '../../shared/workbook/formulas/a1.ts';
import { morePositive } from '../../shared/workbook/formulas/interval.ts';
import { nullable } from '../../shared/workbook/formulas/nullable.ts';
import { asFormula } from '../../shared/workbook/formulas/needs.ts';
import { number, whole } from '../../shared/workbook/formulas/piece.ts';
import * as printed from '../../shared/workbook/formulas/printed.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import type { Cell } from '../../shared/workbook/workbook.ts';
import { planOfCase } from '../cases/cases.ts';

const anything = { least: -Infinity, most: Infinity, leastOpen: false, mostOpen: false };
const a = whole('A1', anything);
const b = whole('B1', anything);
const c = whole('C1', anything);

describe('pieces of formulas', () => {
  test('brackets stand where precedence asks for them, and nowhere else', () => {
    expect(printed.multiply(printed.add(a, b), c).text).toBe('(A1+B1)*C1');
    expect(printed.add(printed.multiply(a, b), c).text).toBe('A1*B1+C1');
    expect(printed.subtract(a, printed.add(b, c)).text).toBe('A1-(B1+C1)');
    expect(printed.divide(a, printed.multiply(b, c)).text).toBe('A1/(B1*C1)');
    expect(printed.subtract(a, number(-2)).text).toBe('A1+2');
  });

  test('programs differ in whether minus or a power is tighter, so a base with a minus is in brackets', () => {
    const opposite = printed.subtract(number(0), a);
    expect(opposite.text).toBe('-A1');
    expect(printed.raise({ ...opposite, interval: morePositive }, number(2)).text).toBe('(-A1)^2');
    expect(printed.raise(printed.add(number(1), b), number(3)).text).toBe('(1+B1)^3');
  });

  test('nothing is added to 0, multiplied by 1 or raised to 1', () => {
    expect(printed.add(a, number(0)).text).toBe('A1');
    expect(printed.multiply(number(1), a).text).toBe('A1');
    expect(printed.multiply(a, number(0)).text).toBe('0');
    expect(printed.raise(a, number(1)).text).toBe('A1');
    expect(printed.raise(a, number(0)).text).toBe('1');
  });

  test('0 to the power of 0 is asked about only where it can happen', () => {
    expect(printed.raise(a, b).text).toBe('IF(B1=0,1,A1^B1)');
    expect(printed.raise(whole('A1', morePositive), b).text).toBe('A1^B1');
    expect(printed.raise(a, whole('B1', morePositive)).text).toBe('A1^B1');
  });

  test('a twelfth is written as one', () => {
    expect(printed.raise(whole('A1', morePositive), printed.divide(number(1), number(12))).text).toBe(
      'A1^(1/12)',
    );
  });

  test('the least whole number allows for a billionth', () => {
    expect(printed.ceil(a).text).toBe('-INT(1E-9-A1)');
    expect(printed.ceil(printed.add(a, b)).text).toBe('-INT(1E-9-(A1+B1))');
    expect(printed.ceil(number(4 + 1e-10)).text).toBe('4');
  });

  test('a ratio is nothing unless its denominator says something', () => {
    expect(asFormula(printed.ratio(a, b))).toBe('IF(B1>0.000001,A1/B1,"")');
    const twice = printed.ratio(printed.ratio(a, b), c);
    expect(asFormula(twice)).toBe('IF(B1>0.000001,IF(C1>0.000001,A1/B1/C1,""),"")');
  });

  test('what is made of nothing is nothing', () => {
    const none = number(NaN);
    for (const piece of [
      printed.add(a, none),
      printed.divide(none, a),
      printed.raise(none, b),
      printed.ceil(none),
    ])
      expect(asFormula(piece)).toBe('""');
  });

  test('a condition that relies on the one before it is looked at only after it', () => {
    const risky = printed.compare('>', printed.divide(a, b), number(1));
    expect(printed.and(printed.compare('>', b, number(0)), () => risky).text).toBe('IF(B1>0,A1/B1>1,FALSE)');
    expect(printed.and(printed.compare('>', b, number(0)), () => printed.compare('<', a, c)).text).toBe(
      'AND(B1>0,A1<C1)',
    );
  });

  test('a branch that is nothing makes the condition a need', () => {
    const choice = printed.choose(printed.compare('<', a, b), c, number(NaN));
    expect(asFormula(choice)).toBe('IF(A1<B1,C1,"")');
    const other = printed.choose(printed.compare('<', a, b), number(NaN), c);
    expect(asFormula(other)).toBe('IF(IF(A1<B1,FALSE,TRUE),C1,"")');
  });
});

describe('names', () => {
  test('columns go on after Z', () => {
    expect([1, 26, 27, 52, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });

  test('any text becomes a sheet name that every program takes', () => {
    const taken = new Set<string>();
    expect(sheetName("'a/b:c*?[d]'", taken)).toBe('a b c d');
    expect(sheetName('A B C D', taken)).toBe('A B C D 2');
    expect(sheetName(`Cohorts ${'a'.repeat(22)}'bcd`, taken)).toBe(`Cohorts ${'a'.repeat(22)}`);
    expect(sheetName("'''", new Set())).toBe('Sheet');
    expect(sheetName('_x0041_ is not A', taken)).toBe('x0041_ is not A');
    expect(sheetName('', taken)).toBe('Sheet');
    const long = sheetName('Kundinnen und Kunden in Österreich', taken);
    expect(long.length).toBeLessThanOrEqual(31);
    expect(sheetName('👩‍👩‍👧‍👦'.repeat(9), taken).length).toBeLessThanOrEqual(31);
    expect(sheetPrefix("Ann's")).toBe("'Ann''s'!");
  });

  test('the quantities that may be null are measures and what they are made of', () => {
    expect(nullable).toContain('cacPayback');
    expect(nullable).toContain('support.talkingHeads');
    expect(nullable).not.toContain('support.requiredHeads');
    expect(nullable).not.toContain('arr');
  });
});

describe('cells of ten-to-twenty', () => {
  const workbook = printWorkbook(planOfCase('ten-to-twenty'), {
    scenario: { id: 'base', name: 'Base plan' },
    date: '2026-11-22',
  });

  const row = (sheetName: string, key: string): readonly Cell[] => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName)!;
    for (const { cells } of sheet.rows()) if (cells[0]?.column === 1 && cells[0].value === key) return cells;
    throw new Error(`${sheetName} has no row ${key}`);
  };
  const formula = (sheet: string, key: string, column: string): string | undefined =>
    row(sheet, key).find((cell) => columnName(cell.column) === column)?.formula;

  test('sheets come in the order in which finance reads', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Inputs',
      'People',
      'Demand',
      'Bookings',
      'Customers',
      'Cohorts Small business',
      'Cohorts Mid-market',
      'Cohorts Enterprise',
      'By age',
      'Service',
      'Money',
      'Measures',
      'Before the plan',
      'Killers',
      'Checks',
      'About',
    ]);
  });

  test('heads are those before, less leavers, plus starts', () => {
    expect(formula('People', 'salesTeams.smb-ae.heads', 'H')).toBe('G14-H11+H13');
    expect(formula('People', 'salesTeams.smb-ae.leavers', 'H')).toBe('(1-$D8)*G14');
  });

  test('a delay in months looks its month up, and the months before the plan', () => {
    expect(formula('People', 'team.headsToManage(smb-ae)', 'H')).toMatch(
      /^INDEX\(\$D14:H14,MAX\(-1,H\$5-'Inputs'!\$G\$\d+\)\+2\)$/u,
    );
  });

  test('a renewal is felt by customers at their age', () => {
    expect(formula('Cohorts Mid-market', 'cohort.lost(mid,0,2)', 'H')).toMatch(
      /^1-\(1-'By age'!F\d+\)\^H\d+$/u,
    );
  });

  test('a quarter’s flow is its sum, a balance that of its last month', () => {
    const q1 = row('Bookings', 'newArr').find(({ role }) => role === 'period');
    expect(q1!.formula).toMatch(/^SUM\(E\d+:G\d+\)$/u);
    const balance = row('Customers', 'arr').find(({ role }) => role === 'period');
    expect(balance!.formula).toMatch(/^G\d+$/u);
  });

  test('the constraint is a word', () => {
    const cell = row('Bookings', 'segments.smb.constraint').find(({ role }) => role === 'number');
    expect(cell!.value).toBe('demand');
    expect(cell!.formula).toMatch(/^CHOOSE\(1\+IF\(.+,1,2\),"selfServe","demand","capacity"\)$/u);
  });
});
