/**
 * A stretch of a long list that is in the document only while it is near what is in sight; otherwise its height stands
 * for it. A plan has tens of thousands of edits.
 */
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import s from './Block.module.css';

/** So far above and below what is in sight, in pixels. */
const margin = '1200px 0px';

/** Calls `onNear` as it comes near what is in sight and leaves it, with the height that it has then. */
function useNear(onNear: (isNear: boolean, height: number) => void) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry !== undefined) latest.current(entry.isIntersecting, entry.boundingClientRect.height);
      },
      { root: place.current.closest('main'), rootMargin: margin },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return place;
}

interface BlockProps {
  /** A guess at its height in pixels, until it has been there. */
  readonly guess: number;
  readonly children: () => ReactNode;
}

export function Block({ guess, children }: BlockProps) {
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState(guess);
  const place = useNear((near, now) => {
    if (!near && isNear) setHeight(now);
    setNear(near);
  });
  return (
    <div
      ref={place}
      className={isNear ? undefined : s.away}
      style={{ '--height': `${Math.round(height)}px` } as CSSProperties}
    >
      {isNear && children()}
    </div>
  );
}

/** At the end of what has been read: asks for more when it comes near. A new one for each page. */
export function MoreWhenNear({ onMore }: { readonly onMore: () => void }) {
  const place = useNear((near) => {
    if (near) onMore();
  });
  return <div ref={place} className={s.end} />;
}
