/**
 * Columns stand beside each other as the page lays them out; where some between two are not drawn, the second keeps
 * their room. Were each placed by itself, the page would keep hundreds of layers in order while one scrolls.
 */
import type { CSSProperties } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';

/** The room before the item at a position; before the first of all stands the header. */
export const gapBefore = (items: readonly VirtualItem[], at: number, header: number): number =>
  (items[at]?.start ?? 0) - (items[at - 1]?.end ?? header);

export const gapStyle = (gap: number): CSSProperties | undefined =>
  gap > 0 ? { '--gap': `${gap}px` } : undefined;
