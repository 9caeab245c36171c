/** When the file of plans could not be read: what was set aside, and which backup to go on with. */
import type { StorageState } from '../../shared/ipc/values.ts';
import { say } from '../../shared/language/say.ts';
import { useLibrary } from '../state/library.ts';
import { Blank } from '../ui/Blank.tsx';
import { Button } from '../ui/Button.tsx';
import { dateText } from '../ui/dates.ts';

interface DamagedStorageProps {
  readonly storage: Exclude<StorageState, { kind: 'ready' }>;
}

export function DamagedStorage({ storage }: DamagedStorageProps) {
  const recover = useLibrary((state) => state.recover);
  if (storage.kind === 'unusable') {
    return (
      <Blank kind="failure" title={say('Your plans cannot be reached')}>
        <p>{say(storage.message)}</p>
      </Blank>
    );
  }
  return (
    <Blank kind="failure" title={say('The file with your plans is damaged')}>
      <p>
        {storage.setAside === null
          ? say('The file itself is gone. Go on with a backup, the newest first:')
          : say('It was set aside, unchanged, at {place}. Go on with a backup, the newest first:', {
              place: storage.setAside,
            })}
      </p>
      {storage.backups.map(({ backup, at, plans }, index) => (
        <Button key={backup} variant={index === 0 ? 'primary' : 'quiet'} onPress={() => void recover(backup)}>
          {say('{when}, {count} plans', { when: dateText(at, 'moment'), count: plans })}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => void recover(null)}>
        {say('Start with an empty library')}
      </Button>
    </Blank>
  );
}
