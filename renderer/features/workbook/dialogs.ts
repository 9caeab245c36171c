/** Which of the workbook's dialogs is open, and the file that was dropped onto the window for it. */
import { create } from 'zustand';

interface Dialogs {
  readonly open: 'export' | 'import' | null;
  readonly file: File | null;
  readonly show: (open: 'export' | 'import', file?: File) => void;
  readonly close: () => void;
}

export const useDialogs = create<Dialogs>((set) => ({
  open: null,
  file: null,
  show: (open, file) => set({ open, file: file ?? null }),
  close: () => set({ open: null, file: null }),
}));
