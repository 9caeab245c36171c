/** A small workbook with everything in it that a file has to carry. */
import type { Cell, Sheet, Workbook } from '../../shared/workbook/workbook.ts';

/** Texts that somebody may type and that must stay texts. */
export const trickyTexts: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1-800',
  '-5 % off',
  '@SUM(A1)',
  "'quoted",
  '<b>bold</b> & "so" on \'',
  ']]>&amp;&#10;',
  '  spaces around  ',
  'two\nlines\tand a tab',
  '_x000D_ is no line end',
  '_x005F_x000D_',
  '👩‍🚀 emoji 🎉',
  'مرحبا بالعالم',
  '计划',
  '0012',
  '1e5',
  'TRUE',
  '2027-03',
  '#REF!',
  'x'.repeat(5_000),
];

/** What XML cannot hold, and what is left of it. */
export const unprintable: readonly (readonly [string, string])[] = [
  ['a\u0000b', 'a\u{FFFD}b'],
  ['bell\u0007', 'bell\u{FFFD}'],
  ['lone \uD83D surrogate', 'lone \u{FFFD} surrogate'],
  ['\uDE00 too', '\u{FFFD} too'],
  ['no \uFFFE character', 'no \u{FFFD} character'],
  ['line\r\nline\rline', 'line\nline\nline'],
];

export const numbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1 / 3,
  1e-7,
  1.5e21,
  -123_456_789.123_456_78,
  5e-324,
  1.797_693_134_862_315_7e308,
];

const sheet = (part: Partial<Sheet> & Pick<Sheet, 'name' | 'kind' | 'rows'>): Sheet => ({
  columns: [{ width: 20 }, { width: 30 }],
  rowCount: 100,
  frozen: { rows: 0, columns: 0 },
  printTitles: { rows: 0, columns: 0 },
  page: { landscape: true, fitToWidth: true },
  charts: [],
  highlights: [],
  ...part,
});

const column = (role: Cell['role'], values: readonly (string | number)[]) =>
  values.map((value, index) => ({ number: index + 1, cells: [{ column: 1, role, value }] }));

export const textsSheet = sheet({
  name: 'Texts',
  kind: 'about',
  rows: () => column('label', [...trickyTexts, ...unprintable.map(([typed]) => typed)]),
});

const numbersSheet = sheet({ name: "Bob's numbers", kind: 'killers', rows: () => column('fixed', numbers) });

const share = { kind: 'number', min: 0, max: 1, message: 'A share from 0 % to 100 %.' } as const;

const inputs = sheet({
  name: 'Inputs',
  kind: 'inputs',
  frozen: { rows: 1, columns: 2 },
  printTitles: { rows: 1, columns: 0 },
  rows: () => [
    {
      number: 1,
      cells: ['Path', 'Assumption', 'Value'].map((value, index) => ({
        column: index + 1,
        role: 'columnHeading',
        value,
      })),
    },
    {
      number: 2,
      cells: [
        { column: 1, role: 'key', value: 'segments.smb.churn.0' },
        { column: 2, role: 'label', value: 'Churn', note: 'By year of a customer’s life, <annual> & all.' },
        { column: 3, role: 'input', value: 0.1, format: '0.0%', validation: share },
        { column: 4, role: 'input', value: 0.2, format: '0.0%', validation: share },
      ],
    },
    {
      number: 3,
      cells: [
        { column: 3, role: 'input', value: 0.1, format: '0.0%', validation: share },
        { column: 4, role: 'input', value: 0.2, format: '0.0%', validation: share },
      ],
    },
    {
      number: 4,
      cells: [
        {
          column: 3,
          role: 'input',
          value: 'annual',
          validation: { kind: 'list', options: ['monthly', 'annual'], message: 'monthly or annual' },
        },
        {
          column: 4,
          role: 'input',
          value: 2,
          validation: { kind: 'whole', above: 0, max: 9, message: '1 to 9' },
        },
        { column: 5, role: 'input', value: 2, validation: { kind: 'number', above: 0, message: 'above 0' } },
      ],
    },
  ],
});

const part = sheet({
  name: 'The part & more',
  kind: 'part',
  columns: [{ width: 10 }, { width: 10, level: 2 }, { width: 11, level: 1 }, { width: 12, level: 0 }],
  frozen: { rows: 1, columns: 1 },
  printTitles: { rows: 1, columns: 1 },
  page: { landscape: true, fitToWidth: false },
  charts: [
    {
      kind: 'line',
      title: 'ARR <against> target',
      description: 'ARR grows & "misses" its target.',
      categories: "'The part & more'!$B$1:$D$1",
      format: '#,##0',
      from: { column: 1, row: 8 },
      to: { column: 6, row: 20 },
      series: [
        { name: 'Plan', values: "'The part & more'!$B$2:$D$2", colour: 'plan' },
        { name: 'Target', values: "'The part & more'!$B$3:$D$3", colour: 'target', dashed: true },
      ],
    },
    {
      kind: 'stackedColumn',
      title: 'Bridge',
      description: 'What took the rest.',
      categories: "'The part & more'!$B$1:$D$1",
      format: '#,##0',
      from: { column: 1, row: 22 },
      to: { column: 6, row: 40 },
      series: [
        { name: 'Base', values: "'The part & more'!$B$2:$D$2", colour: 'quiet', unfilled: true },
        { name: 'Loss', values: "'The part & more'!$B$3:$D$3", colour: 'loss' },
      ],
    },
  ],
  highlights: [
    { range: 'B4:D4', when: 'B4="OK"', as: 'good' },
    { range: 'B4:D4', when: 'B4<>"OK"', as: 'bad' },
  ],
  rows: () => [
    {
      number: 1,
      cells: ['2027-01', '2027-02', 'Q1'].map((value, index) => ({
        column: index + 2,
        role: 'columnHeading',
        value,
      })),
    },
    {
      number: 2,
      cells: [10, 20, 30].map((value, index) => ({
        column: index + 2,
        role: 'number',
        value,
        formula: 'Inputs!$C$2*100',
      })),
    },
    {
      number: 3,
      cells: [11, 22, 33].map((value, index) => ({
        column: index + 2,
        role: 'total',
        value,
        formula: 'IF(B2<20,"<&>",11)',
      })),
    },
    {
      number: 4,
      cells: [
        { column: 2, role: 'check', value: 'OK', formula: 'IF(ABS(B2-B3)<1,"OK",B2-B3)' },
        { column: 3, role: 'check', value: '', formula: 'IF(1=1,"","x")' },
        { column: 4, role: 'check', value: ' =<OK>', formula: '" =<OK>"' },
      ],
    },
  ],
});

export const smallWorkbook: Workbook = {
  title: 'Ten & twenty <plan>',
  sheets: [part, inputs, numbersSheet, textsSheet],
  names: [
    { name: 'arr', refersTo: "'The part & more'!$B$2:$D$2" },
    { name: 'bobs', refersTo: "'Bob''s numbers'!$A$1" },
  ],
};

/** A workbook of one sheet with this many rows of 20 formulas. */
export const longWorkbook = (rows: number): Workbook => ({
  title: 'Long',
  names: [],
  sheets: [
    sheet({
      name: 'Long',
      kind: 'part',
      rowCount: rows,
      *rows() {
        for (let number = 1; number <= rows; number++) {
          yield {
            number,
            cells: Array.from({ length: 20 }, (_, index) => ({
              column: index + 1,
              role: 'number' as const,
              value: number * index,
              formula: `ROW()*${index}`,
            })),
          };
        }
      },
    }),
  ],
});
