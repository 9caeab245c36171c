/** Every checker is shown its fault in a small workbook made by hand, since one that cannot fail proves nothing. */
import { describe, expect, test } from 'vitest';
import { compute } from '../../shared/model/index.ts';
import { planOfCase } from '../cases/cases.ts';
import { columnLetters } from './cellNames.ts';
import { readFormula } from './formulaText.ts';
import { handmade, type Extras, type HandmadeCell, type HandmadeSheet } from './handmade.ts';
import { faultsOf, ruleNames } from './inspect.ts';
import { compareSeries } from './seriesCells.ts';
import { readXlsx } from './xlsxFile.ts';

const months = Array.from({ length: 12 }, (_, t) => `2027-${String(t + 1).padStart(2, '0')}`);
const monthCells = Object.fromEntries(months.map((month, t) => [`${columnLetters(t + 2)}1`, month]));

const inputs: HandmadeSheet = { name: 'Inputs', cells: { A1: 'segments.smb.acv', B1: 4800, C1: 3 } };
/** Twelve months of a row that grows by an input; `cells` come over it. */
const part = (cells: Readonly<Record<string, HandmadeCell>> = {}): HandmadeSheet => ({
  name: 'Customers',
  cells: {
    ...monthCells,
    A2: 'arr',
    ...Object.fromEntries(
      months.map((_, t) => [
        `${columnLetters(t + 2)}2`,
        { formula: t === 0 ? 'Inputs!$B$1' : `${columnLetters(t + 1)}2+Inputs!$C$1`, value: 4800 + 3 * t },
      ]),
    ),
    ...cells,
  },
});

const faults = (sheets: readonly HandmadeSheet[], extras: Extras = {}) =>
  faultsOf(readXlsx(handmade(sheets, extras)));
const formula = (text: string, value: number | string = 1): HandmadeCell => ({ formula: text, value });

test('a workbook without faults has none', () => {
  expect(
    faults([inputs, part({ A3: 'x', B3: formula('SUM($B2:C2,price)') })], {
      names: { price: 'Inputs!$B$1' },
    }),
  ).toEqual({});
});

describe('each fault is found, and no other', () => {
  const externalLink =
    '<Relationships xmlns="r"><Relationship Id="rId1" Type="t" Target="file:///other.xlsx" TargetMode="External"/></Relationships>';
  const [error, empty, typed, hiding, hidden, macros, excel, circular, unnamed] = ruleNames as [
    string,
    ...string[],
  ];
  const cases: readonly (readonly [string, string | undefined, readonly HandmadeSheet[], Extras?])[] = [
    ['an error value', error, [inputs, part({ B2: formula('Inputs!$B$1/(Inputs!$C$1-3)', '#DIV/0!') })]],
    ['an empty cell', empty, [inputs, part({ B2: formula('Inputs!$B$1+Inputs!$D$1') })]],
    ['an empty cell inside a range', empty, [inputs, part({ B2: formula('SUM(Inputs!$B$1:$D$1)') })]],
    [
      'an empty cell behind a name',
      empty,
      [inputs, part({ B2: formula('x') })],
      { names: { x: 'Inputs!$B$9' } },
    ],
    ['a sheet that is not there', empty, [inputs, part({ B2: formula("'No such'!A1") })]],
    ['a name that is not there', empty, [inputs, part({ B2: formula('price*Inputs!B1') })]],
    ['a typed number', typed, [inputs, part({ D2: 4806 })]],
    ['a number typed into a formula', hiding, [inputs, part({ D2: formula('C2+0.125') })]],
    ['a formula that is only a number', hiding, [inputs, part({ D2: formula('480*10', 4800) })]],
    ['a hidden sheet', hidden, [{ ...inputs, state: 'hidden' }, part()]],
    ['a hidden row', hidden, [inputs, { ...part(), hiddenRow: 2 }]],
    ['a hidden column', hidden, [inputs, { ...part(), hiddenColumn: 3 }]],
    ['a macro', macros, [inputs, part()], { parts: { 'xl/vbaProject.bin': 'Sub Main()' } }],
    ['a link to another file', macros, [inputs, part()], { parts: { 'xl/_rels/other.rels': externalLink } }],
    ['a volatile function', excel, [inputs, part({ D2: formula('C2+Inputs!B1*0*NOW()') })]],
    ['a function of newer Excel', excel, [inputs, part({ D2: formula('_xlfn.XLOOKUP(C2,B2:C2,B2:C2)') })]],
    [
      'an array formula',
      excel,
      [inputs, part({ D2: { formula: 'SUM(B2:C2*B2:C2)', value: 1, attributes: 't="array" ref="D2"' } })],
    ],
    ['a reference that was lost', excel, [inputs, part({ D2: formula('C2+#REF!') })]],
    ['a whole column', excel, [inputs, part({ D2: formula('C2+SUM(Inputs!B:B)') })]],
    ['a formula too long', excel, [inputs, part({ D2: formula(`C2${'+C2'.repeat(2800)}`) })]],
    [
      'a formula nested too deeply',
      excel,
      [inputs, part({ D2: formula(`${'ABS('.repeat(65)}C2${')'.repeat(65)}`) })],
    ],
    [
      'a function with too many arguments',
      excel,
      [inputs, part({ D2: formula(`SUM(C2${',C2'.repeat(255)})`) })],
    ],
    ['a formula that needs itself', circular, [inputs, part({ C2: formula('D2+1'), D2: formula('C2+1') })]],
    ['a range that holds its own cell', circular, [inputs, part({ D2: formula('INDEX($B2:$M2,1)') })]],
    ['a monthly row without a name', unnamed, [inputs, part({ B4: formula('C2') })]],
  ];
  test.each(cases.map(([name, rule, sheets, extras]) => ({ name, rule, sheets, extras })))(
    '$name',
    ({ rule, sheets, extras }) => {
      expect(Object.keys(faults(sheets, extras))).toEqual([rule]);
    },
  );
});

