/** Which scenarios stand beside each other on the Scenarios screen; kept while the window is open, by plan. */
import { create } from 'zustand';

/** More columns than these are no longer legible on a wall, nor lines told apart in a chart. */
export const mostCompared = 5;

/** Chosen without being asked. */
const atFirst = 4;

interface Compared {
  /** Scenario ids by plan; none chosen yet: the first few. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly choose: (planId: string, scenarios: readonly string[]) => void;
}

export const useCompared = create<Compared>((set) => ({
  chosen: {},
  choose: (planId, scenarios) => set(({ chosen }) => ({ chosen: { ...chosen, [planId]: scenarios } })),
}));

/** In the plan's order; the one that is open is always among them. */
export function comparedOf(
  chosen: readonly string[] | undefined,
  all: readonly string[],
  open: string,
): readonly string[] {
  const wanted = chosen ?? all.slice(0, atFirst);
  const found = all.filter((id) => wanted.includes(id) || id === open);
  const extra = found.length <= mostCompared ? undefined : found.findLast((id) => id !== open);
  return found.filter((id) => id !== extra);
}
