/** Removing a thing: at once where nothing refers to it, else after a dialog has said what will happen. */
import { useState } from 'react';
import type { Removal } from '../../shared/plan/removal.ts';
import { say } from '../../shared/language/say.ts';
import { toast } from '../ui/toasts.ts';
import { remove, removalOf } from './listEdits.ts';

export interface Asked {
  readonly path: string;
  readonly name: string;
  readonly removal: Removal;
  readonly after: () => void;
}

export interface Removing {
  readonly asked: Asked | null;
  /** `after` is done once it is removed. */
  readonly ask: (path: string, name: string, after: () => void) => void;
  readonly close: () => void;
}

export function useRemoving(): Removing {
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    asked,
    ask(path, name, after) {
      const removal = removalOf(path);
      if (removal === undefined) toast(say('{name} cannot be removed: the plan needs it.', { name }));
      else if (removal.consequences.length > 0) setAsked({ path, name, removal, after });
      else if (remove(removal, name)) after();
    },
    close: () => setAsked(null),
  };
}
