/** The services over the user's store, put together the same way for both hosts. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../shared/plan/examples/index.ts';
import { createWorkshop } from './services/workbook/workshop.ts';
import { createServices, type Services } from './services/services.ts';
import { openStore } from './store/open.ts';

export interface OpenOptions {
  readonly host: 'electron' | 'browser';
  readonly dataFolder: string;
  /** dist/, beside the package.json that says the version. */
  readonly builtFolder: string;
  /** What a log should have of the store: set aside, migrated, a backup that failed. */
  readonly onNotice: (message: string) => void;
}

/** How often to look for what other processes wrote into the same file. */
const watchMs = 1_000;

function versionOf(builtFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(builtFolder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Opens the store, damaged or not: what is wrong with it is in the replies. */
export async function openServices({
  host,
  dataFolder,
  builtFolder,
  onNotice,
}: OpenOptions): Promise<Services> {
  const opening = await openStore(dataFolder, { clock: Date.now, onNotice });
  const version = versionOf(builtFolder);
  const services = createServices({
    opening,
    version,
    host,
    dataFolder,
    newId: randomUUID,
    examples,
    workshop: createWorkshop(join(builtFolder, 'thread.js')),
  });
  const stopWatching = services.watch(watchMs);
  return {
    ...services,
    close() {
      stopWatching();
      services.close();
    },
  };
}
