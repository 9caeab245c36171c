/** Where the keyboard's focus is, and whether a person can see it there. */
import type { Page } from '@playwright/test';

/** What has the focus, by its label or text; nothing while it is the page as a whole. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    return (element.getAttribute('aria-label') ?? element.textContent).trim();
  });

export async function tabTo(page: Page, what: RegExp, back = false): Promise<void> {
  for (let presses = 0; presses < 240; presses += 1) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never reached ${String(what)}`);
}

interface Stop {
  /** Tells it from every other element; undefined where the page as a whole has the focus. */
  readonly name: string | undefined;
  /** What is wrong with how it is shown. */
  readonly faults: readonly string[];
}

declare global {
  interface Window {
    lastFocus?: { readonly element: Element; readonly name: string; readonly look: string };
  }
}

/**
 * Looks at what has the focus now: it is in sight with nothing over it, and what had it before looked different then.
 */
const lookAtFocus = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const properties = [
      'outline',
      'boxShadow',
      'backgroundColor',
      'borderColor',
      'borderWidth',
      'opacity',
      'stroke',
      'fill',
    ] as const;
    /** Rings may be drawn on what stands around or beside the element. */
    const lookOf = (element: Element): string =>
      [
        element,
        element.nextElementSibling,
        element.firstElementChild,
        element.parentElement,
        element.parentElement?.parentElement,
      ]
        .flatMap((each) => {
          if (each === null || each === undefined) return [];
          const style = getComputedStyle(each);
          const after = getComputedStyle(each, '::after');
          return properties.map((name) => `${style[name]}${after[name]}`);
        })
        .join();
    const faults: string[] = [];
    const last = window.lastFocus;
    if (
      last?.element.isConnected === true &&
      last.element !== document.activeElement &&
      lookOf(last.element) === last.look
    ) {
      faults.push(`${last.name}: nothing shows that it has the focus`);
    }
    const element = document.activeElement;
    // The section itself is a place to begin from, nothing to press.
    if (element === null || element === document.body || element.tagName === 'MAIN') {
      delete window.lastFocus;
      return { name: undefined, faults };
    }
    const label =
      element.getAttribute('aria-label') ??
      element.getAttribute('data-path') ??
      element.textContent.slice(0, 60);
    const name = `${element.tagName.toLowerCase()} ${label}`;
    window.lastFocus = { element, name, look: lookOf(element) };
    // What is ticked is drawn by what stands around its input.
    const shown = element.matches('input[type="checkbox"], input[type="radio"]')
      ? (element.closest('label') ?? element.parentElement ?? element)
      : element;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const box = {
      left: Math.max(0, left),
      right: Math.min(innerWidth, right),
      top: Math.max(0, top),
      bottom: Math.min(innerHeight, bottom),
    };
    if (box.right - box.left < 2 || box.bottom - box.top < 2) faults.push(`${name}: out of sight`);
    else {
      const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const));
      const isSeen = points.some(([x, y]) => {
        const there = document.elementFromPoint(
          box.left + x * (box.right - box.left),
          box.top + y * (box.bottom - box.top),
        );
        return (
          there !== null &&
          (shown.contains(there) || (there.contains(shown) && there.closest('svg, label') !== null))
        );
      });
      if (!isSeen) faults.push(`${name}: something lies over it`);
    }
    return { name, faults };
  });

/**
 * Tab, from where the focus is, until it leaves the page or comes to where it has been; what was wrong on the way, and
 * whether the way ended, as it does not where keys are trapped.
 */
export async function tabThrough(page: Page, most: number): Promise<readonly string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  await lookAtFocus(page);
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page);
    faults.push(...stop.faults);
    if (stop.name === undefined) break;
    seen.add(stop.name);
  }
  if (seen.size === 0) faults.push('nothing can be reached');
  return [...new Set(faults)];
}
