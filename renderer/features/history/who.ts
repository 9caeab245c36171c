/** Who made an edit, as far as it is worth saying: this window, or another one since this one was opened. */
import { useEffect, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { client } from '../../state/carrier.ts';
import type { Step } from './steps.ts';

const opened = new Date(performance.timeOrigin).toISOString();

/** The id under which the process knows this window; empty until it has said so. */
export function useOwnId(): string {
  const [id, setId] = useState('');
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await client['app.info']({});
      if (reply.kind === 'info') setId(reply.client);
    };
    // Without an answer nothing is said of who it was.
    ask().catch(() => undefined);
  }, []);
  return id;
}

/** Nothing for edits of before: which of the windows of that day it was tells nobody anything. */
export function whoMade({ client: by, at }: Step, ownId: string): string | null {
  if (ownId === '') return null;
  if (by === ownId) return say('this window');
  return at >= opened ? say('another window') : null;
}
