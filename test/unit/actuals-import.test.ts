/** Tables of actual numbers: read, recognised, mapped, previewed, stored, taken back. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  importEdit,
  placeName,
  previewImport,
  proposeMapping,
  recognise,
  remarkText,
  rememberedMappings,
  removeActualsEdit,
  seriesOfPlan,
  tableOfCells,
  tableOfText,
  tablesOfSheets,
  type Choices,
  type Recognised,
  type Table,
} from '../../shared/actuals/index.ts';
import { applyEdit, reverse } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';

const example = planOfCase('ten-to-twenty');

function planFrom(start: string, months: number): Plan {
  const flat = planOfCase('product-led');
  const read = readPlan({
    ...flat,
    start,
    months,
    targets: [],
    scenarios: [],
    notes: {},
    uncertainty: [],
    actuals: {},
    salesTeams: [],
    channels: [],
    support: { ...flat.support, hires: 'auto', committedStarts: 0, managers: 'auto' },
    onboarding: { ...flat.onboarding, hires: 'auto', committedStarts: 0, managers: 'auto' },
    csm: { ...flat.csm, hires: 'auto', committedStarts: 0, managers: 'auto' },
    costs: { ...flat.costs, lines: [] },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

function tableOf(text: string): Table {
  const table = tableOfText(text);
  if (!table.ok) throw new Error(table.faults.found);
  return table.value;
}

function recognised(table: string | Table, choices: Choices = {}): Recognised {
  const found = recognise(typeof table === 'string' ? tableOf(table) : table, choices);
  if (!found.ok) throw new Error(found.faults.found);
  return found.value;
}

const monthsOf = ({ lines }: Recognised): readonly string[] =>
  (lines[0]?.cells ?? []).map(({ period }) => ('month' in period ? period.month : period.reason));

/** What the mapping that is proposed would store, by series. */
function proposed(plan: Plan, text: string | Table, choices: Choices = {}) {
  const found = recognised(text, choices);
  const known = seriesOfPlan(plan);
  const mapping = proposeMapping(plan, known, found, rememberedMappings(plan));
  const preview = previewImport(plan, known, found, mapping);
  return {
    found,
    mapping,
    preview,
    stored: Object.fromEntries(
      preview.series.map(({ series, months }) => [
        series.name,
        Object.fromEntries([...months].map(([month, { value }]) => [month, value])),
      ]),
    ),
    said: preview.remarks.map((remark) => remarkText(remark)),
  };
}

describe('text to a table', () => {
  test('quotes, line ends, byte order mark and comments', () => {
    const table = tableOf('\uFEFF# in thousands\r\nMonth,"ARR, ""end"""\r\n2027-01,"1\n2"\r2027-02,3');
    expect(table.comments).toEqual(['in thousands']);
    expect(table.rows).toEqual([[], ['Month', 'ARR, "end"'], ['2027-01', '1\n2'], ['2027-02', '3']]);
  });

  test.each([
    ['a;b\n1,5;2,5\n1,25;3', ';'],
    ['a\tb\n1,5\t2,5', '\t'],
    ['a,b\n1,2', ','],
    ['a|b\n1|2', '|'],
  ])('the delimiter of %j', (text, delimiter) => {
    expect(tableOf(text).delimiter).toBe(delimiter);
  });

  test.each([
    ['', 'nothing but empty cells'],
    ['\n\n,,\n', 'nothing but empty cells'],
    ['a,"b\n1,2', 'a quotation mark that is never closed'],
    ['PK\u0003\u0004\0\0', 'a file that is no text'],
    ['1\n'.repeat(100_001), 'more than 100,000 rows'],
    [','.repeat(1001), 'more than 1,000 columns'],
    ['x'.repeat(20_000_001), 'more than 20 MB'],
  ])('refuses %#', (text, found) => {
    const read = tableOfText(text);
    expect(read.ok ? '' : read.faults.found).toBe(found);
  });

  test('cells of a spreadsheet, dates and holes included', () => {
    const table = tableOfCells([['Month', 'ARR'], [new Date(Date.UTC(2027, 2, 31)), 5], Array(3), [NaN, {}]]);
    expect(table.ok && table.value.rows).toEqual([
      ['Month', 'ARR'],
      [{ year: 2027, month: 3, day: 31 }, 5],
      [null, null, null],
      [null, null],
    ]);
  });
});

