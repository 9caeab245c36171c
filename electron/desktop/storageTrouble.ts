/** Before any window opens: if the plans cannot be read, say so in the system's own words and let the user decide. */
import type { Reply } from '../../shared/ipc/contract.ts';
import type { StorageState } from '../../shared/ipc/values.ts';
import { language, say } from '../../shared/language/say.ts';
import type { Backend } from '../host/backend.ts';
import type { ElectronParts } from './electronParts.ts';

type Damaged = Extract<StorageState, { kind: 'damaged' }>;

async function askAboutDamage(dialog: ElectronParts['dialog'], damaged: Damaged): Promise<boolean> {
  const newest = damaged.backups[0];
  const goOn =
    newest === undefined
      ? say('Start with no plans')
      : say('Restore the backup of {when} ({count} plans)', {
          when: new Date(newest.at).toLocaleString(language()),
          count: newest.plans,
        });
  const help = newest === undefined ? say('There is no backup of it.') : say('There is a good backup.');
  const kept =
    damaged.setAside === null
      ? say('The file itself is gone.')
      : say('The damaged file is kept: {place}', { place: damaged.setAside });
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Groundplan',
    message: say('The file with your plans is damaged.'),
    detail: `${help} ${kept}`,
    buttons: [goOn, say('Quit')],
    defaultId: newest === undefined ? 1 : 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Resolves to whether the app can go on. */
export async function settleStorage(dialog: ElectronParts['dialog'], backend: Backend): Promise<boolean> {
  const client = 'desktop';
  const info = (await backend.call('app.info', {}, client)) as Reply<'app.info'>;
  if (info.kind === 'refused') {
    dialog.showErrorBox('Groundplan', say(info.message));
    return false;
  }
  const { storage } = info;
  switch (storage.kind) {
    case 'ready':
      return true;
    case 'unusable':
      dialog.showErrorBox(say('Groundplan cannot open your plans'), say(storage.message));
      return false;
    case 'damaged': {
      if (!(await askAboutDamage(dialog, storage))) return false;
      const backup = storage.backups[0]?.backup ?? null;
      const reply = (await backend.call('storage.recover', { backup }, client)) as Reply<'storage.recover'>;
      if (reply.kind === 'refused') dialog.showErrorBox('Groundplan', say(reply.message));
      return reply.kind === 'done';
    }
    default:
      return storage satisfies never;
  }
}
