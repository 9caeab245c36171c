/** Titled groups of assumptions, one after another. */
import type { Arranged } from './arrange.ts';
import { AssumptionGroup } from './AssumptionGroup.tsx';

export function ArrangedGroups({ groups }: { readonly groups: readonly Arranged[] }) {
  return groups.map((group) => (
    <AssumptionGroup
      key={group.paths[0] ?? group.title}
      title={group.title}
      about={group.about}
      paths={group.paths}
    />
  ));
}
