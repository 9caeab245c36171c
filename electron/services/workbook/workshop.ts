/**
 * Does jobs on workbooks in threads of their own. The process that owns the data goes on answering meanwhile; a job
 * that is cancelled ends at once, whatever it was at; one that wants more memory than there is for it ends alone.
 */
import { phrase } from '../../../shared/language/say.ts';
import { Worker } from 'node:worker_threads';
import type { BadFile, JobKind, JobOf, OutcomeOf } from './jobs.ts';

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeOf<JobKind> };

export interface JobOptions {
  /** Called with 0 … 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

export interface Workshop {
  /** Rejects only on a bug. */
  readonly run: <K extends JobKind>(
    job: JobOf<K>,
    options: JobOptions,
  ) => Promise<OutcomeOf<K> | { readonly kind: 'cancelled' } | BadFile>;
}

/** More at once would only make each wait for the others. */
const mostAtOnce = 4;
/** For a workbook of a million cells. */
const mostMemoryMb = 2_048;

/** `threadFile`: thread.ts, or what it was built into. */
export function createWorkshop(threadFile: string | URL): Workshop {
  let running = 0;
  return {
    async run<K extends JobKind>(job: JobOf<K>, { progress, signal }: JobOptions) {
      if (running >= mostAtOnce)
        return badFile(phrase('Groundplan is at work on other files: try again in a moment.'));
      if (signal.aborted) return { kind: 'cancelled' };
      const worker = new Worker(threadFile, {
        workerData: job,
        transferList: 'bytes' in job ? [job.bytes.buffer] : [],
        resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      });
      // Only now: a thread that could not be started has no place to give back.
      running += 1;
      try {
        return await new Promise<OutcomeOf<K> | { readonly kind: 'cancelled' } | BadFile>(
          (resolve, reject) => {
            signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
            worker.on('message', (message: ThreadMessage) => {
              if (message.kind === 'progress') progress(message.share);
              // The thread answers the kind of job it was given.
              else resolve(message.outcome as OutcomeOf<K>);
            });
            worker.on('error', (error) => (isOutOfMemory(error) ? resolve(tooLarge) : reject(error)));
            worker.on('exit', (code) =>
              reject(new Error(`The thread ended with ${code}, without an answer`)),
            );
          },
        );
      } finally {
        running -= 1;
        await worker.terminate();
      }
    },
  };
}

const badFile = (reason: string): BadFile => ({ kind: 'badFile', reason });
const tooLarge = badFile(phrase('This workbook needs more memory than Groundplan takes for one file.'));

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
