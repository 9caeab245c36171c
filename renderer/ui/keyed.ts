/** React keys for lists whose things have no id: what they are called, and the how-manieth of that name. */
export function keyed<T>(
  list: readonly T[],
  nameOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T; readonly index: number }[] {
  const seen = new Map<string, number>();
  return list.map((item, index) => {
    const name = nameOf(item);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name}#${count}`, item, index };
  });
}
