/** Tabs in one line, of which some may be out of sight. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Whether some tabs are out of sight; the active one is brought into it when it becomes that. */
export function useHidden(row: RefObject<HTMLElement | null>, active: string | undefined): boolean {
  const [hidden, setHidden] = useState(false);
  const shown = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const look = (): void => setHidden(element.scrollWidth > element.clientWidth + 1);
    const resized = new ResizeObserver(look);
    resized.observe(element);
    // Names and details change what there is to be seen, too. Observed anew, it is measured once the page is laid out:
    // asking at once would have it laid out for that alone, with every keystroke.
    const changed = new MutationObserver(() => {
      resized.unobserve(element);
      resized.observe(element);
    });
    changed.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [row]);
  useLayoutEffect(() => {
    const strip = row.current;
    if (strip === null) return;
    const tab = strip.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab === null || shown.current === active) return;
    shown.current = active;
    // Only the strip scrolls, never the page.
    const over = tab.offsetLeft + tab.offsetWidth - strip.clientWidth;
    if (tab.offsetLeft < strip.scrollLeft) strip.scrollTo({ left: tab.offsetLeft });
    else if (over > strip.scrollLeft) strip.scrollTo({ left: over });
  });
  return hidden;
}
