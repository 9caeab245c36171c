/**
 * What a workbook that came back says: which inputs differ, and whatever else was changed in it. Plain data: the
 * window shows it, the command line writes it down.
 */
import type { Origin } from '../origin.ts';

/** One assumption that stands otherwise in the workbook than it was exported. */
export interface InputChange {
  /** Where the plan document says it: `segments.smb.churn.0`, `salesTeams.ae.hires.2027-03`. */
  readonly path: string;
  /** The same in the founder's words. */
  readonly label: string;
  /** In words, as on the Inputs sheet; empty where there is none. */
  readonly unit: string;
  /** What was exported: a number, or a month as `YYYY-MM`. */
  readonly was: number | string;
  /**
   * What stands in the workbook now; `null`: nothing. With a `fault` it may be anything that a cell can hold, a formula
   * with its equals sign.
   */
  readonly is: number | string | boolean | null;
  /** What the plan has today, where somebody changed it since the export; `null`: not set, in the plan's own sense. */
  readonly now?: number | string | null;
  /** Why it cannot be taken, as a sentence. */
  readonly fault?: string;
  /** The cell, as a spreadsheet names it: `Inputs!F12`. */
  readonly place: string;
}

export type RemarkKind =
  | 'formulaOverwritten'
  | 'formulaChanged'
  | 'labelChanged'
  | 'rowsInserted'
  | 'rowsDeleted'
  | 'rowsMoved'
  | 'columnsInserted'
  | 'columnsDeleted'
  | 'columnsMoved'
  | 'sheetRenamed'
  | 'sheetMissing'
  | 'sheetAdded'
  /** A value that is fixed at export: a name, a choice, how many of something there are. */
  | 'fixedValueChanged'
  | 'killerChanged'
  | 'cellAdded'
  /** Something in the columns of notes and sources of Inputs. */
  | 'noteTyped'
  /** References that did not follow the cells they are to. */
  | 'referencesLeft'
  | 'nameChanged'
  | 'hidden'
  | 'macros'
  | 'externalLinks'
  /** A cell shows `#REF!` and the like. */
  | 'error'
  /** An input whose path leads nowhere any more in the plan as it is today. */
  | 'inputGone'
  /** The workbook was exported from another plan of a library, with the same name and the same assumptions. */
  | 'otherCopy'
  /** The plan itself is no longer the one that was exported. */
  | 'planChanged'
  /** Somebody wrote a note at a cell, or changed one. */
  | 'comment'
  /** Notes of the export are no longer there. */
  | 'notesGone'
  | 'merged'
  | 'sheetsMoved';

/** Something else that differs from the workbook as it was exported. */
export interface Remark {
  /** `Customers!E7`, `Customers!E7:P7`, `Customers` for the sheet as a whole; empty for the workbook. */
  readonly place: string;
  readonly what: RemarkKind;
  readonly found: string;
  readonly expected: string;
  /** How many cells, rows or columns, where more than one. */
  readonly count?: number;
  /** All of it in a sentence. */
  readonly text: string;
}

export interface Review {
  readonly kind: 'review';
  readonly origin: Origin;
  /** In the order of the Inputs sheet. */
  readonly changes: readonly InputChange[];
  readonly remarks: readonly Remark[];
}

export type ReadBack = Review | { readonly kind: 'refused'; readonly reason: string };

/** What one change, or several together, do to one target. `null`: not defined in that month. */
export interface TargetEffect {
  readonly metric: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly bound: 'atLeast' | 'atMost';
  /** Before and after the change: the target may itself be what is changed. */
  readonly target: number;
  readonly targetAfter: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly holdsBefore: boolean;
  readonly holdsAfter: boolean;
}

/** Why changes cannot be taken together. */
export interface SetFault {
  /** Where in the plan: the list of shares, the date. */
  readonly path: string;
  /** The paths of those changes that touch it. */
  readonly changes: readonly string[];
  /** A sentence for a founder. */
  readonly text: string;
}

/**
 * What an effect is of: one change alone; where there are many, all changes of a row of the Inputs sheet, of a part of
 * the plan (a segment, a team, a line of cost), or all of them.
 */
export type EffectScope = 'change' | 'row' | 'part' | 'whole';

export interface Effects {
  readonly of: EffectScope;
  /** For each change given, in order: the effect of what it is in; `null` where that cannot be taken by itself. */
  readonly each: readonly (readonly TargetEffect[] | null)[];
  /** Of all that have no fault; `null` where those cannot be taken together. */
  readonly together: readonly TargetEffect[] | null;
}
