/** Actuals: what really happened against the plan, why it differs, and the plan from here. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { removeActualsEdit } from '../../../shared/actuals/index.ts';
import { compareActuals } from '../../../shared/analysis/variance.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useSession } from '../../state/session.ts';
import { useShown } from '../../state/shown.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from '../../ui/ChooseFile.tsx';
import s from './ActualsSection.module.css';
import { Comparison } from './Comparison.tsx';
import { EmptyActuals } from './EmptyActuals.tsx';
import { MappingStep } from './MappingStep.tsx';
import { tableFiles, useIncoming, type Incoming } from './useIncoming.ts';

/** Each import begins with fresh choices. */
type Draft = Incoming & { readonly key: number };

export function ActualsSection() {
  const { computed, base } = useShown();
  const [draft, setDraft] = useState<Draft | null>(null);
  const receiver = useIncoming((incoming) =>
    setDraft((before) => ({ ...incoming, key: (before?.key ?? 0) + 1 })),
  );
  const compared = compareActuals(computed);
  return (
    <SectionPage
      title={say('Actuals')}
      about={say(
        'What really happened, beside what was planned; why the two differ; and where the plan goes from here.',
      )}
      above={
        <div className={s.all} data-hovering={receiver.hovering}>
          {receiver.fault !== '' && (
            <p className={s.fault} role="alert">
              {receiver.fault}
            </p>
          )}
          {draft !== null && base !== null ? (
            <MappingStep key={draft.key} plan={base} incoming={draft} onClose={() => setDraft(null)} />
          ) : compared.length === 0 ? (
            <EmptyActuals
              hovering={receiver.hovering}
              hasEarlier={Object.keys(computed.plan.actuals).length > 0}
              onFile={receiver.takeFile}
            />
          ) : (
            <>
              <div className={s.tools}>
                <ChooseFile
                  label={say('Import more')}
                  variant="quiet"
                  accept={tableFiles}
                  onFile={receiver.takeFile}
                />
                <span className={s.hint}>{say('or drop a file here, or paste cells')}</span>
                <Button className={s.remove} onPress={removeAll}>
                  <Trash2 aria-hidden="true" /> {say('Remove all actuals')}
                </Button>
              </div>
              <Comparison compared={compared} />
            </>
          )}
        </div>
      }
    >
      {null}
    </SectionPage>
  );
}

function removeAll(): void {
  const { plan, edit } = useSession.getState();
  if (plan !== null) edit(removeActualsEdit(plan));
}
