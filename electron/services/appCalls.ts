/** The calls that answer even while there is no file to work with: what this is, and going on after damage. */
import { phrase } from '../../shared/language/say.ts';
import type { StorageState } from '../../shared/ipc/values.ts';
import type { Opening } from '../store/open.ts';
import { type Calls, refusal } from './handle.ts';

export interface AppOptions {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  /** As shown to the user. */
  readonly dataFolder: string;
}

export type AppCalls = Pick<Calls, 'app.info' | 'storage.recover'>;

export function appCalls(
  { version, host, dataFolder }: AppOptions,
  opening: Opening,
  recover: (backup: string | null) => Promise<Opening>,
): AppCalls {
  const storage = stateOf(opening);
  return {
    'app.info': (_, client) => ({ kind: 'info', version, host, client, dataFolder, storage }),
    'storage.recover': async ({ backup }) => {
      if (storage.kind !== 'damaged')
        return refusal('storage', phrase('Your plans are not damaged: nothing to go on from.'));
      if (backup !== null && !storage.backups.some((each) => each.backup === backup)) {
        return refusal('badRequest', phrase('There is no such backup.'));
      }
      const next = await recover(backup);
      if (next.kind === 'open') return { kind: 'done' };
      return refusal(
        'storage',
        next.kind === 'unusable' ? next.message : phrase('This backup cannot be read after all.'),
      );
    },
  };
}

function stateOf(opening: Opening): StorageState {
  switch (opening.kind) {
    case 'open':
      return { kind: 'ready' };
    case 'damaged':
      return { kind: 'damaged', setAside: opening.setAside, backups: [...opening.backups] };
    case 'unusable':
      return opening;
    default:
      return opening satisfies never;
  }
}
