/** One of the plan's lists of named things as a section shows it: which is chosen, one more, one less. */
import type { Plan } from '../../shared/plan/types.ts';
import { change, type Refusal } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
import { useKept } from '../state/useKept.ts';
import { useView, type SectionId } from '../state/view.ts';
import { toast } from '../ui/toasts.ts';
import { freeId, idsOf } from './newItems.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Items {
  readonly items: readonly Named[];
  readonly active: Named | undefined;
  readonly choose: (id: string) => void;
  /** A copy of the active one under another name, changed by `fresh`; or `first` where there is none. */
  readonly add: () => void;
  readonly remove: (() => void) | undefined;
}

interface Recipe<T extends Named> {
  readonly list: 'salesTeams' | 'channels' | 'segments';
  readonly section: SectionId;
  readonly select: (plan: Plan) => readonly T[];
  readonly fresh: (copy: T) => T;
  readonly first: () => T | undefined;
  readonly least: number;
}

/** Whether the plan took a change; otherwise a toast says why not. */
function tell(refusal: Refusal): boolean {
  if (refusal !== undefined) toast(`That does not fit the plan. ${refusal}`);
  return refusal === undefined;
}

export function useItems<T extends Named>({ list, section, select, fresh, first, least }: Recipe<T>): Items {
  const items = useKept(({ plan }) =>
    plan === null ? [] : select(plan).map(({ id, name }): Named => ({ id, name })),
  );
  const chosen = useView((state) => state.items[section]);
  const showSection = useView((state) => state.showSection);
  const active = items.find(({ id }) => id === chosen) ?? items[0];
  const choose = (id: string): void => showSection(section, id);
  const whole = (): readonly T[] => {
    const { plan } = useResults.getState();
    return plan === null ? [] : select(plan);
  };
  return {
    items,
    active,
    choose,
    add() {
      const all = whole();
      const original = all.find(({ id }) => id === active?.id);
      const start = original === undefined ? first() : fresh(original);
      if (start === undefined) return;
      const name = original === undefined ? start.name : `${original.name}, another`;
      const item = { ...start, name, id: freeId(name, idsOf(all)) };
      if (tell(change(list, [...all, item]))) choose(item.id);
    },
    remove:
      active === undefined || items.length <= least
        ? undefined
        : () => {
            const rest = whole().filter(({ id }) => id !== active.id);
            if (tell(change(list, rest))) choose(rest[0]?.id ?? '');
          },
  };
}