describe('sheets of a workbook', () => {
  test('that hold months come first, empty ones are left out', () => {
    const read = tablesOfSheets([
      { name: 'Empty', rows: [[null], []] },
      { name: 'About', rows: [['Prepared by', 'us']] },
      {
        name: 'Books',
        rows: [
          ['', '2027-01-31', '2027-02-28'],
          ['ARR', 5, 6],
        ],
      },
    ]);
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['Books', 'About']);
    const none = tablesOfSheets([{ name: 'Empty', rows: [] }]);
    expect(none.ok ? '' : none.faults.found).toBe('nothing but empty cells');
    const big = tablesOfSheets([{ name: 'Big', rows: Array.from({ length: 100_001 }, () => [1]) }]);
    expect(big.ok ? '' : big.faults.found).toBe('more than 100,000 rows');
  });
});

describe('months', () => {
  test.each([
    [['2027-03', '2027-04']],
    [['03/2027', '04/2027']],
    [['3/27', '4/27']],
    [['Mar 2027', 'Apr 2027']],
    [['Mar-27', 'Apr-27']],
    [['März 2027', 'April 2027']],
    [['mars 2027', 'avr. 2027']],
    [['marzo de 2027', 'abril de 2027']],
    [['2027年3月', '2027年4月']],
    [['31.03.2027', '30.04.2027']],
    [['3/31/2027', '4/30/2027']],
    [['31/03/2027', '30/04/2027']],
    [['March 31, 2027', 'April 30, 2027']],
    [['2027-03-31T00:00:00.000Z', '2027-04-30T00:00:00.000Z']],
    [['202703', '202704']],
    [[46477, 46507]],
    [['46477', '46507']],
    [['01.03.2027', '01.04.2027']],
    [['01/03/2027', '01/04/2027']],
  ])('%j', (months) => {
    const down = tableOfCells([['', 'ARR'], ...months.map((month) => [month, 5])]);
    const across = tableOfCells([
      ['', ...months],
      ['ARR', 5, 6],
    ]);
    for (const table of [down, across]) {
      expect(monthsOf(recognised(table.ok ? table.value : tableOf('')))).toEqual(['2027-03', '2027-04']);
    }
  });

  test('a day and a month that could be each other are shown as uncertain, and can be chosen', () => {
    const text = 'Month,ARR\n03/04/2027,5';
    expect(recognised(text).dayFirst).toEqual({ value: false, certain: false });
    expect(monthsOf(recognised(text))).toEqual(['2027-03']);
    expect(monthsOf(recognised(text, { dayFirst: true }))).toEqual(['2027-04']);
  });

  test('years, fiscal years and totals are said to be not understood', () => {
    const { said } = proposed(
      planFrom('2027-01', 24),
      'Month,Revenue\n2027-01,5\nFY27 Q1,9\n2027,12\nTotal,26',
    );
    expect(said).toEqual([
      'A3: “FY27 Q1” is a fiscal period, and which months that is the file does not say; a month or a calendar quarter is needed.',
      'A4: “2027” is a whole year; a month or a calendar quarter is needed.',
      'A5: “Total” names no month, so its numbers are left out.',
    ]);
  });

  test('no months is a reason', () => {
    const read = recognise(tableOf('Name,Value\nx,1'));
    expect(read.ok ? '' : read.faults.found).toBe('no months');
    const fiscal = recognise(tableOf('Revenue,FY26 Q4,FY27 Q1\nUSD,1,2'));
    expect(fiscal.ok ? '' : fiscal.faults.found).toBe('fiscal periods such as “FY26 Q4”, and no months');
  });
});

