/** An export from the wish to the file: waiting for the last edit, the work with its progress, saving. */
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../shared/ipc/contract.ts';
import type { Saving } from '../../../shared/ipc/fileValues.ts';
import { lostLine } from '../../state/carrier.ts';
import { exportWorkbook, saveParcel, type LongWork } from '../../state/files.ts';
import { untilSaved } from '../../state/session.ts';

export type ExportState =
  | { readonly kind: 'choosing' }
  /** For the last edit to be on disk. */
  | { readonly kind: 'waiting' }
  /** `share` is unknown while the model is printed. */
  | { readonly kind: 'working'; readonly share: number | undefined }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number; readonly saving: Saving }
  | { readonly kind: 'failed'; readonly message: string };

export function useExport(planId: string) {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const work = useRef<LongWork<unknown> | null>(null);
  /** Counts what was started or given up: only the latest may go on. */
  const turn = useRef(0);

  function giveUp(): void {
    turn.current += 1;
    work.current?.cancel();
    work.current = null;
  }
  // A dialog that goes away takes its work along.
  const latest = useRef(giveUp);
  useEffect(() => () => latest.current(), []);

  async function run(scenario: string): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: ExportState): void => {
      if (mine === turn.current) setState(next);
    };
    try {
      show({ kind: 'waiting' });
      await untilSaved(planId);
      if (mine !== turn.current) return;
      show({ kind: 'working', share: undefined });
      const exporting = exportWorkbook(planId, scenario, (share) => show({ kind: 'working', share }));
      work.current = exporting;
      const reply = await exporting.done;
      if (mine !== turn.current) return;
      work.current = null;
      show(reply.kind === 'offered' ? await saved(reply) : endOf(reply));
    } catch {
      show({ kind: 'failed', message: lostLine });
    }
  }

  return {
    state,
    start: (scenario: string) => void run(scenario),
    cancel: () => {
      giveUp();
      setState({ kind: 'choosing' });
    },
  };
}

type ExportReply = Reply<'workbook.export'>;
type Offered = Extract<ExportReply, { readonly kind: 'offered' }>;

async function saved({ name, bytes, parcel }: Offered): Promise<ExportState> {
  const saving = await saveParcel(parcel);
  if (saving.kind === 'cancelled') return { kind: 'choosing' };
  return saving.kind === 'failed' ? saving : { kind: 'done', name, bytes, saving };
}

function endOf(reply: Exclude<ExportReply, Offered>): ExportState {
  switch (reply.kind) {
    case 'cancelled':
      return { kind: 'choosing' };
    case 'refused':
    case 'notFound':
      return { kind: 'failed', message: reply.message };
    default:
      return reply satisfies never;
  }
}
