/**
 * The five planning colours as drafting hatches, so that a bar says what it is made of in print and without colour
 * vision: capacity rises, demand falls, service is crossed, loss is dense, gain is dotted.
 */
export type Tone = 'capacity' | 'demand' | 'service' | 'loss' | 'gain' | 'ink';

export const hatchUrl = (prefix: string, tone: Tone): string => `url(#${prefix}-${tone})`;

/** `prefix` keeps the ids of two charts on one page apart. */
export function Hatches({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}-capacity`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="var(--capacity)" strokeWidth="1" />
      </pattern>
      <pattern id={`${prefix}-demand`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 -1L7 7M-1 5L1 7M5 -1L7 1" stroke="var(--demand)" strokeWidth="1" />
      </pattern>
      <pattern id={`${prefix}-service`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7L7 -1M-1 -1L7 7" stroke="var(--service)" strokeWidth="0.9" />
      </pattern>
      <pattern id={`${prefix}-loss`} width="4" height="4" patternUnits="userSpaceOnUse">
        <path d="M-1 5L5 -1M-1 1L1 -1M3 5L5 3" stroke="var(--loss)" strokeWidth="1.4" />
      </pattern>
      <pattern id={`${prefix}-gain`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="1.25" cy="1.25" r="0.9" fill="var(--gain)" />
        <circle cx="3.75" cy="3.75" r="0.9" fill="var(--gain)" />
      </pattern>
      <pattern id={`${prefix}-ink`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 3H6" stroke="var(--ink-2)" strokeWidth="0.8" />
      </pattern>
    </defs>
  );
}
