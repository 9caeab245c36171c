/** The page of shortcuts: what the keys do, from the tables that take them. */
import { say } from '../../../shared/language/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sections } from '../sections.ts';
import { actions, sectionKeys } from './actions.ts';
import { fieldKeys, gridKeys } from './fieldKeys.ts';
import { useFrame } from './frame.ts';
import { keysText, type Keys } from './keys.ts';
import s from './Shortcuts.module.css';

interface Line {
  readonly name: string;
  readonly keys: readonly Keys[];
}

export function Shortcuts() {
  const close = useFrame((state) => state.close);
  const everywhere = actions.flatMap(({ name, keys }): readonly Line[] =>
    keys === undefined ? [] : [{ name, keys }],
  );
  const ofSections = sections.flatMap(({ id, name }): readonly Line[] => {
    const keys = sectionKeys(id);
    return keys === undefined ? [] : [{ name, keys: [keys] }];
  });
  return (
    <Dialog label={say('Keyboard shortcuts')} width="wide" onClose={close}>
      <div className={s.page}>
        <header className={s.header}>
          <h2>{say('Keyboard shortcuts')}</h2>
          <Button onPress={close}>{say('Close')}</Button>
        </header>
        <div className={s.groups}>
          <Group title={say('Everywhere')} lines={everywhere} />
          <Group title={say('Sections')} lines={ofSections} />
          <Group title={say('In a field')} lines={fieldKeys} />
          <Group title={say('In a table')} lines={gridKeys} />
        </div>
      </div>
    </Dialog>
  );
}

const Group = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <dl className={s.lines}>
      {lines.map(({ name, keys }) => (
        <div key={name} className={s.line}>
          <dt>{say(name)}</dt>
          <dd>
            {keys.map((each) => (
              <kbd key={keysText(each)}>{keysText(each)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
