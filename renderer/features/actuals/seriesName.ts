/** Whose a series is and what it is, apart: `Mid-market`, `ARR`. */
import { describeSeries, type Computed } from '../../../shared/model/index.ts';

const serviceTeams: Readonly<Record<string, string>> = {
  support: 'Support',
  onboarding: 'Onboarding',
  csm: 'Customer success',
};

export function seriesName(
  computed: Computed,
  name: string,
): { readonly label: string; readonly owner: string; readonly whole: string } {
  const description = describeSeries(computed, name);
  const label = description?.label ?? name;
  const owner = description?.owner || (serviceTeams[name.split('.').slice(0, -1).join('.')] ?? '');
  return { label, owner, whole: owner === '' ? label : `${owner} · ${label}` };
}
