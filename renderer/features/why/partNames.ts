/**
 * Names short enough to stand in a formula. `Mid-market account executives · Heads` says only what it is, for whose it
 * is stands above; in a sum over things (cohorts, segments) it is the other way round: whose it is tells them apart.
 */
export function partNames(subject: string, labels: readonly string[]): ReadonlyMap<string, string> {
  const owner = subject.split(' · ').slice(0, -1);
  const own = (label: string): readonly string[] => {
    const parts = label.split(' · ');
    const shared = owner.findIndex((part, index) => parts[index] !== part);
    return parts.slice(Math.min(shared === -1 ? owner.length : shared, parts.length - 1));
  };
  const distinct = [...new Set(labels)];
  const lasts = distinct.map((label) => own(label).at(-1));
  return new Map(
    distinct.map((label) => {
      const parts = own(label);
      const last = parts.at(-1) ?? label;
      const others = parts.slice(0, -1).join(' · ');
      const repeated = lasts.filter((other) => other === last).length > 1;
      return [label, repeated && others !== '' ? others : last];
    }),
  );
}
