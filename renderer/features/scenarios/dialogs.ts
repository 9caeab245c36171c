/** Which dialog about scenarios is open: called from the rail and from the section alike. */
import { create } from 'zustand';

export type OpenDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' | 'duplicate' | 'remove' | 'apply'; readonly id: string };

interface Dialogs {
  readonly open: OpenDialog | null;
  readonly show: (open: OpenDialog) => void;
  readonly close: () => void;
}

export const useScenarioDialogs = create<Dialogs>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
