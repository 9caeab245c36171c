/** Where cells stand now, for the references of formulas: as spreadsheets move them when rows and columns are. */
import type { AlignedSheet } from './alignSheet.ts';
import type { Alignment } from './alignment.ts';
import type { Edge, Movement } from './canonicalFormula.ts';

export function movementOf(sheets: readonly AlignedSheet[]): Movement {
  const byName = new Map(sheets.map((sheet) => [sheet.expected.sheet.name, sheet]));
  return {
    sheet: (name) => byName.get(name)?.found.name,
    row: (name, row, edge) => moved(byName.get(name)?.rows, row, edge),
    column: (name, column, edge) => moved(byName.get(name)?.columns, column, edge),
  };
}

function moved(lines: Alignment | undefined, line: number, edge: Edge): number | undefined {
  if (!lines) return undefined;
  switch (edge) {
    case 'alone':
      return lines.found(line);
    case 'first':
      return lines.firstFrom(line);
    case 'last':
      return lines.lastUpTo(line);
    default:
      return edge satisfies never;
  }
}
