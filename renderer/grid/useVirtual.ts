/**
 * The virtualiser of TanStack under React: which items of one direction are in sight of what scrolls. Scrolling draws
 * at once, so that nothing empty is ever seen.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { useLayoutEffect, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';

type Scroller = HTMLDivElement;

type Options = Omit<
  VirtualizerOptions<Scroller, Element>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'
>;

export function useVirtual(options: Options): Virtualizer<Scroller, Element> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const all: VirtualizerOptions<Scroller, Element> = {
    ...options,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: (_, isScroll) => (isScroll ? flushSync(redraw) : redraw()),
  };
  const [virtualizer] = useState(() => new Virtualizer(all));
  virtualizer.setOptions(all);
  // What its adapters for frameworks call.
  useLayoutEffect(() => virtualizer['_didMount'](), [virtualizer]);
  useLayoutEffect(() => virtualizer['_willUpdate']());
  return virtualizer;
}
