/** Before any window opens: if the plans cannot be read, say so in the system's own words and let the user decide. */
import type { Reply } from '../../shared/ipc/contract.ts';
import type { StorageState } from '../../shared/ipc/values.ts';
import type { Backend } from '../host/backend.ts';
import type { ElectronParts } from './electronParts.ts';

type Damaged = Extract<StorageState, { kind: 'damaged' }>;

async function askAboutDamage(dialog: ElectronParts['dialog'], damaged: Damaged): Promise<boolean> {
  const newest = damaged.backups[0];
  const goOn =
    newest === undefined
      ? 'Start with no plans'
      : `Restore the backup of ${new Date(newest.at).toLocaleString()} (${newest.plans} plans)`;
  const help = newest === undefined ? 'There is no backup of it.' : 'There is a good backup.';
  const kept =
    damaged.setAside === null ? 'The file itself is gone.' : `The damaged file is kept: ${damaged.setAside}`;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Groundplan',
    message: 'The file with your plans is damaged.',
    detail: `${help} ${kept}`,
    buttons: [goOn, 'Quit'],
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
    dialog.showErrorBox('Groundplan', info.message);
    return false;
  }
  const { storage } = info;
  switch (storage.kind) {
    case 'ready':
      return true;
    case 'unusable':
      dialog.showErrorBox('Groundplan cannot open your plans', storage.message);
      return false;
    case 'damaged': {
      if (!(await askAboutDamage(dialog, storage))) return false;
      const backup = storage.backups[0]?.backup ?? null;
      const reply = (await backend.call('storage.recover', { backup }, client)) as Reply<'storage.recover'>;
      if (reply.kind === 'refused') dialog.showErrorBox('Groundplan', reply.message);
      return reply.kind === 'done';
    }
    default:
      return storage satisfies never;
  }
}
