/**
 * The virtualisers of TanStack under React: which rows and columns are in sight of what scrolls in both directions.
 * Scrolling draws at once, so that nothing empty is ever seen; where it brings nothing into sight that is not drawn
 * yet, it draws nothing at all.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type Scroller = HTMLDivElement;
type Axis = Virtualizer<Scroller, Element>;

type Options = Omit<
  VirtualizerOptions<Scroller, Element>,
  'getScrollElement' | 'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'
>;

export interface Drawn {
  readonly rows: readonly VirtualItem[];
  readonly columns: readonly VirtualItem[];
}

type Listener = (isScroll: boolean) => void;

export interface Drawing {
  /** The very same value while it is equal. */
  readonly get: () => Drawn;
  readonly subscribe: (listener: Listener) => () => void;
  readonly down: Axis;
  readonly across: Axis;
}

function begin(scroller: RefObject<Scroller | null>, firstDown: Options, firstAcross: Options) {
  const listeners = new Set<Listener>();
  const tell = (isScroll: boolean): void => {
    for (const listener of listeners) listener(isScroll);
  };
  let isDue = false;
  const whole = (options: Options): VirtualizerOptions<Scroller, Element> => ({
    ...options,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange(_, isScroll) {
      // A step in both directions is told once, when both have seen it.
      if (isScroll) isDue = true;
      else tell(false);
    },
  });
  const down: Axis = new Virtualizer(whole(firstDown));
  const across: Axis = new Virtualizer(whole(firstAcross));
  let last: Drawn = { rows: [], columns: [] };
  return {
    down,
    across,
    hand(nextDown: Options, nextAcross: Options): void {
      down.setOptions(whole(nextDown));
      across.setOptions(whole(nextAcross));
    },
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get(): Drawn {
      const rows = kept(last.rows, down.getVirtualItems());
      const columns = kept(last.columns, across.getVirtualItems());
      if (rows !== last.rows || columns !== last.columns) last = { rows, columns };
      return last;
    },
    /** Heard after the virtualisers have. */
    scrolled(): void {
      const view = scroller.current;
      view?.toggleAttribute('data-aside', view.scrollLeft > 0);
      if (!isDue) return;
      isDue = false;
      tell(true);
    },
  };
}

export function useDrawing(scroller: RefObject<Scroller | null>, down: Options, across: Options): Drawing {
  const [drawing] = useState(() => begin(scroller, down, across));
  drawing.hand(down, across);
  // What the adapters for frameworks call.
  useLayoutEffect(() => drawing.down['_didMount'](), [drawing]);
  useLayoutEffect(() => drawing.across['_didMount'](), [drawing]);
  useLayoutEffect(() => {
    drawing.down['_willUpdate']();
    drawing.across['_willUpdate']();
  });
  useLayoutEffect(() => {
    const view = scroller.current;
    view?.addEventListener('scroll', drawing.scrolled, { passive: true });
    return () => view?.removeEventListener('scroll', drawing.scrolled);
  }, [drawing, scroller]);
  return drawing;
}

/** What is to be drawn; who asks is drawn again when that changes, and only then. */
export function useDrawn(drawing: Drawing): Drawn {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drawn = drawing.get();
  const latest = useRef(drawn);
  useLayoutEffect(() => {
    latest.current = drawn;
  });
  useLayoutEffect(
    () =>
      drawing.subscribe((isScroll) => {
        if (drawing.get() === latest.current) return;
        if (isScroll) flushSync(redraw);
        else redraw();
      }),
    [drawing],
  );
  return drawn;
}

/** The list from before, as long as the other says the same. */
function kept(before: readonly VirtualItem[], now: readonly VirtualItem[]): readonly VirtualItem[] {
  if (before.length !== now.length) return now;
  const isSame = now.every(({ index, start, size }, at) => {
    const one = before[at];
    return one?.index === index && one.start === start && one.size === size;
  });
  return isSame ? before : now;
}