describe('formulas are read as spreadsheets read them', () => {
  test('quoted sheets, ranges, texts and numbers', () => {
    const { references, functions, names, numbers, strange } = readFormula(
      `IF('It''s – mine'!$B$2:C$3>=1E-9,"A1 ""(,",LOG10(Sales!A1)+rate_2*.5)`,
    );
    expect(references).toEqual([
      { sheet: "It's – mine", from: { row: 2, column: 2 }, to: { row: 3, column: 3 } },
      { sheet: 'Sales', from: { row: 1, column: 1 }, to: { row: 1, column: 1 } },
    ]);
    expect(functions).toEqual(['IF', 'LOG10']);
    expect(names).toEqual(['rate_2']);
    expect(numbers).toEqual([1e-9, 0.5]);
    expect(strange).toEqual([]);
  });

  test('nesting and arguments', () => {
    const { nesting, mostArguments } = readFormula('SUM((A1+MAX(1,2,(3)))*MIN(A1:INDEX(B1:C1,2)),2)');
    expect([nesting, mostArguments]).toEqual([3, 3]);
  });
});

describe('series are compared cell by cell', () => {
  const plan = planOfCase('first-hires');
  const computed = compute(plan);
  /** A file with every series typed in, as the engine has it. */
  const file = (change: (cells: Record<string, HandmadeCell>) => void) => {
    const cells: Record<string, HandmadeCell> = { A1: 'series' };
    computed.months.forEach((month, t) => (cells[`${columnLetters(t + 3)}1`] = month));
    computed.seriesNames.forEach((name, index) => {
      cells[`A${index + 2}`] = name;
      computed.series(name)!.forEach((value, t) => {
        cells[`${columnLetters(t + 3)}${index + 2}`] = Number.isNaN(value) ? '' : value;
      });
    });
    Object.entries(computed.constraints()).forEach(([id, words], index) => {
      const row = computed.seriesNames.length + 2 + index;
      cells[`A${row}`] = `segments.${id}.constraint`;
      words.forEach((word, t) => (cells[`${columnLetters(t + 3)}${row}`] = word));
    });
    change(cells);
    return compareSeries(readXlsx(handmade([{ name: 'All', cells }])), computed);
  };
  const rowOf = (name: string): number => computed.seriesNames.indexOf(name) + 2;

  test('equal ones agree', () => {
    const { compared, worst, differing } = file(() => undefined);
    expect(differing).toEqual([]);
    expect(worst.relative).toBe(0);
    expect(compared).toBe(plan.months * (computed.seriesNames.length + plan.segments.length));
  });

  test('a number a little off, one where none should be, none where one should be, a word, a missing row', () => {
    const { differing } = file((cells) => {
      cells[`D${rowOf('arr')}`] = computed.series('arr')![1]! * (1 + 3e-9) + 3e-6;
      cells[`C${rowOf('nrr')}`] = 0;
      cells[`E${rowOf('cash')}`] = '';
      cells[`C${computed.seriesNames.length + 2}`] = 'neither';
      cells[`A${rowOf('cogs')}`] = 'other';
    });
    expect(differing.map((text) => text.split(/[ ,]/)[0]).toSorted()).toEqual(
      ['arr', 'cash', 'cogs', `segments.${plan.segments[0]!.id}.constraint`, 'nrr'].toSorted(),
    );
  });
});
