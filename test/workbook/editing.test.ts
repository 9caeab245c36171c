/** That the tests' own changes of a workbook change what they say and nothing else, and that theirs of a plan are changes. */
import { describe, expect, test } from 'vitest';
import { getAt } from '../../shared/plan/paths.ts';
import { planOfCase } from '../cases/cases.ts';
import { seeded } from '../property/random.ts';
import { cellName } from './cellNames.ts';
import { inputCell, withTyped } from './editCells.ts';
import { handmade } from './handmade.ts';
import { applied, oneOfEachKind, someChanges } from './planChanges.ts';
import { cellAt, readXlsx } from './xlsxFile.ts';
import { unzip, zip } from './zip.ts';

const months = Object.fromEntries(
  Array.from({ length: 12 }, (_, t) => [
    `${'CDEFGHIJKLMN'.slice(t, t + 1)}1`,
    `2027-${String(t + 1).padStart(2, '0')}`,
  ]),
);

describe('cells', () => {
  const file = readXlsx(
    handmade([
      {
        name: 'Inputs',
        cells: {
          A1: 'Path',
          B1: 'Unit',
          ...months,
          A3: 'segments.smb.churn',
          C3: 0.1,
          D3: 0.2,
          A4: 'support.hires',
          C4: 1,
          D4: 2,
          A5: 'cash.opening',
          C5: { formula: 'C3*2', value: 0.2 },
          A6: 'cash.funding.0.month',
          C6: '2027-01',
        },
      },
    ]),
  );
  const inputs = file.sheets[0]!;

  test('are found by path, position and month', () => {
    const found = [
      'segments.smb.churn.1',
      'support.hires.2027-02',
      'support.hires',
      'support.hires.2028-02',
    ].map((path) => inputCell(file, path));
    expect(found.map((at) => (at === undefined ? undefined : cellName(at)))).toEqual([
      'D3',
      'D4',
      'C4',
      undefined,
    ]);
  });

  test('are typed into, numbers and texts, and nothing else changes', () => {
    const typed = [
      { at: { row: 3, column: 4 }, value: 0.125 },
      { at: { row: 6, column: 3 }, value: '<2028>' },
    ];
    const changed = readXlsx(withTyped(file, 'Inputs', typed)).sheets[0]!;
    for (const row of inputs.rows.values())
      for (const cell of row.values()) {
        const wanted = typed.find(({ at }) => at.row === cell.row && at.column === cell.column);
        expect(cellAt(changed, cell)?.value).toBe(wanted?.value ?? cell.value);
        expect(cellAt(changed, cell)?.formula).toBe(cell.formula);
      }
  });

  test('that hold formulas, or are not there, are refused', () => {
    expect(() => withTyped(file, 'Inputs', [{ at: { row: 5, column: 3 }, value: 1 }])).toThrow(/formula/);
    expect(() => withTyped(file, 'Inputs', [{ at: { row: 9, column: 9 }, value: 1 }])).toThrow(/not there/);
  });
});

describe('changes of a plan', () => {
  const plan = planOfCase('ten-to-twenty');

  test('there is one of every kind, each a change, each leaving a valid plan', () => {
    const changes = oneOfEachKind(plan, seeded(3));
    expect(changes.length).toBeGreaterThan(100);
    for (const { sets } of changes) for (const { path, to } of sets) expect(getAt(plan, path)).not.toBe(to);
    expect(changes.every((change) => applied(plan, [change]) !== undefined)).toBe(true);
  });

  test('several together are as many as asked for', () => {
    const changes = someChanges(plan, 12, seeded(4));
    expect(changes.length).toBe(12);
    const changed = applied(plan, changes)!;
    for (const { sets } of changes) for (const { path, to } of sets) expect(getAt(changed, path)).toBe(to);
  });
});

test('a zip file is read as it was written', () => {
  const parts = new Map<string, string>([
    ['a.xml', '<a/>'],
    ['folder/ü.xml', 'text '.repeat(1000)],
  ]);
  expect(new Map(Array.from(unzip(zip(parts)), ([name, bytes]) => [name, bytes.toString('utf8')]))).toEqual(
    parts,
  );
  expect(() => unzip(Buffer.from('no zip file at all, only some text'))).toThrow(/directory is missing/);
});
