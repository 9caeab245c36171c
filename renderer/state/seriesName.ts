/** Whose a series is and what it is, apart: `Mid-market`, `ARR`. */
import { phrase, say } from '../../shared/language/say.ts';
import { describeSeries, type Computed } from '../../shared/model/index.ts';

const serviceTeams: Readonly<Record<string, string>> = {
  support: phrase('Support'),
  onboarding: phrase('Onboarding'),
  csm: phrase('Customer success'),
};

export function seriesName(
  computed: Computed,
  name: string,
): { readonly label: string; readonly owner: string; readonly whole: string } {
  const description = describeSeries(computed, name);
  const label = description?.label ?? name;
  const team = serviceTeams[name.split('.').slice(0, -1).join('.')];
  const owner = description?.owner || (team === undefined ? '' : say(team));
  return { label, owner, whole: owner === '' ? label : `${owner} · ${label}` };
}
