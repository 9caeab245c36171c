/** The workbook's dialogs over the open plan, and workbooks that are dropped anywhere on it. One a plan: key it so. */
import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '../../state/session.ts';
import { useDialogs } from './dialogs.ts';

/** Reading and writing workbooks is for those who do. */
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

function onDragOver(event: DragEvent): void {
  if (holdsFiles(event)) event.preventDefault();
}

/** Where a part of the screen takes files itself it has said so by then (`preventDefault`). */
function onDrop(event: DragEvent): void {
  if (event.defaultPrevented || !holdsFiles(event)) return;
  // Without this the browser would leave the plan for the file.
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  const { open, show } = useDialogs.getState();
  if (file !== undefined && open !== 'export') show('import', file);
}

function takeDropped(): () => void {
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}

export function WorkbookDialogs() {
  const planId = useSession((state) => state.planId);
  const open = useDialogs((state) => state.open);
  const file = useDialogs((state) => state.file);
  const close = useDialogs((state) => state.close);
  useEffect(takeDropped, []);
  // A dialog does not outlive the plan it was opened over.
  useEffect(() => close, [close]);
  if (planId === null) return null;
  switch (open) {
    case 'export':
      return (
        <Suspense>
          <ExportDialog planId={planId} onClose={close} />
        </Suspense>
      );
    case 'import':
      return (
        <Suspense>
          <ImportDialog key={file?.name ?? ''} planId={planId} dropped={file} onClose={close} />
        </Suspense>
      );
    case null:
      return null;
    default:
      return open satisfies never;
  }
}
