/** An export from the wish to the file: waiting for the last edit, the work with its progress, saving. */
import { useEffect, useRef, useState } from 'react';
import type { Saving } from '../../../shared/ipc/fileValues.ts';
import { exportWorkbook, saveParcel, type LongWork } from '../../state/files.ts';
import { untilSaved } from '../../state/session.ts';

export type ExportState =
  | { readonly kind: 'choosing' }
  /** `share` is unknown while the model is printed. */
  | { readonly kind: 'working'; readonly share: number | undefined }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number; readonly saving: Saving }
  | { readonly kind: 'failed'; readonly message: string };

const lost = 'Groundplan does not answer. Is it still running?';

export function useExport(planId: string) {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const work = useRef<LongWork<unknown> | null>(null);
  // A dialog that goes away takes its work along.
  useEffect(() => () => work.current?.cancel(), []);

  async function run(scenario: string): Promise<void> {
    setState({ kind: 'working', share: undefined });
    await untilSaved(planId);
    const exporting = exportWorkbook(planId, scenario, (share) => setState({ kind: 'working', share }));
    work.current = exporting;
    const reply = await exporting.done;
    work.current = null;
    switch (reply.kind) {
      case 'offered': {
        const { name, bytes, parcel } = reply;
        const saving = await saveParcel(parcel);
        if (saving.kind === 'cancelled') setState({ kind: 'choosing' });
        else if (saving.kind === 'failed') setState(saving);
        else setState({ kind: 'done', name, bytes, saving });
        return;
      }
      case 'cancelled':
        setState({ kind: 'choosing' });
        return;
      case 'refused':
      case 'notFound':
        setState({ kind: 'failed', message: reply.message });
        return;
      default:
        reply satisfies never;
    }
  }

  return {
    state,
    start: (scenario: string) => {
      run(scenario).catch(() => setState({ kind: 'failed', message: lost }));
    },
    cancel: () => work.current?.cancel(),
  };
}
