/**
 * Everything a window can ask for, over one store: what both carriers (Electron's ipc, the browser host) stand on.
 * Holds what outlives a call: whether the storage is there, and who wants to hear of changes.
 */
import { phrase } from '../../shared/language/say.ts';
import { type CallName, contract, type ProcessEvent } from '../../shared/ipc/contract.ts';
import { type ChangeFeed, createChangeFeed } from '../store/changes.ts';
import { storageTrouble } from '../store/database.ts';
import type { Opening } from '../store/open.ts';
import { appCalls, type AppOptions } from './appCalls.ts';
import { fileCalls, type FileOptions } from './fileCalls.ts';
import { type Calls, handle, refusal } from './handle.ts';
import { markCalls } from './markCalls.ts';
import { createParcels, type ParcelCounter } from './parcels.ts';
import { planCalls, type PlanOptions } from './planCalls.ts';
import { settingsCalls } from './settingsCalls.ts';

export interface ServiceOptions extends PlanOptions, AppOptions, FileOptions {
  /** What `openStore` came to; damage is the user's to decide about, through `storage.recover`. */
  readonly opening: Opening;
}

export interface Services {
  /** Answers a call with a reply that survives JSON, whatever it is given; rejects only on a bug. */
  readonly call: (name: unknown, payload: unknown, client: string) => Promise<unknown>;
  /** Where carriers collect files for the user and bring files of the user. */
  readonly parcels: ParcelCounter;
  /** Calls `listener` at every event until the returned function is called. */
  readonly onEvent: (listener: (event: ProcessEvent) => void) => () => void;
  /**
   * Looks every so many milliseconds for what other processes wrote, and every hour for whether the backup of the day
   * is due, until the returned function is called. Does not keep the process alive.
   */
  readonly watch: (everyMs: number) => () => void;
  /** Closes the file. Calls are refused from then on. */
  readonly close: () => void;
}

const anHourMs = 60 * 60 * 1000;

export function createServices(options: ServiceOptions): Services {
  const listeners = new Set<(event: ProcessEvent) => void>();
  const emit = (event: ProcessEvent) => {
    for (const listener of listeners) listener(event);
  };
  const parcels = createParcels();
  let opening = options.opening;
  let feed: ChangeFeed | undefined;
  let calls: Calls;

  const use = (next: Opening) => {
    opening = next;
    const app = appCalls(options, next, recover);
    if (next.kind === 'open') {
      feed = createChangeFeed(next.store.connection, emit);
      calls = {
        ...planCalls(next.store, options, quietly(feed.tell)),
        ...markCalls(next.store, options, quietly(feed.tell)),
        ...fileCalls(next.store, options, parcels, emit),
        ...settingsCalls(next.store),
        ...app,
      };
    } else {
      feed = undefined;
      calls = { ...refusingCalls(), ...app };
    }
  };

  const recover = async (backup: string | null) => {
    if (opening.kind === 'damaged') {
      use(await opening.recover(backup));
      emit({ event: 'plansChanged' });
    }
    return opening;
  };

  use(options.opening);
  return {
    call: (name, payload, client) => handle(calls, name, payload, client),
    parcels,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch: (everyMs) => {
      const looking = setInterval(() => feed && quietly(feed.look)(), everyMs);
      const backingUp = setInterval(() => {
        if (opening.kind === 'open') void opening.store.backUpDaily();
      }, anHourMs);
      looking.unref();
      backingUp.unref();
      return () => {
        clearInterval(looking);
        clearInterval(backingUp);
      };
    },
    close: () => {
      if (opening.kind === 'open') opening.store.close();
      use({ kind: 'unusable', message: phrase('Groundplan is closing.') });
    },
  };
}

/**
 * Telling windows must not fail what was just written, nor the process: where the disk cannot be read at this moment,
 * they are told with the next change.
 */
const quietly = (tell: () => void) => () => {
  try {
    tell();
  } catch (error) {
    if (storageTrouble(error) === null) throw error;
  }
};

/** What every call says while there is no file to work with; `app.info` says why. */
const refusingCalls = (): Calls =>
  Object.fromEntries(
    (Object.keys(contract) as CallName[]).map((name) => [
      name,
      () => refusal('storage', phrase('Your plans cannot be read at the moment. Nothing was changed.')),
    ]),
  ) as unknown as Calls;
