/**
 * What is out of sight of a long page is left out of layout and paint, at the size that it had: a keystroke or a step
 * of scrolling then costs what is in sight, not what there is. Only what is away is marked, since a mark on what is in
 * sight would give it layers of its own.
 */
import { useEffect, type RefObject } from 'react';

/** By then all of a section has been drawn once, and has found where it had been scrolled to. */
const settlesMs = 1200;

/** Marks the children of `page` with `data-away`; its parent is what scrolls. */
export function useOutOfSight(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          target.toggleAttribute('data-away', !isIntersecting);
        }
      },
      { root: element.parentElement },
    );
    const look = (): void => {
      for (const child of element.children) seen.observe(child);
    };
    const added = new MutationObserver(look);
    const timer = setTimeout(() => {
      look();
      added.observe(element, { childList: true });
    }, settlesMs);
    return () => {
      clearTimeout(timer);
      added.disconnect();
      seen.disconnect();
    };
  }, [page]);
}
