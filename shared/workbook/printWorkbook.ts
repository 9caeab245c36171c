/** A plan as a workbook: the one entry to the printer. */
import { attribute, judge } from '../analysis/index.ts';
import { compute } from '../model/index.ts';
import type { Plan } from '../plan/types.ts';
import { absoluteCell, sheetName, sheetPrefix } from './formulas/a1.ts';
import { aboutSheet } from './sheets/aboutSheet.ts';
import { checksSheet, overallCheckAt } from './sheets/checksSheet.ts';
import { inputColumns } from './layout/columns.ts';
import { Context } from './formulas/context.ts';
import { FormulaPrinter } from './formulas/formulaPrinter.ts';
import { InputCells, inputRowNumbers } from './layout/inputCells.ts';
import { inputSections } from './layout/inputRows.ts';
import { inputsSheet } from './sheets/inputsSheet.ts';
import { killersSheet } from './sheets/killersSheet.ts';
import { Layout } from './layout/layout.ts';
import { modelSheets } from './layout/modelSheets.ts';
import type { Printing } from './sheets/modelRows.ts';
import { modelSheet } from './sheets/modelSheet.ts';
import { numbersOf } from './sheets/numbers.ts';
import { withoutTheRest, type Origin } from './origin.ts';
import { companyQuantity, measuresOfMoney, seriesCells, type Book, type SheetNames } from './sheets/book.ts';
import { targetsRow } from './sheets/summaryPlaces.ts';
import { summarySheet } from './sheets/summarySheet.ts';
import { targetNow } from './sheets/summaryTargets.ts';
import type { Workbook } from './workbook.ts';

export interface PrintOptions {
  /** Which scenario the plan is; `plan` is what it gives. */
  readonly scenario: { readonly id: string; readonly name: string };
  /** Which plan of the library it is, where it is one. */
  readonly planId?: string;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Prints a valid plan as a workbook: Summary, Inputs, the sheets of the model, Killers, Checks, About. Rows are printed
 * as they are asked for. The same plan and options give the same workbook.
 */
export function printWorkbook(plan: Plan, options: PrintOptions): Workbook {
  const origin: Origin = { ...options, plan: withoutTheRest(plan) };
  return printOrigin(origin);
}

/** The same from the record that a workbook carries of itself. */
export function printOrigin(origin: Origin): Workbook {
  const { plan, scenario, date } = origin;
  const computed = compute(plan);
  const taken = new Set<string>();
  const names: SheetNames = {
    summary: sheetName('Summary', taken),
    inputs: sheetName('Inputs', taken),
    killers: sheetName('Killers', taken),
    checks: sheetName('Checks', taken),
    about: sheetName('About', taken),
  };
  const sections = inputSections(plan);
  const inputs = new InputCells(plan, computed.compiled, sections);
  const layout = new Layout(plan, modelSheets(plan, computed.compiled, inputs.dates, taken));
  const heading = `${plan.name} · ${scenario.id === 'base' ? 'Base plan' : `Scenario ${scenario.name}`} · ${plan.currency}`;
  const book: Book = {
    plan,
    computed,
    layout,
    numbers: numbersOf(computed),
    names,
    heading,
    date,
    ...measuresOfMoney(computed),
  };
  const printer = new FormulaPrinter(
    new Context(plan, computed.compiled, layout, inputs, {
      sheets: layout.sheets.map(({ name }) => sheetPrefix(name)),
      inputs: sheetPrefix(names.inputs),
    }),
  );
  const rows = inputRowNumbers(sections);
  const overallCheck = overallCheckAt(names.checks);
  const printing: Printing = {
    plan,
    heading,
    layout,
    printer,
    numbers: book.numbers,
    width: book.width,
    dateInput: (path) => absoluteCell(names.inputs, rows.get(path)!, inputColumns.value),
    overallCheck: { reference: overallCheck, value: 'OK' },
  };
  const verdicts = judge(computed);
  const killers = killersSheet(book, sections, attribute(computed), (target) =>
    targetNow(book, targetsRow, target),
  );
  const targetRow = (target: number, field: 'value' | 'month'): number =>
    rows.get(`targets.${target}.${field}`)!;
  return {
    title: heading,
    sheets: [
      summarySheet(book, verdicts, targetRow, overallCheck, killers.bridge),
      inputsSheet(plan, names.inputs, heading, sections),
      ...layout.sheets.map((_, index) => modelSheet(printing, index)),
      killers.sheet,
      checksSheet(book, printer, layout.sheets.length),
      aboutSheet(names.about, origin),
    ],
    names: namesOf(book),
  };
}

/** Names of the company's balances and flows by month, as finance would type them: `plan_arr`, `plan_newArr`, `plan_cash`. */
function namesOf(book: Book): Workbook['names'] {
  return book.computed.seriesNames
    .filter((name) => !name.includes('.') && companyQuantity(name).kind !== 'measure')
    .map((name) => ({ name: `plan_${name}`, refersTo: seriesCells(book, name).months }));
}
