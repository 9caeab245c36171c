/** A moment of the plan's past that one can look at: a revision, a named point, an approved version. */
import { useEffect, useState } from 'react';
import type { Version } from '../../../shared/ipc/markValues.ts';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { client, lostLine } from '../../state/carrier.ts';
import { dateText } from '../../ui/dates.ts';

export interface Past {
  readonly revision: number;
  /** When the plan became so, ISO 8601; `null` where that is not known. */
  readonly at: string | null;
  /** What it was named. */
  readonly name: string | null;
  /** Its document is the one approved. */
  readonly version: Version | null;
}

export const pastOfVersion = (version: Version): Past => ({
  revision: version.revision,
  at: version.approvedAt,
  name: version.name,
  version,
});

/** What it is called: its name, or when it was. */
export function pastName({ name, at, revision }: Past): string {
  if (name !== null) return name;
  if (revision === 0) return say('The plan as it was made');
  return at === null ? say('Revision {number}', { number: revision }) : dateText(at, 'moment');
}

export type PastDocument =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly message: string };

async function read(planId: string, { version, revision }: Past): Promise<PastDocument> {
  try {
    const reply =
      version === null
        ? await client['plans.at']({ planId, revision })
        : await client['versions.at']({ version: version.version });
    return reply.kind === 'document' || reply.kind === 'version'
      ? { kind: 'ready', plan: reply.document }
      : { kind: 'failed', message: reply.message };
  } catch {
    return { kind: 'failed', message: say(lostLine) };
  }
}

/** Returns what calls it off. */
function readInto(planId: string, past: Past, take: (document: PastDocument) => void): () => void {
  let isWanted = true;
  const readNow = async (): Promise<void> => {
    const found = await read(planId, past);
    if (isWanted) take(found);
  };
  void readNow();
  return () => {
    isWanted = false;
  };
}

interface PastReading {
  readonly document: PastDocument;
  /** Reads it once more, after a failure. */
  readonly again: () => void;
}

export function usePast(planId: string, past: Past): PastReading {
  const [document, setDocument] = useState<PastDocument>({ kind: 'loading' });
  useEffect(() => readInto(planId, past, setDocument), [planId, past]);
  return {
    document,
    again: () => {
      setDocument({ kind: 'loading' });
      readInto(planId, past, setDocument);
    },
  };
}
