/**
 * Differences that are no inputs, gathered so that a person can read them: cells beside each other become one remark,
 * and of many of a kind on one sheet the first are told one by one and the rest counted.
 */
import { say } from '../../language/say.ts';
import { columnName } from '../../tables/cells.ts';
import { sayCells } from './remarkWords.ts';
import type { Remark, RemarkKind } from './review.ts';

/** A kind of difference between cells. */
export type CellKind = Extract<
  RemarkKind,
  | 'formulaOverwritten'
  | 'formulaChanged'
  | 'labelChanged'
  | 'fixedValueChanged'
  | 'killerChanged'
  | 'cellAdded'
  | 'noteTyped'
>;

interface Run {
  readonly sheet: string;
  readonly what: CellKind;
  readonly row: number;
  readonly from: number;
  to: number;
  count: number;
  readonly found: string;
  readonly expected: string;
}

const mostOfAKind = 40;

export class Remarks {
  private readonly remarks: Remark[] = [];
  private readonly counts = new Map<string, number>();
  private readonly rest = new Map<string, { sheet: string; what: RemarkKind; count: number }>();
  private run: Run | undefined;

  /** A cell on the sheet as it is now; those of one row have to come together, from left to right. */
  cell(what: CellKind, at: { sheet: string; row: number; column: number }, found: string, expected: string) {
    const { run } = this;
    if (run && run.what === what && run.sheet === at.sheet && run.row === at.row && run.to < at.column) {
      run.to = at.column;
      run.count++;
      return;
    }
    this.close();
    this.run = {
      sheet: at.sheet,
      what,
      row: at.row,
      from: at.column,
      to: at.column,
      count: 1,
      found,
      expected,
    };
  }

  /** `count`: how many of what is counted it is about. */
  add(sheet: string, remark: Remark): void {
    this.close();
    const key = `${sheet}\n${remark.what}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= mostOfAKind) {
      this.remarks.push(remark);
      return;
    }
    const more = this.rest.get(key) ?? { sheet, what: remark.what, count: 0 };
    this.rest.set(key, { ...more, count: more.count + (remark.count ?? 1) });
  }

  all(): readonly Remark[] {
    this.close();
    return [
      ...this.remarks,
      ...Array.from(this.rest.values(), ({ sheet, what, count }) => ({
        place: sheet,
        what,
        found: '',
        expected: '',
        count,
        text: say('{sheet}: {number} more of the same kind.', { sheet, number: count }),
      })),
    ];
  }

  private close(): void {
    const { run } = this;
    if (!run) return;
    this.run = undefined;
    const { sheet, what, row, from, to, count, found, expected } = run;
    const place = placeText(sheet, row, from, to);
    this.add(sheet, {
      place,
      what,
      found,
      expected,
      ...(count > 1 ? { count } : {}),
      text: sayCells(what, place, count, found, expected),
    });
  }
}

/** `Inputs!B7`, `Inputs!B7:F7`. */
export const placeText = (sheet: string, row: number, from: number, to = from): string =>
  `${sheet}!${columnName(from)}${row}${to === from ? '' : `:${columnName(to)}${row}`}`;
