/** Why something was refused, beside the cell that refused it. It is there at all times, so that it is read aloud. */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import s from './Grid.module.css';

interface GridBubbleProps {
  readonly id: string;
  readonly text: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The lower edge of the cell, unscrolled. */
  readonly left: number;
  readonly bottom: number;
}

export function GridBubble({ id, text, scroller, left, bottom }: GridBubbleProps) {
  const bubble = useRef<HTMLParagraphElement>(null);
  const isThere = text !== undefined;
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || !isThere) return undefined;
    const follow = (): void => {
      const x = Math.max(0, Math.min(left - view.scrollLeft, view.clientWidth));
      bubble.current?.style.setProperty('--x', `${x}px`);
      bubble.current?.style.setProperty('--y', `${bottom - view.scrollTop}px`);
      bubble.current?.style.setProperty('--room', `${view.clientWidth}px`);
    };
    follow();
    view.addEventListener('scroll', follow, { passive: true });
    return () => view.removeEventListener('scroll', follow);
  }, [isThere, scroller, left, bottom]);
  return (
    <p ref={bubble} id={id} role="alert" className={s.bubble} data-there={isThere}>
      {text}
    </p>
  );
}
