/** What lies over the whole window: the command palette, the page of shortcuts, the questions of a new plan. */
import { create } from 'zustand';

export type Over = 'palette' | 'shortcuts' | 'newPlan';

interface Frame {
  readonly over: Over | null;
  readonly show: (over: Over) => void;
  readonly close: () => void;
}

export const useFrame = create<Frame>((set) => ({
  over: null,
  show: (over) => set({ over }),
  close: () => set({ over: null }),
}));