describe('numbers', () => {
  test.each([
    [['1,234.5', '5'], '.', true, [1234.5, 5]],
    [['1.234,5', '5'], ',', true, [1234.5, 5]],
    [['1 234,5', '5'], ',', true, [1234.5, 5]],
    [["1'234.5", '5'], '.', true, [1234.5, 5]],
    [['(1,234.5)', '−1'], '.', true, [-1234.5, -1]],
    [['€ 1.2k', '$5'], '.', true, [1200, 5]],
    [['1,23,456.7', '5'], '.', true, [123_456.7, 5]],
    [['12 %', '5%'], '.', true, [0.12, 0.05]],
    [['1,234', '5'], '.', false, [1234, 5]],
    [['7', '5'], '.', true, [7, 5]],
  ] as const)('%j', (texts, decimal, certain, values) => {
    const table = tableOfCells([['', 'ARR'], ...texts.map((text, t) => [`2027-0${t + 1}`, text])]);
    const { found, stored } = proposed(planFrom('2027-01', 24), table.ok ? table.value : tableOf(''));
    expect(found.locale.locale.decimal).toBe(decimal);
    expect(found.locale.certain).toBe(certain);
    expect(Object.values(stored['arr'] ?? {})).toEqual(values);
  });

  test('an ambiguous way of writing can be chosen', () => {
    const chosen = proposed(planFrom('2027-01', 24), 'Month\tARR\n2027-01\t1.234', {
      locale: { decimal: ',', group: '.' },
    });
    expect(chosen.stored).toEqual({ arr: { '2027-01': 1234 } });
  });

  test('the scale is read from headings and comments, of money alone; costs that are negative are turned', () => {
    const { stored, mapping } = proposed(
      planFrom('2027-01', 24),
      '# in thousands\nMonth,Revenue,Customers,S&M (m$),Gross margin\n2027-01,5,7,-2,81\n2027-02,6,8,-3,82',
    );
    expect(stored).toEqual({
      revenue: { '2027-01': 5000, '2027-02': 6000 },
      customers: { '2027-01': 7, '2027-02': 8 },
      salesMarketing: { '2027-01': 2e6, '2027-02': 3e6 },
      grossMargin: { '2027-01': 0.81, '2027-02': 0.82 },
    });
    expect(mapping[2]).toMatchObject({ scale: 1_000_000, negate: true });
  });
});

describe('names', () => {
  test.each([
    ['arr', 'arr'],
    ['segments.mid.arr', 'segments.mid.arr'],
    ['Mid-market ARR', 'segments.mid.arr'],
    ['Mid-market · New customers', 'segments.mid.newCustomers'],
    ['Cost of revenue (kUSD)', 'cogs'],
    ['sales_marketing', 'salesMarketing'],
    ['R&D', 'researchDevelopment'],
    ['G&A expense', null],
    ['Support headcount', 'support.heads'],
    ['Tickets', null],
    ['Support tickets', 'support.tickets'],
    ['客户数', 'customers'],
    ['New MRR', null],
    ['deferred_revenue', null],
    ['Total revenue', 'revenue'],
  ])('%s', (heading, series) => {
    const { mapping } = proposed(example, `Month\t${heading}\n${example.start}\t1`);
    expect(mapping[0]?.series).toBe(series);
  });
});

describe('one number a row', () => {
  const plan = planFrom('2027-01', 24);

  test('each name is a line of its own, duplicates within it are found', () => {
    const { found, stored, said } = proposed(
      plan,
      [
        'Month,Metric,Unit,Amount',
        ...['2027-01', '2027-02', '2027-02'].flatMap((month, t) => [
          `${month},ARR,USD,${100 + t}`,
          `${month},Customers,,${5 + t}`,
          `${month},Weather,,${t}`,
        ]),
      ].join('\n'),
    );
    expect(found.oneNumberARow).toBe(true);
    expect(stored).toEqual({
      arr: { '2027-01': 100, '2027-02': 102 },
      customers: { '2027-01': 5, '2027-02': 7 },
    });
    expect(said).toContain('ARR of Feb 2027 stands twice, in D5 and D8, with different numbers; D8 counts.');
  });

  test('duplicates beside remarks are no such table', () => {
    const { found } = proposed(plan, 'Month,ARR,Remark\n2027-01,5,a\n2027-01,5,b\n2027-01,6,c\n2027-02,6,d');
    expect(found.oneNumberARow).toBe(false);
    expect(found.lines.map(({ heading }) => heading)).toEqual(['ARR']);
  });
});

