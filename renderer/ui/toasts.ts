/**
 * Short words about what just happened, with at most one way to take it back. Used where the screen itself does not
 * show the effect (a plan that left the library), never to confirm an edit.
 */
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  readonly toasts: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

let last = 0;

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  show: (toast) => {
    last += 1;
    set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { ...toast, id: last }] }));
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

export const toast = (text: string, action?: Toast['action']): void =>
  useToasts.getState().show(action === undefined ? { text } : { text, action });
