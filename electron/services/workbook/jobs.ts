/**
 * The work on workbooks that takes seconds: done in a thread of its own (thread.ts), so that edits are answered
 * meanwhile, and by the command line in place. Orders and outcomes are plain data.
 */
import type { SheetRows } from '../../../shared/ipc/fileValues.ts';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import type { Language } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { exportBytes, type ExportOrder } from './exportBytes.ts';
import { reviewBytes } from './reviewBytes.ts';
import { rowsOf } from './rowsOf.ts';

export type Job =
  | { readonly kind: 'export'; readonly order: ExportOrder; readonly created: Date }
  | {
      readonly kind: 'review';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** The whole document, scenarios included. */
      readonly plan: Plan;
      readonly planId: string;
      readonly revision: number;
      /** In which the person who reviews reads. */
      readonly language: Language;
    }
  | { readonly kind: 'rows'; readonly bytes: Uint8Array<ArrayBuffer>; readonly language: Language };

export type JobKind = Job['kind'];
export type JobOf<K extends JobKind> = Extract<Job, { readonly kind: K }>;

interface Outcomes {
  readonly export: { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly review: { readonly kind: 'review'; readonly review: Review } | BadFile;
  readonly rows: { readonly kind: 'sheets'; readonly sheets: readonly SheetRows[] } | BadFile;
}

export type OutcomeOf<K extends JobKind> = Outcomes[K];

/** `reason` is a sentence for the person who chose the file. */
export interface BadFile {
  readonly kind: 'badFile';
  readonly reason: string;
}

/** `progress` is called with 0 … 1. */
export async function doJob(job: Job, progress: (share: number) => void): Promise<OutcomeOf<JobKind>> {
  switch (job.kind) {
    case 'export':
      return { kind: 'bytes', bytes: await exportBytes(job.order, job.created, progress) };
    case 'review':
      return reviewBytes(job);
    case 'rows':
      return rowsOf(job.bytes);
    default:
      return job satisfies never;
  }
}
