/** A small reproducible random source for tests: xorshift32, numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = (seed | 0) + 0x9e3779b9 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
