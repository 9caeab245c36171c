/** A workbook that came back: chosen or dropped, read, and then reviewed or refused with the reason. */
import { useState, type DragEvent } from 'react';
import { phrase, say } from '../../../shared/language/say.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from '../../ui/ChooseFile.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import s from './WorkbookDialog.module.css';
import { useReview, type ReviewState } from './useReview.ts';

interface ImportDialogProps {
  readonly planId: string;
  readonly dropped: File | null;
  readonly onClose: () => void;
}

const title = phrase('Import workbook');
const workbooks = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function ImportDialog({ planId, dropped, onClose }: ImportDialogProps) {
  const { state, take, cancel } = useReview(planId, dropped);
  const isReview = state.kind === 'review';
  const isLong = isReview && (state.review.changes.length > 0 || state.review.remarks.length > 0);
  return (
    <Dialog
      label={say(title)}
      width={isLong ? 'wide' : 'narrow'}
      onClose={onClose}
      isBusy={state.kind === 'reading'}
    >
      {isReview ? (
        <ReviewScreen planId={planId} file={state.name} review={state.review} onClose={onClose} />
      ) : (
        <div className={s.page}>
          <h2>{say(title)}</h2>
          <Before state={state} onFile={take} onCancel={cancel} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}

interface BeforeProps {
  readonly state: Exclude<ReviewState, { readonly kind: 'review' }>;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function Before({ state, onFile, onCancel, onClose }: BeforeProps) {
  switch (state.kind) {
    case 'reading':
      return (
        <>
          <Progress label={say('Reading the workbook')} />
          <output className={s.words}>{say('Reading {file} …', { file: state.name })}</output>
          <div className={s.actions}>
            <Button onPress={onCancel}>{say('Cancel')}</Button>
          </div>
        </>
      );
    case 'refused':
      return (
        <>
          <Blank kind="failure" title={say('This file could not be taken')}>
            <p className={s.fileName}>{state.name}</p>
            <p>{say(state.reason)}</p>
            <p>{say('The plan is as it was.')}</p>
          </Blank>
          <div className={s.actions}>
            <Button onPress={onClose}>{say('Close')}</Button>
            <ChooseFile
              label={say('Choose another file')}
              variant="primary"
              accept={workbooks}
              onFile={onFile}
            />
          </div>
        </>
      );
    case 'choosing':
      return (
        <>
          <p className={s.lead}>
            {say(
              'A workbook exported from this plan and edited since. You see every input that was changed and what it does to the targets, and decide on each. Nothing changes before that.',
            )}
          </p>
          <DropPlace onFile={onFile} />
          <div className={s.actions}>
            <Button onPress={onClose}>{say('Cancel')}</Button>
          </div>
        </>
      );
    default:
      return state satisfies never;
  }
}

function DropPlace({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div
      className={s.drop}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <ChooseFile label={say('Choose a workbook')} variant="primary" accept={workbooks} onFile={onFile} />
      <span className={s.quiet}>{say('or drop the .xlsx file here')}</span>
    </div>
  );
}
