/**
 * Columns are drawn in strips, a few neighbours at a time: while one scrolls, most steps draw nothing, and of a row
 * that is drawn again only the strips that changed are. Strips stand beside each other as the page lays them out;
 * where some between two are not drawn, the second keeps their room. Were each placed by itself, the page would keep
 * hundreds of layers in order.
 */
import type { CSSProperties } from 'react';
import type { Range, VirtualItem } from '@tanstack/react-virtual';

/** Columns in a strip: more make the steps that draw longer, fewer make more of them. */
export const perStrip = 4;

export interface Strip {
  /** The first and the last of its columns. */
  readonly from: number;
  readonly to: number;
  /** The room before it, for columns that are not drawn. */
  readonly gap: number;
}

const isOfOne = (one: number, other: number): boolean =>
  Math.floor(one / perStrip) === Math.floor(other / perStrip);

/** Of the columns that are drawn, in order; before the first stands the rows' header. */
export function stripsOf(items: readonly VirtualItem[], header: number): readonly Strip[] {
  const strips: Strip[] = [];
  let reached = header;
  for (const { index, start, end } of items) {
    const latest = strips.at(-1);
    if (latest !== undefined && isOfOne(latest.from, index)) {
      strips[strips.length - 1] = { ...latest, to: index };
    } else strips.push({ from: index, to: index, gap: start - reached });
    reached = end;
  }
  return strips;
}

/**
 * What is in sight and a little more, in whole runs of `size`, with the one that has the focus wherever it is: it would
 * lose it otherwise.
 */
export function inRuns(
  { startIndex, endIndex, overscan, count }: Range,
  size: number,
  focused: number,
): number[] {
  const run = (index: number): number => Math.floor(index / size);
  const low = run(Math.max(0, startIndex - overscan));
  const high = run(Math.min(count - 1, endIndex + overscan));
  const found: number[] = [];
  const add = (from: number, to: number): void => {
    for (let index = from * size; index < Math.min(count, (to + 1) * size); index += 1) found.push(index);
  };
  const own = focused < 0 || focused >= count ? undefined : run(focused);
  if (own !== undefined && own < low) add(own, own);
  add(low, high);
  if (own !== undefined && own > high) add(own, own);
  return found;
}

export const gapStyle = (gap: number): CSSProperties | undefined =>
  gap > 0 ? { '--grid-gap': `${gap}px` } : undefined;
