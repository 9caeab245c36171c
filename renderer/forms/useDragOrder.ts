/**
 * Changing the order of things by dragging one. Where it would go is shown while it is dragged; Escape lets it stay.
 * The keys that do the same are the business of what is dragged.
 */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

export interface Dragging {
  readonly from: number;
  /** The position it would have. */
  readonly to: number;
}

interface DragOrder {
  readonly dragging: Dragging | null;
  /** For the handle of the thing at a position. */
  readonly grip: (at: number) => (event: PointerEvent) => void;
}

/** So far a press may wander and still be a press, in pixels. */
const slack = 5;

const along = (at: { readonly clientX: number; readonly clientY: number }, axis: 'x' | 'y'): number =>
  axis === 'x' ? at.clientX : at.clientY;

/** Things are the elements marked `data-place` in the container, in their order. */
export function useDragOrder(
  container: RefObject<HTMLElement | null>,
  axis: 'x' | 'y',
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const grip = (from: number) => (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const start = along(event, axis);
    let to: number | undefined;
    const move = (at: globalThis.PointerEvent): void => {
      if (to === undefined && Math.abs(along(at, axis) - start) < slack) return;
      const middles = [...(container.current?.querySelectorAll('[data-place]') ?? [])].map((element) => {
        const box = element.getBoundingClientRect();
        return axis === 'x' ? box.left + box.width / 2 : box.top + box.height / 2;
      });
      to = middles.filter((middle, index) => index !== from && middle < along(at, axis)).length;
      setDragging({ from, to });
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', cancel, true);
      stop.current = null;
      setDragging(null);
    };
    const drop = (): void => {
      end();
      if (to !== undefined && to !== from) onMove(from, to);
    };
    const cancel = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || to === undefined) return;
      key.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', cancel, true);
    stop.current = end;
  };
  return { dragging, grip };
}

/** Where a line stands that shows where the dragged thing would go, seen from the thing at a position. */
export function dropSide(dragging: Dragging | null, at: number): 'before' | 'after' | undefined {
  if (dragging === null || dragging.to === dragging.from || at !== dragging.to) return undefined;
  return dragging.to > dragging.from ? 'after' : 'before';
}
