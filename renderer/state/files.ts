/**
 * Files between the user and the process that owns the data: work on them, with its progress and a way to end it;
 * files saved where the user wants them; files that the user chose, read.
 */
import { language } from '../../shared/language/say.ts';
import type { Reply } from '../../shared/ipc/contract.ts';
import { maxFileBytes, type Saving, type SheetRows } from '../../shared/ipc/fileValues.ts';
import { ok, refused, type Result } from '../../shared/plan/result.ts';
import { carrier, client } from './carrier.ts';

const listeners = new Map<string, (share: number) => void>();

/** What the process says of work under way; other windows' tasks are unknown here. */
export function tellProgress(task: string, share: number): void {
  listeners.get(task)?.(share);
}

export interface LongWork<T> {
  /** Rejects when the line is lost. */
  readonly done: Promise<T>;
  /** The work then soon ends as `cancelled`. */
  readonly cancel: () => void;
}

/** `ask` makes the call under the name given. */
function longWork<T>(
  ask: (task: string) => Promise<T>,
  onProgress: (share: number) => void = () => undefined,
): LongWork<T> {
  const task = crypto.randomUUID();
  listeners.set(task, onProgress);
  return {
    done: ask(task).finally(() => listeners.delete(task)),
    // Where the line is lost the work itself says so.
    cancel: () => void client['tasks.cancel']({ task }).catch(() => undefined),
  };
}

export const exportWorkbook = (
  planId: string,
  scenario: string,
  onProgress: (share: number) => void,
): LongWork<Reply<'workbook.export'>> =>
  longWork((task) => client['workbook.export']({ planId, scenario, task }), onProgress);

/** Why a file could not be had, as a reply that says no otherwise. */
interface NotSent {
  readonly kind: 'notSent';
  readonly message: string;
}

async function sent<T>(file: File, then: (parcel: string) => Promise<T>): Promise<T | NotSent> {
  const obstacle = await obstacleTo(file);
  if (obstacle !== undefined) return { kind: 'notSent', message: obstacle };
  const reply = await carrier.send(file);
  return reply.kind === 'received' ? then(reply.parcel) : { kind: 'notSent', message: reply.message };
}

/** Why a file cannot be sent, where that is not the line's fault. */
async function obstacleTo(file: File): Promise<string | undefined> {
  if (file.size > maxFileBytes) return `The file is larger than ${maxFileBytes / 1e6} MB.`;
  try {
    await file.slice(0, 1).arrayBuffer();
    return undefined;
  } catch {
    // A folder, or a file that was changed or taken away since it was chosen.
    return 'This cannot be read as a file, or is no longer where it was: choose it again.';
  }
}

export const reviewWorkbook = (planId: string, file: File): LongWork<Reply<'workbook.review'> | NotSent> =>
  longWork((task) =>
    sent(file, (parcel) => client['workbook.review']({ planId, parcel, task, language: language() })),
  );

/** Gives the user a file that the process offered. Rejects when the line is lost. */
export const saveParcel = (parcel: string): Promise<Saving> => carrier.save(parcel);

/** The sheets of a workbook as rows, or why it cannot be read, in a sentence. Rejects when the line is lost. */
export async function sheetsOfFile(file: File): Promise<Result<readonly SheetRows[], string>> {
  const reply = await longWork((task) =>
    sent(file, (parcel) => client['workbook.rows']({ parcel, task, language: language() })),
  ).done;
  switch (reply.kind) {
    case 'sheets':
      return ok(reply.sheets);
    case 'cancelled':
      return refused('Reading the file was ended.');
    case 'refused':
    case 'notFound':
    case 'notSent':
      return refused(reply.message);
    default:
      return reply satisfies never;
  }
}

/** Offers a table as a CSV file. `name` is what the file is called, without its ending. */
export async function saveTable(name: string, text: string): Promise<Saving> {
  const reply = await client['tables.offer']({ name, text });
  return reply.kind === 'offered' ? carrier.save(reply.parcel) : { kind: 'failed', message: reply.message };
}
