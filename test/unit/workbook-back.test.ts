import { describe, expect, test } from 'vitest';
import { setAt } from '../../shared/plan/paths.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { inputColumns } from '../../shared/workbook/layout/columns.ts';
import { readBack, type Remark, type RemarkKind, type Review } from '../../shared/workbook/back/index.ts';
import { planOfCase } from '../cases/cases.ts';
import { exportedBook, type EditedBook } from './workbook-back-book.ts';

const plan = planOfCase('first-hires');

function review(edited: EditedBook, onto: Plan = plan): Review {
  const read = readBack(edited.book, onto);
  if (read.kind === 'refused') throw new Error(read.reason);
  return read;
}

const kinds = ({ remarks }: Review): readonly RemarkKind[] => remarks.map(({ what }) => what);

test('a workbook that nobody touched has no changes and no remarks', () => {
  const { changes, remarks, origin } = review(exportedBook(plan));
  expect({ changes, remarks }).toEqual({ changes: [], remarks: [] });
  expect(origin.plan.name).toBe(plan.name);
});

describe('changed inputs', () => {
  test('are listed with what was and what is, and nothing else is', () => {
    const edited = exportedBook(plan)
      .typeInput('segments.smb.acv', 6600)
      .typeInput('segments.smb.churn', 0.3, { position: 1 })
      .typeInput('support.churnSensitivity', 0.9);
    const { changes, remarks } = review(edited);
    expect(remarks).toEqual([]);
    expect(changes.map(({ path, was, is, fault }) => ({ path, was, is, fault }))).toEqual([
      { path: 'segments.smb.acv', was: 6000, is: 6600, fault: undefined },
      { path: 'segments.smb.churn.1', was: plan.segments[0]!.churn[1], is: 0.3, fault: undefined },
      { path: 'support.churnSensitivity', was: 0.8, is: 0.9, fault: undefined },
    ]);
    expect(changes[0]).toMatchObject({
      label: 'Small business · Contract value',
      unit: 'USD per customer',
      place: 'Inputs!G25',
    });
  });

  test('a month of a series is a change of that month; all months of a constant one are one change', () => {
    const one = review(exportedBook(plan).typeInput('support.committedStarts', 1, { position: 2 }));
    expect(one.changes.map(({ path, was, is }) => [path, was, is])).toEqual([
      ['support.committedStarts.2027-04', 0, 1],
    ]);
    const whole = exportedBook(plan);
    for (let month = 0; month < plan.months; month++)
      whole.typeInput('support.committedStarts', 2, { position: month });
    expect(review(whole).changes.map(({ path, was, is }) => [path, was, is])).toEqual([
      ['support.committedStarts', 0, 2],
    ]);
  });

  test('what the plan has today is said where somebody changed it meanwhile', () => {
    const today = setAt(plan, 'segments.smb.acv', 5000)!;
    const edited = exportedBook(plan).typeInput('segments.smb.acv', 6600);
    expect(review(edited, today).changes[0]).toMatchObject({ was: 6000, is: 6600, now: 5000 });
    expect(review(edited).changes[0]).not.toHaveProperty('now');
    expect(review(edited, today).remarks).toMatchObject([
      {
        what: 'planChanged',
        text: expect.stringMatching(/export in one assumption: Small business · Contract value\./) as string,
      },
    ]);
    const more = ['cash.opening', 'support.committedStarts.2027-03', 'segments.smb.winRate'].reduce(
      (of, path) => setAt(of, path, 0.125)!,
      today,
    );
    expect(review(exportedBook(plan), more).remarks).toMatchObject([
      {
        what: 'planChanged',
        count: 4,
        text: expect.stringMatching(/in 4 assumptions: .*; and 1 more\./) as string,
      },
    ]);
    const byMonth = setAt(plan, 'support.committedStarts.2027-03', 4)!;
    const whole = exportedBook(plan);
    for (let month = 0; month < plan.months; month++)
      whole.typeInput('support.committedStarts', 2, { position: month });
    const { changes } = review(whole, byMonth);
    expect(changes.length).toBe(plan.months);
    expect(changes.flatMap(({ path, now }) => (now === undefined ? [] : [[path, now]]))).toEqual([
      ['support.committedStarts.2027-03', 4],
    ]);
  });

  test('a date is taken as its month, a month as text too', () => {
    // 2027-06-15 as spreadsheets count.
    for (const [typed, date] of [
      [46553, true],
      ['2027-06', false],
    ] as const) {
      const { changes, remarks } = review(exportedBook(plan).typeInput('targets.0.month', typed, { date }));
      expect(remarks).toEqual([]);
      expect(changes.map(({ path, was, is }) => [path, was, is])).toEqual([
        ['targets.0.month', '2028-01', '2027-06'],
      ]);
    }
    // The first and last day of a leap February, and of a year.
    for (const [day, month] of [
      [45323, '2024-02'],
      [45351, '2024-02'],
      [45352, '2024-03'],
      [45657, '2024-12'],
      [45658, '2025-01'],
      [36526, '2000-01'],
    ] as const) {
      const edited = exportedBook(plan).typeInput('targets.0.month', day, { date: true });
      expect(review(edited).changes[0]?.is).toBe(month);
    }
  });

  test('a number that a program saved with 15 or 16 digits is the same, one that differs in the 12th is not', () => {
    const third = setAt(plan, 'segments.smb.winRate', 0.12345678901234568)!;
    const typed = (value: number): number =>
      review(exportedBook(third).typeInput('segments.smb.winRate', value), third).changes.length;
    expect(typed(Number((0.12345678901234568).toPrecision(15)))).toBe(0);
    expect(typed(Number((0.12345678901234568).toPrecision(16)))).toBe(0);
    expect(typed(0.1234567800123456)).toBe(1);
    expect(typed(0.123456789013)).toBe(1);
    expect(typed(0.12345678901234)).toBe(1);
    expect(typed(0.123456789012347)).toBe(1);
  });

  test.each([
    [
      'a formula',
      'segments.smb.acv',
      { formula: 'G26*2', value: 7 },
      '=G26*2',
      /formula =G26\*2 .*type the value/,
    ],
    ['text', 'segments.smb.acv', 'lots', 'lots', /“lots” stands where a number/],
    ['nothing', 'segments.smb.acv', null, null, /Nothing stands where a number/],
    [
      'a number as text',
      'segments.smb.acv',
      ' 13,000 ',
      ' 13,000 ',
      /“ 13,000 ” is stored as text, where a number/,
    ],
    ['true', 'segments.smb.acv', true, 'TRUE', /TRUE stands where a number/],
    ['an error', 'segments.smb.acv', { error: '#DIV/0!' }, '#DIV/0!', /#DIV\/0! stands where a number/],
    ['a number out of range', 'segments.smb.acv', -1, -1, /-1 stands where a number above 0/],
    [
      'a percentage typed as a number',
      'segments.smb.winRate',
      25,
      25,
      /from 0 to 1 belongs\. For 25 % type 25% or 0\.25/,
    ],
    [
      'a percentage that divides badly',
      'segments.smb.winRate',
      2.2,
      2.2,
      /from 0 to 1 belongs\. For 2\.2 % type 2\.2% or 0\.022\.$/,
    ],
    ['a factor just beyond its range', 'salesTeams.smb-ae.attainment', 2.2, 2.2, / belongs\.$/],
    ['half a month', 'segments.smb.contractMonths', 1.5, 1.5, /a whole number from 1 to 60/],
    ['no month', 'targets.0.month', 'soon', 'soon', /“soon” stands where a month/],
    ['a year', 'targets.0.month', 2027, 2027, /2027 stands where a month/],
  ] as const)('%s is reported, and why it cannot be taken', (_, path, typed, is, fault) => {
    const { changes } = review(exportedBook(plan).typeInput(path, typed));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ path, is, fault: expect.stringMatching(fault) as string });
  });

  test('a date where a number belongs is not taken for one', () => {
    const { changes } = review(exportedBook(plan).typeInput('segments.smb.acv', 46553, { date: true }));
    expect(changes[0]?.fault).toMatch(/A date \(2027-06-15\)/);
    expect(changes[0]?.is).toBe('2027-06-15');
  });

  test('a path that leads nowhere any more is remarked on with its value', () => {
    const edited = exportedBook(plan)
      .typeInput('salesTeams.smb-ae.quota', 30000)
      .typeInput('targets.0.value', 20);
    const today: Plan = { ...plan, salesTeams: [], targets: [...plan.targets, ...plan.targets] };
    const { changes, remarks } = review(edited, today);
    expect(changes).toEqual([]);
    expect(remarks.map(({ what, text }) => [what, text])).toEqual([
      ['planChanged', expect.stringMatching(/Targets/)],
      ['inputGone', expect.stringMatching(/from 12 to 20, but the list Targets has been changed/)],
      ['inputGone', expect.stringMatching(/from 26000 to 30000, but the plan has no such number/)],
    ]);
  });
});

