/** Looking at values that may be anything, without trusting them. */

export type Bag = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Never what an object inherits: `constructor` is a proper id. */
export const ownValue = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined);

/** An array of a billion holes takes no memory and hours to visit; a plan has no holes. */
export const isSparse = (value: readonly unknown[]): boolean =>
  value.length > 10_000 && Object.keys(value).length < value.length;

/** The items of a list that may be anything; none where it is no list that can be visited. */
export const denseList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && !isSparse(value) ? value : [];
