/** What is asked of whoever turns a workbook into bytes. The file format and its library stay behind this. */
import type { Workbook } from '../../shared/workbook/workbook.ts';

export interface WritingOptions {
  /** When the plan was exported, for the file's properties. */
  readonly created: Date;
  /** Called with 0 … 1, a few times a second. */
  readonly progress?: (share: number) => void;
  /** Ends the work soon after it is aborted; nothing is left behind. */
  readonly signal?: AbortSignal;
}

export type WorkbookWriting =
  { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'cancelled' };

/** The same workbook and options give the same bytes. Rejects only on a bug. */
export type WriteWorkbook = (workbook: Workbook, options: WritingOptions) => Promise<WorkbookWriting>;
