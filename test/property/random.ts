/** A small seeded source of random numbers for tests: the same seed gives the same numbers everywhere. */

export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** Both ends included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  readonly list: <T>(length: number, make: () => T) => T[];
}

export function seeded(seed: number): Random {
  // A Weyl sequence through a strong 32-bit mixer.
  let state = Math.imul(seed ^ 0x2545f491, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(options: readonly T[]): T => {
      if (options.length === 0) throw new RangeError('Nothing to pick from.');
      return options[whole(0, options.length - 1)] as T;
    },
    list: (length, make) => Array.from({ length }, make),
  };
}