const paths = ({ changes }: Review) => changes.map(({ path, is }) => [path, is]);

describe('what moves', () => {
  const changedAcv = [['segments.smb.acv', 6600]];

  test.each([
    ['Inputs'],
    ['Customers'],
    ['Cohorts Small business'],
    ['Summary'],
    ['Killers'],
    ['Checks'],
    ['About'],
  ])('rows inserted into %s are one remark, and inputs are read as before', (sheet) => {
    const edited = exportedBook(plan).insertRows(sheet, sheet === 'About' ? 3 : 9, 3);
    const read = review(edited.typeInput('segments.smb.acv', 6600));
    expect(read.remarks.map(({ what, place, count }) => [what, place, count])).toEqual([
      ['rowsInserted', expect.stringContaining(`${sheet}!`), 3],
    ]);
    expect(paths(read)).toEqual(changedAcv);
  });

  test('rows inserted in the middle of a section, with something in them, say what', () => {
    const edited = exportedBook(plan).insertRows('Inputs', 30, 1).type('Inputs', 30, 2, 'My own line');
    const read = review(edited.typeInput('segments.smb.acv', 6600));
    expect(read.remarks.map(({ what, found }) => [what, found])).toEqual([['rowsInserted', '“My own line”']]);
    expect(paths(read)).toEqual(changedAcv);
  });

  test('a row copied and inserted below itself is no second input', () => {
    const edited = exportedBook(plan);
    const row = edited.inputRow('segments.smb.acv');
    edited.insertRows('Inputs', row + 1, 1);
    edited.type('Inputs', row + 1, 1, 'segments.smb.acv').type('Inputs', row + 1, 6, 1);
    const read = review(edited);
    expect(kinds(read)).toEqual(['rowsInserted']);
    expect(read.changes).toEqual([]);
  });

  test('deleted rows are told, and what they leave behind', () => {
    const edited = exportedBook(plan);
    edited.deleteRows('Inputs', edited.inputRow('segments.smb.stretch'), 1);
    const read = review(edited.typeInput('segments.smb.acv', 6600));
    expect(kinds(read)).toEqual(['rowsDeleted']);
    expect(read.remarks[0]?.text).toContain('“segments.smb.stretch”');
    expect(paths(read)).toEqual(changedAcv);
  });

  test('a row that was moved is read where it stands', () => {
    const edited = exportedBook(plan).typeInput('segments.smb.acv', 6600);
    const inputs = edited.sheet('Inputs');
    const [a, b] = [edited.inputRow('segments.smb.acv'), edited.inputRow('segments.smb.winRate')];
    const [first, second] = [inputs.rows.get(a)!, inputs.rows.get(b)!];
    inputs.rows.set(a, second).set(b, first);
    const read = review(edited);
    expect(paths(read)).toEqual(changedAcv);
    expect(kinds(read).filter((what) => what === 'rowsMoved').length).toBeGreaterThan(0);
  });

  test('inserted and deleted columns are told, months are found by their heading', () => {
    const inserted = exportedBook(plan).insertColumns('Inputs', 9, 1).insertColumns('Customers', 1, 2);
    inserted.type('Inputs', inserted.inputRow('support.committedStarts'), 10, 1);
    const read = review(inserted);
    expect(read.remarks.map(({ what, place, count }) => [what, place, count])).toEqual([
      ['columnsInserted', 'Inputs!I:I', undefined],
      ['columnsInserted', 'Customers!A:B', 2],
    ]);
    expect(read.changes.map(({ path, is }) => [path, is])).toEqual([['support.committedStarts.2027-04', 1]]);
    const deleted = review(exportedBook(plan).deleteColumns('Demand', 7, 1));
    expect(kinds(deleted)).toEqual(['columnsDeleted']);
  });

  test('renamed sheets, even all of them in another order, are recognised', () => {
    const edited = exportedBook(plan).typeInput('segments.smb.acv', 6600);
    edited.rename('Inputs', "Alice's assumptions").rename('Customers', 'Kunden');
    edited.book.sheets.reverse();
    const read = review(edited);
    expect(read.remarks.map(({ what, found, expected }) => [what, found, expected])).toEqual([
      ['sheetRenamed', "Alice's assumptions", 'Inputs'],
      ['sheetRenamed', 'Kunden', 'Customers'],
      ['sheetsMoved', expect.stringMatching(/^About, Checks, /), expect.stringMatching(/^Summary, /)],
    ]);
    expect(paths(read)).toEqual(changedAcv);
  });

  test('missing and added sheets are told', () => {
    const edited = exportedBook(plan).deleteSheet('Checks').deleteSheet('Inputs');
    edited.book.sheets.push({
      name: 'Mine',
      hidden: false,
      rows: new Map(),
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
      merged: [],
    });
    const read = review(edited);
    expect(kinds(read).slice(0, 3)).toEqual(['sheetMissing', 'sheetMissing', 'sheetAdded']);
    expect(kinds(read)).not.toContain('formulaChanged');
    expect(read.remarks[0]?.text).toContain('no changed inputs can be read');
    expect(read.changes).toEqual([]);
  });
});

