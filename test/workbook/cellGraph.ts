/** Which cell needs which, over a whole file: to find formulas that need an empty cell, or in the end themselves. */
import { cellName, columnLetters } from './cellNames.ts';
import type { FormulaText, Reference } from './formulaText.ts';
import type { FileCell, FileSheet, XlsxFile } from './xlsxFile.ts';
import { readFormula } from './formulaText.ts';

export interface FormulaCell {
  readonly sheet: FileSheet;
  readonly cell: FileCell;
  readonly formula: FormulaText;
}

/** `Sales!B7` */
export const placeOf = (sheet: FileSheet, cell: { readonly row: number; readonly column: number }): string =>
  `${sheet.name}!${cellName(cell)}`;

export function formulaCells(file: XlsxFile): readonly FormulaCell[] {
  return file.sheets.flatMap((sheet) =>
    Array.from(sheet.rows.values()).flatMap((row) =>
      Array.from(row.values()).flatMap((cell) =>
        cell.formula === undefined ? [] : [{ sheet, cell, formula: readFormula(cell.formula) }],
      ),
    ),
  );
}

/** What a formula refers to, defined names followed; a name or sheet that is not there is a fault with its text. */
function referencesOf(
  file: XlsxFile,
  { sheet, formula }: FormulaCell,
): {
  readonly references: readonly { readonly sheet: FileSheet; readonly reference: Reference }[];
  readonly missing: readonly string[];
} {
  const missing: string[] = [];
  const found: { sheet: FileSheet; reference: Reference }[] = [];
  const take = (reference: Reference): void => {
    const target = reference.sheet === undefined ? sheet : sheetNamed(file, reference.sheet);
    if (target === undefined) missing.push(`the sheet ${reference.sheet ?? ''}`);
    else found.push({ sheet: target, reference });
  };
  for (const reference of formula.references) take(reference);
  for (const name of formula.names) {
    const refersTo = file.names.get(name);
    if (refersTo === undefined) missing.push(`the name ${name}`);
    else for (const reference of readFormula(refersTo).references) take(reference);
  }
  return { references: found, missing };
}

const sheetNamed = (file: XlsxFile, name: string): FileSheet | undefined =>
  file.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** Formulas that refer to a cell in which nothing stands, and to names and sheets that are not there. */
export function emptyReferences(file: XlsxFile, cells: readonly FormulaCell[]): readonly string[] {
  // The same range is referred to by many formulas: months of one row, a row of rates.
  const judged = new Map<FileSheet, Map<string, string | undefined>>();
  return cells.flatMap((cell) => {
    const { references, missing } = referencesOf(file, cell);
    const empty = references.flatMap(({ sheet, reference: { from, to } }) => {
      let ofSheet = judged.get(sheet);
      if (ofSheet === undefined) judged.set(sheet, (ofSheet = new Map()));
      const key = `${from.row},${from.column},${to.row},${to.column}`;
      if (!ofSheet.has(key)) ofSheet.set(key, firstEmpty(sheet, from, to));
      const found = ofSheet.get(key);
      return found === undefined ? [] : [found];
    });
    return [...missing, ...empty].map(
      (what) => `${placeOf(cell.sheet, cell.cell)} refers to ${what}: ${cell.cell.formula ?? ''}`,
    );
  });
}

function firstEmpty(sheet: FileSheet, from: Reference['from'], to: Reference['to']): string | undefined {
  for (let row = from.row; row <= to.row; row++) {
    const cells = sheet.rows.get(row);
    for (let column = from.column; column <= to.column; column++) {
      const cell = cells?.get(column);
      if (cell === undefined || (cell.kind === 'empty' && cell.formula === undefined))
        return `the empty ${sheet.name}!${columnLetters(column)}${row}`;
    }
  }
  return undefined;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** A formula that needs itself, with the cells on the way round; undefined where there is none. */
export function circle(file: XlsxFile, cells: readonly FormulaCell[]): readonly string[] | undefined {
  const indices = new Map<FileSheet, Map<number, number>>(file.sheets.map((sheet) => [sheet, new Map()]));
  cells.forEach(({ sheet, cell }, index) => indices.get(sheet)!.set(keyOf(cell.row, cell.column), index));
  const needsOf = (index: number): readonly number[] =>
    referencesOf(file, cells[index]!).references.flatMap(({ sheet, reference: { from, to } }) => {
      const ofSheet = indices.get(sheet)!;
      const needed: number[] = [];
      for (let row = from.row; row <= to.row; row++)
        for (let column = from.column; column <= to.column; column++) {
          const found = ofSheet.get(keyOf(row, column));
          if (found !== undefined) needed.push(found);
        }
      return needed;
    });

  // Depth first with a stack of its own, since chains are as long as a plan has months times steps.
  const [unseen, open, done] = [0, 1, 2];
  const state = new Uint8Array(cells.length);
  for (let start = 0; start < cells.length; start++) {
    if (state[start] !== unseen) continue;
    const path: { readonly cell: number; readonly needs: readonly number[]; at: number }[] = [];
    const enter = (cell: number): void => {
      state[cell] = open;
      path.push({ cell, needs: needsOf(cell), at: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.needs[top.at++];
      if (next === undefined) {
        state[top.cell] = done;
        path.pop();
      } else if (state[next] === open) {
        const from = path.findIndex(({ cell }) => cell === next);
        return path.slice(from).map(({ cell }) => placeOf(cells[cell]!.sheet, cells[cell]!.cell));
      } else if (state[next] === unseen) enter(next);
    }
  }
  return undefined;
}
