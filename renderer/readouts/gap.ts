/** Marks in a said sentence the places that `Filled` fills. */

/** No text that people write holds it. */
export const gapMark = '\u0001';

export const gap = (name: string): string => `${gapMark}${name}${gapMark}`;
