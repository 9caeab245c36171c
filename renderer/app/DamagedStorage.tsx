/** When the file of plans could not be read: what was set aside, and which backup to go on with. */
import type { StorageState } from '../../shared/ipc/values.ts';
import { useLibrary } from '../state/library.ts';
import { Blank } from '../ui/Blank.tsx';
import { Button } from '../ui/Button.tsx';
import { userLocale } from '../ui/format.ts';

interface DamagedStorageProps {
  readonly storage: Exclude<StorageState, { kind: 'ready' }>;
}

const dates = new Intl.DateTimeFormat(userLocale, { dateStyle: 'medium', timeStyle: 'short' });

export function DamagedStorage({ storage }: DamagedStorageProps) {
  const recover = useLibrary((state) => state.recover);
  if (storage.kind === 'unusable') {
    return (
      <Blank kind="failure" title="Your plans cannot be reached">
        <p>{storage.message}</p>
      </Blank>
    );
  }
  return (
    <Blank kind="failure" title="The file with your plans is damaged">
      <p>It was set aside, unchanged, at {storage.setAside}. Go on with a backup, the newest first:</p>
      {storage.backups.map(({ backup, at, plans }, index) => (
        <Button key={backup} variant={index === 0 ? 'primary' : 'quiet'} onPress={() => void recover(backup)}>
          {dates.format(new Date(at))}, {plans} {plans === 1 ? 'plan' : 'plans'}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => void recover(null)}>
        Start with an empty library
      </Button>
    </Blank>
  );
}
