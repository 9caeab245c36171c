/** The calls about files: a plan's workbook out and back, the rows of any workbook, tables out. */
import { phrase } from '../../shared/language/say.ts';
import type { Reply } from '../../shared/ipc/contract.ts';
import { fileName } from '../../shared/ipc/fileName.ts';
import type { ProcessEvent } from '../../shared/ipc/contract.ts';
import type { NotFound, Refused } from '../../shared/ipc/values.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { localDay } from '../localDay.ts';
import type { Store } from '../store/open.ts';
import { readStored } from '../store/plans.ts';
import { type Calls, refusal } from './handle.ts';
import type { OutgoingFile, Parcels } from './parcels.ts';
import type { BadFile, JobKind, JobOf, OutcomeOf } from './workbook/jobs.ts';
import type { Workshop } from './workbook/workshop.ts';

export interface FileOptions {
  readonly workshop: Workshop;
}

export type FileCalls = Pick<
  Calls,
  'workbook.export' | 'workbook.review' | 'workbook.rows' | 'tables.offer' | 'tasks.cancel'
>;

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export function fileCalls(
  store: Store,
  { workshop }: FileOptions,
  parcels: Parcels,
  emit: (event: ProcessEvent) => void,
): FileCalls {
  const tasks = new Map<string, AbortController>();

  /** Does a job under the window's own name for it. */
  async function work<K extends JobKind>(
    task: string,
    job: JobOf<K>,
  ): Promise<OutcomeOf<K> | { readonly kind: 'cancelled' } | BadFile> {
    const controller = new AbortController();
    tasks.set(task, controller);
    try {
      return await workshop.run(job, {
        signal: controller.signal,
        progress: (share) => emit({ event: 'progress', task, share }),
      });
    } finally {
      tasks.delete(task);
    }
  }

  const offer = (file: OutgoingFile): Reply<'tables.offer'> => ({
    kind: 'offered',
    parcel: parcels.offer(file),
    name: file.name,
    bytes: file.bytes.byteLength,
  });

  return {
    'workbook.export': async ({ planId, scenario, task }) => {
      const stored = readStored(store.connection.read, planId);
      if (!stored) return notInLibrary;
      const { document } = stored;
      const given = planOfScenario(document, scenario);
      const named = document.scenarios.find(({ id }) => id === scenario);
      if (!given.ok) return { kind: 'notFound', message: phrase('There is no such scenario in the plan.') };
      const name = named?.name ?? 'Base plan';
      const created = new Date(store.clock());
      const date = localDay(created);
      const outcome = await work<'export'>(task, {
        kind: 'export',
        created,
        order: { plan: given.value, planId, scenario: { id: scenario, name }, date },
      });
      if (outcome.kind !== 'bytes') return refusedOr(outcome);
      return offer({
        name: fileName([document.name, ...(named ? [name] : []), date], 'xlsx'),
        contentType: contentTypes.xlsx,
        bytes: outcome.bytes,
      });
    },

    'workbook.review': async ({ planId, parcel, task, language }) => {
      const bytes = parcels.open(parcel);
      if (!bytes) return notWaiting;
      const stored = readStored(store.connection.read, planId);
      if (!stored) return notInLibrary;
      const { document: plan, revision } = stored;
      return refusedOr(
        await work<'review'>(task, { kind: 'review', bytes, plan, planId, revision, language }),
      );
    },

    'workbook.rows': async ({ parcel, task, language }) => {
      const bytes = parcels.open(parcel);
      if (!bytes) return notWaiting;
      const outcome = await work<'rows'>(task, { kind: 'rows', bytes, language });
      return outcome.kind === 'sheets' ? { kind: 'sheets', sheets: [...outcome.sheets] } : refusedOr(outcome);
    },

    'tables.offer': ({ name, text }) =>
      offer({
        name: fileName([name], 'csv'),
        contentType: contentTypes.csv,
        bytes: new TextEncoder().encode(text),
      }),

    'tasks.cancel': ({ task }) => {
      tasks.get(task)?.abort();
      return { kind: 'done' };
    },
  };
}

const notInLibrary: NotFound = { kind: 'notFound', message: phrase('There is no such plan in the library.') };
const notWaiting: NotFound = {
  kind: 'notFound',
  message: phrase('The file is no longer here: choose it again.'),
};

const refusedOr = <T extends { readonly kind: string }>(
  outcome: T | BadFile,
): Exclude<T, BadFile> | Refused =>
  isBadFile(outcome) ? refusal('file', outcome.reason) : (outcome as Exclude<T, BadFile>);

const isBadFile = (outcome: { readonly kind: string }): outcome is BadFile => outcome.kind === 'badFile';