const one = (edited: EditedBook): Remark => {
  const { remarks, changes } = review(edited);
  expect(changes).toEqual([]);
  expect(remarks).toHaveLength(1);
  return remarks[0]!;
};

describe('what else is changed', () => {
  test('formulas typed over, deleted and changed', () => {
    const formula = exportedBook(plan).cell('Customers', 9, 6)!.formula!;
    expect(one(exportedBook(plan).type('Customers', 9, 6, 12345))).toMatchObject({
      what: 'formulaOverwritten',
      place: 'Customers!F9',
      found: '12345',
    });
    const many = exportedBook(plan);
    for (let column = 6; column < 10; column++) many.type('Customers', 9, column, null);
    expect(one(many)).toMatchObject({ place: 'Customers!F9:I9', found: 'empty', count: 4 });
    expect(one(exportedBook(plan).type('Customers', 9, 6, { formula: `${formula}+1` }))).toMatchObject({
      what: 'formulaChanged',
      place: 'Customers!F9',
    });
  });

  test('formulas that only look otherwise are not', () => {
    const edited = exportedBook(plan);
    for (const { name, rows } of edited.book.sheets) {
      for (const [row, cells] of rows) {
        for (const [column, { formula, value }] of cells) {
          if (formula === undefined) continue;
          const rewritten = formula
            .replaceAll(/'(\w+)'!/g, '$1!')
            .replaceAll(/\bIF\(/g, 'if ( ')
            .replaceAll(/\bSUM\(/g, '_xlfn.SUM(')
            .replaceAll('1E-9', '0.000000001');
          edited.type(name, row, column, { formula: rewritten, value });
        }
      }
    }
    expect(review(edited).remarks).toEqual([]);
  });

  test('labels, fixed values and killers', () => {
    expect(one(exportedBook(plan).type('Customers', 9, 2, 'Our ARR'))).toMatchObject({
      what: 'labelChanged',
      found: '“Our ARR”',
    });
    expect(one(exportedBook(plan).typeInput('segments.smb.billing', 'annual'))).toMatchObject({
      what: 'fixedValueChanged',
      found: '“annual”',
      expected: '“monthly”',
    });
    const killers = exportedBook(plan);
    const [row, cells] = [...killers.sheet('Killers').rows].find(
      ([, found]) => typeof found.get(inputColumns.value)?.value === 'number',
    )!;
    expect(typeof cells.get(inputColumns.value)?.formula).toBe('undefined');
    expect(one(killers.type('Killers', row, inputColumns.value, 99))).toMatchObject({
      what: 'killerChanged',
      found: '99',
    });
  });

  test('cells added beside and below', () => {
    expect(one(exportedBook(plan).type('Customers', 9, 200, 'hello'))).toMatchObject({ what: 'cellAdded' });
    expect(one(exportedBook(plan).type('Inputs', 900, 3, { formula: 'SUM(F25:F26)' }))).toMatchObject({
      what: 'cellAdded',
      place: 'Inputs!C900',
      found: '=SUM(F25:F26)',
    });
  });

  test('names, hidden things, macros, links, errors', () => {
    const named = exportedBook(plan);
    named.book.names[0]!.refersTo = "'Customers'!$A$1";
    expect(one(named).what).toBe('nameChanged');
    const added = exportedBook(plan);
    added.book.names.push({ name: 'mine', refersTo: "'Inputs'!$F$25" });
    added.book.names.push({ name: '_xlnm.Print_Titles', refersTo: "'Inputs'!$1:$5" });
    expect(one(added)).toMatchObject({ what: 'nameChanged', place: 'mine' });
    const hidden = exportedBook(plan);
    hidden.sheet('Money').hidden = true;
    hidden.sheet('Money').hiddenRows.push(7, 8);
    expect(one(hidden)).toMatchObject({ what: 'hidden', found: 'the sheet is hidden, 2 rows are hidden' });
    const macros = exportedBook(plan);
    macros.book.macros = true;
    expect(one(macros).what).toBe('macros');
    const links = exportedBook(plan);
    links.book.externalLinks = true;
    expect(one(links).what).toBe('externalLinks');
    const error = exportedBook(plan);
    const { formula } = error.cell('Customers', 9, 6)!;
    expect(
      one(error.type('Customers', 9, 6, { formula: formula!, value: { error: '#REF!' } })),
    ).toMatchObject({ what: 'error', place: 'Customers!F9', found: '#REF!' });
  });

  test('rows inserted and sheets renamed by a program that leaves formulas alone are one remark more', () => {
    const inserted = exportedBook(plan);
    const inputs = inserted.sheet('Inputs');
    const at = inserted.inputRow('segments.smb.acv');
    const down = (row: number): number => (row >= at ? row + 1 : row);
    inputs.rows = new Map(
      [...inputs.rows].map(([row, cells]) => [
        down(row),
        new Map([...cells].map(([column, cell]) => [column, { ...cell, row: down(row) }])),
      ]),
    );
    inputs.comments = inputs.comments.map((comment) => ({ ...comment, row: down(comment.row) }));
    const read = review(inserted);
    expect(kinds(read)).toEqual(['rowsInserted', 'referencesLeft']);
    const left = read.remarks[1]!;
    expect(left.count).toBeGreaterThan(100);
    expect(left.text).toMatch(
      /refers to Inputs![A-Z]+\d+ \([^)]+\) where it should refer to Inputs![A-Z]+\d+ \([^)]+\)\./,
    );

    const renamed = exportedBook(plan);
    renamed.sheet('Customers').name = 'Kunden';
    expect(kinds(review(renamed))).toEqual(['sheetRenamed', 'referencesLeft']);
    expect(review(renamed).remarks[1]?.text).toMatch(
      /formulas and \d+ names following.* the sheet “Customers”, which is now called “Kunden”/,
    );
  });

  test('a changed formula is said by what it refers to, cut around what differs, with sheets as they are called', () => {
    const acv = exportedBook(plan).inputRow('segments.smb.acv');
    const book = exportedBook(plan);
    const found =
      [...book.sheet('Customers').rows].flatMap(([row, cells]) =>
        [...cells.values()].flatMap((cell) =>
          cell.formula?.includes(`'Inputs'!$G$${acv}`) === true ? [{ row, cell }] : [],
        ),
      )[0] ??
      [...book.sheet('Bookings').rows].flatMap(([row, cells]) =>
        [...cells.values()].flatMap((cell) =>
          cell.formula?.includes(`'Inputs'!$G$${acv}`) === true ? [{ row, cell }] : [],
        ),
      )[0]!;
    const sheet =
      book.cell('Customers', found.row, found.cell.column) === found.cell ? 'Customers' : 'Bookings';
    const other = found.cell.formula!.replace(`'Inputs'!$G$${acv}`, `inputs!$g$${acv + 1}`);
    const remark = one(book.type(sheet, found.row, found.cell.column, { formula: other }));
    expect(remark.what).toBe('formulaChanged');
    expect(remark.found).toContain(`'Inputs'!$G$${acv + 1}`);
    expect(remark.text).toContain(`where it should refer to Inputs!G${acv} (segments.smb.acv)`);
    const long = exportedBook(plan);
    const [row, cells] = [...long.sheet('Customers').rows].find(([, all]) =>
      [...all.values()].some(({ formula = '' }) => formula.length > 100),
    )!;
    const cell = [...cells.values()].find(({ formula = '' }) => formula.length > 100)!;
    const cut = one(long.type('Customers', row, cell.column, { formula: `${cell.formula!}+12345` }));
    expect(cut.found).toContain('+12345');
    expect(cut.found).not.toBe(cut.expected);
  });

  test('notes typed beside inputs are not read back, and that is said', () => {
    const edited = exportedBook(plan);
    const row = edited.inputRow('segments.smb.acv');
    expect(one(edited.type('Inputs', row, inputColumns.note, 'too low?'))).toMatchObject({
      what: 'noteTyped',
      text: expect.stringMatching(/Notes are not read back/) as string,
    });
  });

  test('an error in an input is told once', () => {
    const read = review(exportedBook(plan).typeInput('segments.smb.acv', { error: '#DIV/0!' }));
    expect(read.changes).toHaveLength(1);
    expect(read.remarks).toEqual([]);
  });

  test('sheets in another order and merged cells', () => {
    const moved = exportedBook(plan);
    const [first, second, ...rest] = moved.book.sheets;
    moved.book.sheets = [second!, first!, ...rest];
    expect(one(moved).text).toMatch(/another order: “\w+” was moved/);
    const merged = exportedBook(plan);
    const range = { from: { row: 1, column: 2 }, to: { row: 1, column: 5 } };
    merged.sheet('Inputs').merged = [range, range];
    expect(one(merged)).toMatchObject({ what: 'merged', place: 'Inputs!B1:E1', count: 2 });
  });

  test('comments that somebody wrote, not those that were exported', () => {
    const long = `Why so many?\n${'x'.repeat(400)}`;
    const written = exportedBook(plan);
    const inputs = written.sheet('Inputs');
    inputs.comments = [...inputs.comments, { row: 25, column: 7, text: long }];
    const { place, found, text } = one(written);
    expect(place).toBe('Inputs!G25');
    expect(found.startsWith('Why so many?\nxxx') && found.length).toBe(200);
    expect(text).toContain(found);
    const changed = exportedBook(plan);
    changed.sheet('Inputs').comments = inputs.comments
      .map((comment, index) => (index === 0 ? { ...comment, text: `${comment.text} Really?` } : comment))
      .slice(0, -1);
    expect(one(changed)).toMatchObject({
      what: 'comment',
      found: expect.stringMatching(/Really\?$/) as string,
    });
  });

  test('notes that a program wrote anew say nothing, all of them gone is one remark', () => {
    const anew = exportedBook(plan);
    for (const sheet of anew.book.sheets)
      sheet.comments = sheet.comments.map((comment) => ({
        ...comment,
        text: `Groundplan:\n${comment.text.replaceAll(' ', '\n ')} `,
      }));
    expect(review(anew).remarks).toEqual([]);
    const gone = exportedBook(plan);
    for (const sheet of gone.book.sheets) sheet.comments = [];
    expect(one(gone).what).toBe('notesGone');
    // Rows take their notes with them.
    const moved = exportedBook(plan).insertRows('Inputs', 9, 3);
    expect(kinds(review(moved))).toEqual(['rowsInserted']);
  });

  test('many of a kind are counted, none is dropped', () => {
    const edited = exportedBook(plan);
    for (let row = 1000; row < 1200; row++)
      edited.sheet('Money').rows.set(row, new Map([[3, { row, column: 3, value: row }]]));
    const { remarks } = review(edited);
    expect(remarks.length).toBeLessThan(50);
    expect(remarks.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(200);
  });
});

const reason = (edited: EditedBook, onto: Plan, planId?: string): string => {
  const read = readBack(edited.book, onto, planId);
  return read.kind === 'refused' ? read.reason : 'taken';
};

describe('refused', () => {
  test('is what is not ours, or whose record was changed', () => {
    expect(reason(exportedBook(plan).deleteSheet('About'), plan)).toMatch(/not exported by Groundplan/);
    const changed = exportedBook(plan);
    for (const cells of changed.sheet('About').rows.values())
      for (const [column, cell] of cells)
        if (typeof cell.value === 'string' && cell.value.startsWith('{'))
          cells.set(column, { ...cell, value: cell.value.replace('"acv":6000', '"acv":6001') });
    expect(reason(changed, plan)).toMatch(/was changed/);
  });

  test('is another plan, unless it is known to be the same one renamed', () => {
    const other = { ...plan, name: 'Other' };
    expect(reason(exportedBook(plan), other)).toMatch(/of the plan “First hires”, not of “Other”/);
    const known = exportedBook(plan, undefined, 'id-1');
    expect(reason(known, other, 'id-1')).toBe('taken');
    expect(reason(known, other, 'id-2')).toMatch(/not of “Other”/);
  });

  test('is a plan that has become another one', () => {
    expect(reason(exportedBook(plan), { ...plan, start: '2027-01' })).toMatch(
      /begins in 2027-02, the plan now in 2027-01/,
    );
    const segments = [{ ...plan.segments[0]!, id: 'other' }];
    expect(reason(exportedBook(plan), { ...plan, segments })).toMatch(
      /has the segments smb, the plan now other/,
    );
    expect(reason(exportedBook(plan), { ...plan, currency: 'EUR' })).toMatch(
      /is in USD, the plan now in EUR/,
    );
  });

  test('is a scenario that the plan no longer has; one that it has is compared with what it gives', () => {
    const whole = planOfCase('ten-to-twenty');
    const scenario = whole.scenarios[0]!;
    const given = planOfScenario(whole, scenario.id);
    if (!given.ok) throw new Error('the case has no such scenario');
    const edited = exportedBook(given.value, scenario);
    expect(reason(edited, { ...whole, scenarios: [] })).toContain(`scenario “${scenario.name}”`);
    const read = review(edited, whole);
    expect(read).toMatchObject({ changes: [], remarks: [] });
    expect(read.origin.scenario.id).toBe(scenario.id);
  });
});
