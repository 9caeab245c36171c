/** Brings a section back to where it was scrolled to when one comes to it again. */
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { rememberScrolled, scrolledIn } from '../state/remembered.ts';
import type { SectionId } from '../state/view.ts';

/** A section that is drawn in pieces grows to its length within this time. */
const growingMs = 600;

export function useScrollMemory(
  main: RefObject<HTMLElement | null>,
  planId: string | null,
  section: SectionId,
): void {
  useLayoutEffect(() => {
    const element = main.current;
    if (element === null || planId === null) return undefined;
    const wanted = scrolledIn(planId, section);
    const since = performance.now();
    let frame = 0;
    const scroll = (): void => {
      element.scrollTop = wanted;
      if (element.scrollTop < wanted - 1 && performance.now() - since < growingMs)
        frame = requestAnimationFrame(scroll);
    };
    if (wanted > 0) scroll();
    // Whoever scrolls meanwhile is not pulled back.
    const giveUp = (): void => cancelAnimationFrame(frame);
    element.addEventListener('wheel', giveUp, { passive: true });
    element.addEventListener('keydown', giveUp);
    return () => {
      giveUp();
      element.removeEventListener('wheel', giveUp);
      element.removeEventListener('keydown', giveUp);
    };
  }, [main, planId, section]);

  useEffect(() => {
    const element = main.current;
    if (element === null || planId === null) return undefined;
    const note = (): void => rememberScrolled(planId, section, element.scrollTop);
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [main, planId, section]);
}
