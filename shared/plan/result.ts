/** Expected failures are values; an exception means a bug. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <E>(faults: E): { readonly ok: false; readonly faults: E } => ({ ok: false, faults });
