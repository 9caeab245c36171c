/**
 * What finance must be able to take for granted in a file (issue 3, "It must show"), held against its XML. Every rule
 * gives its faults in words, each with its place; a good file has none.
 */
import { circle, emptyReferences, formulaCells, placeOf, type FormulaCell } from './cellGraph.ts';
import { excel2007, volatileFunctions } from './excel2007.ts';
import { monthColumns, monthRow } from './seriesCells.ts';
import {
  attribute,
  elements,
  type FileCell,
  type FileSheet,
  type FileSheets,
  type XlsxFile,
} from './xlsxFile.ts';

const inputSheets: ReadonlySet<string> = new Set(['Inputs', 'Killers']);

/** The formulas are read only where a rule asks for them. */
type Rule = (file: XlsxFile, formulas: () => readonly FormulaCell[]) => readonly string[];

const eachCell = (
  file: FileSheets,
  fault: (cell: FileCell, sheet: FileSheet) => string | undefined,
): readonly string[] =>
  file.sheets.flatMap((sheet) =>
    Array.from(sheet.rows.values()).flatMap((cells) =>
      Array.from(cells.values()).flatMap((cell) => {
        const found = fault(cell, sheet);
        return found === undefined ? [] : [`${placeOf(sheet, cell)}: ${found}`];
      }),
    ),
  );

export const errorCells = (file: FileSheets): readonly string[] =>
  eachCell(file, (cell) => (cell.kind === 'error' ? `is ${cell.value}` : undefined));

const eachFormula =
  (fault: (formula: FormulaCell) => readonly string[]): Rule =>
  (_, formulas) =>
    formulas().flatMap((formula) =>
      fault(formula).map(
        (found) =>
          `${placeOf(formula.sheet, formula.cell)}: ${found}: ${formula.cell.formula!.slice(0, 200)}`,
      ),
    );

/**
 * Years, shares of a year, places in a row, tolerances (and 1 less one of them): numbers of model.md. Beside YEAR also
 * months counted from the year 0, since the first month is fixed. Anything else is an assumption.
 */
const belongsInFormula = (number: number, functions: readonly string[]): boolean =>
  (Number.isInteger(number) && number <= (functions.includes('YEAR') ? 120_000 : 1000)) ||
  (number > 0 && number <= 1e-5) ||
  (number < 1 && number >= 1 - 1e-5);

/** What a formula that refers to nothing may give: none, all, and the first of a row of numbered months. */
const isBeginning = (value: number): boolean => Number.isInteger(value) && value >= -13 && value <= 1;

const rules: Readonly<Record<string, Rule>> = {
  'no cell is an error': (file) => errorCells(file),

  'no formula refers to an empty cell': (file, formulas) => emptyReferences(file, formulas()),

  'no number outside Inputs and Killers is typed': (file) =>
    eachCell(file, (cell, sheet) =>
      cell.kind === 'number' && cell.formula === undefined && !inputSheets.has(sheet.name)
        ? `is typed: ${cell.value}`
        : undefined,
    ),

  'no formula hides a typed number': eachFormula(({ sheet, cell, formula }) => {
    // Checks allow differences that are none; how large is no assumption.
    if (sheet.name === 'Checks') return [];
    // Beside each assumption stands what may be typed there; its bounds are those of the plan document.
    if (sheet.name === 'Inputs') return [];
    const typed = formula.numbers.filter((number) => !belongsInFormula(number, formula.functions));
    const alone = formula.references.length === 0 && formula.names.length === 0;
    if (alone && cell.kind === 'number' && !isBeginning(cell.value)) return ['refers to nothing'];
    return typed.map((number) => `holds the number ${number}`);
  }),

  'nothing is hidden': (file) =>
    file.sheets.flatMap(({ name, state, hiddenRows, hiddenColumns }) => [
      ...(state === 'visible' ? [] : [`the sheet ${name} is ${state}`]),
      ...hiddenRows.map((row) => `row ${row} of ${name} is hidden`),
      ...hiddenColumns.map((column) => `column ${column} of ${name} is hidden`),
    ]),

  'no macros and no links to other files': (file) => [
    ...Array.from(file.parts.keys()).filter((part) =>
      /vbaProject|macrosheets|externalLinks|connections\.xml|activeX|embeddings/i.test(part),
    ),
    ...Array.from(file.parts)
      .filter(([part]) => part.endsWith('.rels'))
      .flatMap(([part, xml]) =>
        elements(xml.toString('utf8'), 'Relationship')
          .filter(({ head }) => attribute(head, 'TargetMode') === 'External')
          .map(({ head }) => `${part} leads to ${attribute(head, 'Target') ?? ''}`),
      ),
    ...(/macroEnabled/i.test(file.parts.get('[Content_Types].xml')?.toString('utf8') ?? '')
      ? ['the file says that it holds macros']
      : []),
  ],

  'every formula is one that any Excel since 2007 can compute': eachFormula(({ cell, formula }) => [
    ...(cell.formulaType === undefined ? [] : [`is a formula of type ${cell.formulaType}`]),
    ...formula.functions
      .filter((name) => !excel2007.has(name))
      .map((name) => (volatileFunctions.has(name) ? `${name} is volatile` : `${name} is not in Excel 2007`)),
    ...formula.strange.map((what) => `holds ${what}`),
    ...((cell.formula?.length ?? 0) > 8192 ? ['is longer than 8,192 characters'] : []),
    ...(formula.nesting > 64 ? [`nests ${formula.nesting} functions`] : []),
    ...(formula.mostArguments > 255 ? [`gives a function ${formula.mostArguments} arguments`] : []),
  ]),

  'no formula needs itself': (file, formulas) => {
    const found = circle(file, formulas());
    return found === undefined ? [] : [found.join(' needs ')];
  },

  'every monthly row has a name in column A': (file) =>
    file.sheets
      .filter(({ name }) => !['Summary', 'Inputs', 'Killers'].includes(name))
      .flatMap((sheet) => {
        const columns = Array.from(monthColumns(sheet).keys());
        return Array.from(sheet.rows)
          .filter(
            ([, cells]) =>
              columns.some((column) => cells.get(column)?.formula !== undefined) &&
              (cells.get(1)?.kind !== 'text' || cells.get(1)?.value === ''),
          )
          .flatMap(([row]) =>
            // The months are numbered right under their names.
            row === monthRow(sheet) + 1 ? [] : [`row ${row} of ${sheet.name}`],
          );
      }),
};

export const ruleNames: readonly string[] = Object.keys(rules);

/** Faults by rule; rules without faults are left out. Of each rule at most `most` are named, and how many there are. */
export function faultsOf(
  file: XlsxFile,
  { most = 4, only = ruleNames }: { readonly most?: number; readonly only?: readonly string[] } = {},
): Readonly<Record<string, readonly string[]>> {
  let formulas: readonly FormulaCell[] | undefined;
  return Object.fromEntries(
    only.flatMap((name) => {
      const faults = rules[name]!(file, () => (formulas ??= formulaCells(file)));
      if (faults.length === 0) return [];
      const named = faults.slice(0, most);
      return [[name, faults.length > most ? [...named, `… ${faults.length} in all`] : named]];
    }),
  );
}
