/** Which sheet of a workbook that came back is which of those exported: by name, or by content where it was renamed. */
import type { ReadSheet } from '../../tables/receivedWorkbook.ts';
import type { Row, Sheet } from '../workbook.ts';

export interface ExpectedSheet {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
}

export interface SheetPair {
  readonly expected: ExpectedSheet;
  readonly found: ReadSheet;
  /** The column in which column A stands now. */
  readonly keyColumn: number;
}

export interface PairedSheets {
  /** In the order of those exported. */
  readonly pairs: readonly SheetPair[];
  readonly missing: readonly ExpectedSheet[];
  readonly added: readonly ReadSheet[];
}

/** Sheets whose names agree but whose contents do not are not the same. */
const leastAlike = { sameName: 0.2, renamed: 0.5 } as const;

export function pairSheets(expected: readonly ExpectedSheet[], found: readonly ReadSheet[]): PairedSheets {
  const left = new Set(found);
  const pairs = new Map<ExpectedSheet, SheetPair>();
  const byName = new Map(found.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const one of expected) {
    const same = byName.get(one.sheet.name.toLowerCase());
    if (!same) continue;
    const { share, column } = likeness(keysOf(one), same);
    if (share < leastAlike.sameName) continue;
    pairs.set(one, { expected: one, found: same, keyColumn: column });
    left.delete(same);
  }
  for (const one of expected) {
    if (pairs.has(one)) continue;
    const keys = keysOf(one);
    const [best] = Array.from(left, (sheet) => ({ sheet, ...likeness(keys, sheet) })).toSorted(
      (a, b) => b.share - a.share,
    );
    if (!best || best.share < leastAlike.renamed) continue;
    pairs.set(one, { expected: one, found: best.sheet, keyColumn: best.column });
    left.delete(best.sheet);
  }
  return {
    pairs: expected.flatMap((one) => pairs.get(one) ?? []),
    missing: expected.filter((one) => !pairs.has(one)),
    added: [...left],
  };
}

/** The texts in column A, which name the rows. */
function keysOf({ rows }: ExpectedSheet): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { cells } of rows) {
    for (const { column, value, formula } of cells) {
      if (column === 1 && formula === undefined && typeof value === 'string' && value !== '') keys.add(value);
    }
  }
  return keys;
}

/** Columns inserted before the first are few. */
const mostColumns = 30;

/** The column that has most of the keys, and what share of them. */
function likeness(keys: ReadonlySet<string>, { rows }: ReadSheet): { share: number; column: number } {
  const counts = new Map<number, Set<string>>();
  for (const cells of rows.values()) {
    for (const [column, { value, formula }] of cells) {
      if (column > mostColumns) break;
      if (typeof value !== 'string' || formula !== undefined || !keys.has(value)) continue;
      const seen = counts.get(column);
      if (seen) seen.add(value);
      else counts.set(column, new Set([value]));
    }
  }
  let best = { share: 0, column: 1 };
  for (const [column, { size }] of counts) {
    const share = size / Math.max(1, keys.size);
    if (share > best.share) best = { share, column };
  }
  return best;
}