describe('preview', () => {
  const plan = planFrom('2027-01', 24);

  test('duplicates, gaps, months outside and cells that are no numbers each say where', () => {
    const { stored, said } = proposed(
      plan,
      'Month,ARR\n2026-12,1\n2027-01,2\n2027-01,2\n2027-02,3\n2027-02,4\n2027-04,#REF!\n2027-05,n/a\n2027-06,7',
    );
    expect(stored).toEqual({ arr: { '2027-01': 2, '2027-02': 4, '2027-06': 7 } });
    expect(said).toEqual([
      'B7: “#REF!” is no number, so ARR has none there.',
      'ARR of Jan 2027 stands twice, in B3 and B4, with the same number.',
      'ARR of Feb 2027 stands twice, in B5 and B6, with different numbers; B6 counts.',
      'ARR has no number for 3 months between Mar 2027 and May 2027.',
      'Dec 2026: not in the plan, so left out.',
    ]);
  });

  test('quarters: flows are spread, balances stand at the end, sums of months are left out', () => {
    const { stored, said } = proposed(plan, ',2027Q1,2027Q2\nRevenue,30,60\nARR,300,600');
    expect(stored).toEqual({
      revenue: { '2027-01': 10, '2027-02': 10, '2027-03': 10, '2027-04': 20, '2027-05': 20, '2027-06': 20 },
      arr: { '2027-03': 300, '2027-06': 600 },
    });
    expect(said).toEqual([
      'Revenue: 2 quarters, each spread evenly over its three months.',
      'ARR: 2 quarters, each taken for the last month of the quarter.',
    ]);
    const both = proposed(plan, 'M,Revenue\n2027-01,1\n2027-02,2\n2027-03,3\nQ1 2027,6');
    expect(both.stored).toEqual({ revenue: { '2027-01': 1, '2027-02': 2, '2027-03': 3 } });
    expect(both.said[0]).toContain('the months count');
  });

  test('places are named as spreadsheets name them', () => {
    expect([1, 26, 27, 702, 703].map((column) => placeName({ row: 1, column }))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'ZZ1',
      'AAA1',
    ]);
  });
});

/** The plan and the edit after an import, which is also taken back. */
const store = (onto: Plan, text: string, mode: 'merge' | 'replace' = 'merge') => {
  const { preview, mapping } = proposed(onto, text);
  const edit = importEdit(onto, { preview, mapping, mode, file: 'books.csv' });
  const made = applyEdit(onto, edit);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const back = applyEdit(made.value, reverse(edit));
  expect(back.ok && back.value).toEqual(onto);
  return { edit, plan: made.value };
};

