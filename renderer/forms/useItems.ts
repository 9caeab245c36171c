/** One of the plan's lists of named things as a section shows it: which is chosen, one more, one less. */
import { change, type Refusal } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
import { useView, type SectionId } from '../state/view.ts';
import { toast } from '../ui/toasts.ts';
import { freeId, idsOf } from './newItems.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Items<T extends Named> {
  readonly items: readonly T[];
  readonly active: T | undefined;
  readonly choose: (id: string) => void;
  /** A copy of the active one under another name, changed by `fresh`; or `first` where there is none. */
  readonly add: () => void;
  readonly remove: (() => void) | undefined;
}

interface Recipe<T extends Named> {
  readonly list: 'salesTeams' | 'channels' | 'segments';
  readonly section: SectionId;
  readonly select: (plan: NonNullable<ReturnType<typeof useResults.getState>['base']>) => readonly T[];
  readonly fresh: (copy: T) => T;
  readonly first: () => T | undefined;
  readonly least: number;
}

/** Whether the plan took a change; otherwise a toast says why not. */
function tell(refusal: Refusal): boolean {
  if (refusal !== undefined) toast(`That does not fit the plan. ${refusal}`);
  return refusal === undefined;
}

export function useItems<T extends Named>({
  list,
  section,
  select,
  fresh,
  first,
  least,
}: Recipe<T>): Items<T> {
  const base = useResults((state) => state.base);
  const chosen = useView((state) => state.items[section]);
  const showSection = useView((state) => state.showSection);
  const items = base === null ? [] : select(base);
  const active = items.find(({ id }) => id === chosen) ?? items[0];
  const choose = (id: string): void => showSection(section, id);
  return {
    items,
    active,
    choose,
    add() {
      const start = active === undefined ? first() : fresh(active);
      if (start === undefined) return;
      const name = active === undefined ? start.name : `${active.name}, another`;
      const item = { ...start, name, id: freeId(name, idsOf(items)) };
      if (tell(change(list, [...items, item]))) choose(item.id);
    },
    remove:
      active === undefined || items.length <= least
        ? undefined
        : () => {
            if (
              tell(
                change(
                  list,
                  items.filter((item) => item !== active),
                ),
              )
            ) {
              choose(items.find((item) => item !== active)?.id ?? '');
            }
          },
  };
}
