/** Keys that work everywhere in a plan: undo, redo, its workbook, sections, closing "Why?". */
import { useEffect } from 'react';
import { useDialogs } from '../features/workbook/dialogs.ts';
import { useSession } from '../state/session.ts';
import { useView } from '../state/view.ts';
import { sections } from './sections.ts';

/** A field that holds something the plan does not have undoes its own typing first. */
const holdsRefused = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.getAttribute('aria-invalid') === 'true';

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = (event.metaKey || event.ctrlKey) && !event.altKey;
      const key = event.key.toLowerCase();
      if (command && (key === 'z' || key === 'y') && !holdsRefused(event.target)) {
        event.preventDefault();
        const { undo, redo } = useSession.getState();
        void (key === 'y' || event.shiftKey ? redo() : undo());
      } else if (command && (event.shiftKey ? key === 'e' : key === 'o')) {
        event.preventDefault();
        const { open, show } = useDialogs.getState();
        if (open === null) show(key === 'e' ? 'export' : 'import');
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/u.test(event.code)) {
        const section = sections[Number(event.code.slice(-1)) - 1];
        if (section === undefined) return;
        event.preventDefault();
        useView.getState().showSection(section.id);
      } else if (event.key === 'Escape' && useView.getState().trail.length > 0) {
        useView.getState().backTo(0);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