describe('storing', () => {
  const plan = planFrom('2027-01', 24);
  test('merges or replaces, is undoable, and remembers the mapping in the plan’s notes', () => {
    const first = store(plan, 'Month,Umsatz (TEUR),Cash,Weather\n2027-01,-1,5,9\n2027-02,-2,6,9').plan;
    expect(first.actuals).toEqual({
      revenue: { '2027-01': -1000, '2027-02': -2000 },
      cash: { '2027-01': 5, '2027-02': 6 },
    });
    expect(first.notes['actuals.revenue']?.source).toBe('“Umsatz (TEUR)” of “books.csv”, in thousands');
    expect(first.notes['actuals']?.source).toBe('Left out: “Weather”');
    const merged = store(first, 'Month,Cash\n2027-02,7\n2027-03,8').plan;
    expect(merged.actuals['cash']).toEqual({ '2027-01': 5, '2027-02': 7, '2027-03': 8 });
    const replaced = store(merged, 'Month,Cash\n2027-03,9', 'replace').plan;
    expect(replaced.actuals['cash']).toEqual({ '2027-03': 9 });
    expect(replaced.actuals['revenue']).toEqual(first.actuals['revenue']);
    const none = importEdit(replaced, {
      ...proposed(replaced, 'Month,Cash\n2027-03,9'),
      mode: 'merge',
      file: 'books.csv',
    });
    expect(none.changes).toEqual([]);
  });

  test('what the founder chose is used again for the same headings', () => {
    const found = recognised('Month,Takings,ARR\n2027-01,5,7');
    const known = seriesOfPlan(plan);
    const mapping = [
      { heading: 'Takings', series: 'collections', scale: 1000, negate: true },
      { heading: 'ARR', series: null, scale: 1, negate: false },
    ] as const;
    const preview = previewImport(plan, known, found, mapping);
    const made = applyEdit(plan, importEdit(plan, { preview, mapping, mode: 'merge', file: 'a "b".csv' }));
    const next = made.ok ? made.value : plan;
    expect(next.actuals).toEqual({ collections: { '2027-01': -5000 } });
    expect(proposed(next, 'Month,takings,ARR\n2027-02,6,8').mapping).toEqual([
      { heading: 'takings', series: 'collections', scale: 1000, negate: true },
      { heading: 'ARR', series: null, scale: 1, negate: false },
    ]);
  });

  test('actuals are taken out with what was noted on them', () => {
    const { plan: full } = store(plan, 'Month,Cash,ARR\n2027-01,5,6');
    const noted: Plan = { ...full, notes: { ...full.notes, 'actuals.cash.2027-01': { text: 'Counted.' } } };
    const made = applyEdit(noted, removeActualsEdit(noted, ['cash']));
    expect(made.ok && Object.keys(made.value.actuals)).toEqual(['arr']);
    expect(made.ok && Object.keys(made.value.notes)).toEqual(['actuals.arr']);
    const replaced = store(noted, 'Month,Cash\n2027-02,5', 'replace');
    expect(replaced.plan.actuals['cash']).toEqual({ '2027-02': 5 });
  });
});

describe('a public company’s quarterly figures', () => {
  const text = readFileSync(new URL('../facts/hubspot-quarterly.csv', import.meta.url), 'utf8');

  test('are understood as they stand', () => {
    const plan = planFrom('2013-01', 72);
    const { found, mapping, stored, said } = proposed(plan, text);
    expect(found).toMatchObject({ direction: 'down', notations: ['quarter'], locale: { certain: true } });
    expect(mapping.map(({ series, scale }) => [series, scale])).toEqual([
      ['revenue', 1000],
      ['salesMarketing', 1000],
      ['cogs', 1000],
      [null, 1],
    ]);
    expect(Object.keys(stored['revenue'] ?? {})).toHaveLength(72);
    expect(stored['revenue']?.['2013-01']).toBeCloseTo(5_580_000, 6);
    const year = Object.entries(stored['revenue'] ?? {}).filter(([month]) => month.startsWith('2014'));
    expect(year.reduce((sum, [, value]) => sum + value, 0)).toBeCloseTo(115_877_000, 3);
    // Sales and marketing of the first half of 2013 and cost of revenue of late 2018 were not collected.
    expect(Object.keys(stored['salesMarketing'] ?? {})[0]).toBe('2013-07');
    expect(Object.keys(stored['cogs'] ?? {}).at(-1)).toBe('2018-06');
    expect(said).toEqual([
      'Revenue: 24 quarters, each spread evenly over its three months.',
      'Sales and marketing: 22 quarters, each spread evenly over its three months.',
      'Cost of revenue: 22 quarters, each spread evenly over its three months.',
    ]);
    const made = applyEdit(
      plan,
      importEdit(plan, { ...proposed(plan, text), mode: 'merge', file: 'hubspot-quarterly.csv' }),
    );
    expect(made.ok).toBe(true);
  });

  test('beyond the plan are left out and said', () => {
    const { stored, said } = proposed(planFrom('2014-01', 12), text);
    expect(Object.keys(stored['revenue'] ?? {})).toHaveLength(12);
    expect(said.at(-1)).toBe('60 months between Jan 2013 and Dec 2018: not in the plan, so left out.');
  });
});
