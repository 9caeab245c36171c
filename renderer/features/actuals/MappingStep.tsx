/** An import before it is stored: how the file was read, which line is which series, what would come of it. */
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { importEdit, remarkText, remarkTone, type Remark } from '../../../shared/actuals/index.ts';
import { isEmpty } from '../../../shared/plan/edits.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { monthName } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { toast } from '../../ui/toasts.ts';
import { HowRead } from './HowRead.tsx';
import { LineTable } from './LineTable.tsx';
import s from './MappingStep.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { useDraft, type Draft } from './useDraft.ts';
import { faultWords, type Incoming } from './useIncoming.ts';

interface MappingStepProps {
  readonly plan: Plan;
  readonly incoming: Incoming;
  readonly onClose: () => void;
}

export function MappingStep({ plan, incoming, onClose }: MappingStepProps) {
  const draft = useDraft(plan, incoming);
  const { read } = draft;
  return (
    <section className={s.step} aria-label={say('Import of {file}', { file: draft.name })}>
      <header className={s.head}>
        <h2>{draft.name}</h2>
        <Button onPress={onClose}>{say('Cancel')}</Button>
      </header>
      <HowRead draft={draft} />
      {read.ok ? (
        <>
          <Part title={say('What each line is')}>
            <LineTable
              recognised={read.recognised}
              mapping={read.mapping}
              known={draft.known}
              onMap={read.map}
            />
          </Part>
          <Remarks draft={draft} />
          <Part title={say('What would be stored')}>
            <PreviewTable preview={read.preview} plan={plan} />
          </Part>
          <Store plan={plan} draft={draft} onDone={onClose} />
        </>
      ) : (
        <p className={s.fault} role="alert">
          {faultWords(draft.name, read.fault)}
        </p>
      )}
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={s.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

const inWords = (remark: Remark): string => remarkText(remark, (month) => monthName(month));

function Remarks({ draft: { read } }: { readonly draft: Draft }) {
  if (!read.ok || read.preview.remarks.length === 0) return null;
  const remarks = read.preview.remarks.toSorted(
    (a, b) => Number(remarkTone(a) === 'note') - Number(remarkTone(b) === 'note'),
  );
  return (
    <Part title={say('{count} things to know', { count: remarks.length })}>
      <ul className={s.remarks}>
        {keyed(remarks, inWords).map(({ key, item }) => (
          <li key={key} data-tone={remarkTone(item)}>
            {inWords(item)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface StoreProps {
  readonly plan: Plan;
  readonly draft: Draft;
  readonly onDone: () => void;
}

function Store({ plan, draft, onDone }: StoreProps) {
  const { read, mode, setMode, name } = draft;
  if (!read.ok) return null;
  const { preview, mapping } = read;
  const count = preview.series.reduce((sum, { months }) => sum + months.size, 0);
  const hasBefore = preview.series.some(({ series }) => Object.hasOwn(plan.actuals, series.name));
  const store = (): void => {
    const edit = importEdit(plan, { preview, mapping, mode, file: name });
    const refusal = isEmpty(edit) ? undefined : useSession.getState().edit(edit);
    if (refusal !== undefined) {
      toast(say('The plan has changed meanwhile, so nothing was stored. Look again.'));
      return;
    }
    if (isEmpty(edit)) toast(say('All of these numbers were stored already.'));
    onDone();
  };
  return (
    <div className={s.store}>
      {hasBefore && (
        <Segmented
          label={say('Months that are not in the file')}
          value={mode}
          options={[
            { id: 'merge', label: say('Keep earlier months') },
            { id: 'replace', label: say('Only what is in the file') },
          ]}
          onChange={(id) => setMode(id === 'replace' ? 'replace' : 'merge')}
        />
      )}
      <Button variant="primary" isDisabled={count === 0} onPress={store}>
        {say('Store {count} numbers', { count })}
      </Button>
      <Button onPress={onDone}>{say('Cancel')}</Button>
    </div>
  );
}
