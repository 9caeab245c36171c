/** One of the plan's lists of named things as a section shows it: which is chosen, and what can be done to it. */
import { say } from '../../shared/language/say.ts';
import { fieldAt, getAt, setAt } from '../../shared/plan/paths.ts';
import { changeTo, planNow } from '../state/changes.ts';
import { useKept } from '../state/useKept.ts';
import { useView, type SectionId } from '../state/view.ts';
import { toast } from '../ui/toasts.ts';
import { addTo, copyIn, moveIn } from './listEdits.ts';
import { useRemoving, type Removing } from './useRemoving.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Items {
  /** `segments`. */
  readonly list: string;
  /** What one is called: `segment`. */
  readonly one: string;
  readonly items: readonly Named[];
  readonly active: Named | undefined;
  readonly choose: (id: string) => void;
  /** A fresh one; it is then chosen. */
  readonly add: () => void;
  readonly copy: (id: string) => void;
  /** Whether the plan took it. */
  readonly rename: (id: string, name: string) => boolean;
  /** To a position; whether anything moved. */
  readonly move: (id: string, to: number) => boolean;
  /** Asks first where other things refer to it. */
  readonly remove: (id: string) => void;
  /** Why none can be removed. */
  readonly keepBecause: string | undefined;
  readonly removing: Removing;
}

type ListName = 'salesTeams' | 'channels' | 'segments';

const nameWords = (before: string, after: string): string =>
  say('Renamed: {before} is {after}', { before, after });

export function useItems(list: ListName, section: SectionId): Items {
  const items = useKept(({ plan }) =>
    plan === null ? [] : plan[list].map(({ id, name }): Named => ({ id, name })),
  );
  const chosen = useView((state) => state.items[section]);
  const showSection = useView((state) => state.showSection);
  const field = fieldAt(list);
  const one = field?.kind === 'list' ? field.one : '';
  const least = field?.kind === 'list' ? (field.minLength ?? 0) : 0;
  const active = items.find(({ id }) => id === chosen) ?? items[0];
  const choose = (id: string | undefined): void => showSection(section, id ?? '');
  const removing = useRemoving();
  const chooseNew = (id: string | undefined): void => {
    if (id !== undefined) choose(id);
  };
  return {
    list,
    one,
    items,
    active,
    choose,
    add: () => chooseNew(addTo(list, one)),
    copy(id) {
      const at = items.findIndex((item) => item.id === id);
      const copy = copyIn(list, one, at, items[at]?.name ?? '');
      chooseNew(copy);
      if (copy !== undefined) toast(copyWords[list]());
    },
    rename(id, name) {
      const plan = planNow();
      const path = `${list}.${id}.name`;
      const before = plan === null ? undefined : getAt(plan, path);
      const next = plan === null ? undefined : setAt(plan, path, name);
      if (next === undefined || before === name) return true;
      const refusal = changeTo(next, nameWords(String(before), name));
      if (refusal !== undefined) toast(refusal);
      return refusal === undefined;
    },
    move(id, to) {
      const from = items.findIndex((item) => item.id === id);
      const isMoved = moveIn(list, from, to, items[from]?.name ?? '');
      // Nothing was chosen yet where the first one is active as such.
      if (isMoved && id === active?.id) choose(id);
      return isMoved;
    },
    remove(id) {
      const at = items.findIndex((item) => item.id === id);
      const item = items[at];
      if (item === undefined) return;
      const next = id === active?.id ? (items[at + 1] ?? items[at - 1]) : active;
      removing.ask(`${list}.${id}`, item.name, () => choose(next?.id));
    },
    keepBecause: items.length > least ? undefined : say('A plan needs at least one.'),
    removing,
  };
}

/** What a copy is without, said when it is made. */
const copyWords: Readonly<Record<ListName, () => string>> = {
  segments: () =>
    say('The copy has no customers yet, and no channel sends it opportunities: its share of every mix is 0.'),
  salesTeams: () => say('The copy has the same plan for hires, and nobody on it at the start.'),
  channels: () => say('The copy has the same budget and leads, and no opportunities from before the plan.'),
};
