/** The hiring plan: who is hired when, every team in one grid, so that a block of months can be pasted over all of it. */
import { say } from '../../../shared/language/say.ts';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { useKept } from '../../state/useKept.ts';

/** Of a single team its own rows say all there is. */
const least = 2;

const pathOf = (id: string): string => `salesTeams.${id}.hires`;

export function TeamHires() {
  const teams = useKept(({ plan }) => plan?.salesTeams.map(({ id, name }) => ({ id, name })) ?? []);
  if (teams.length < least) return null;
  return (
    <SeriesRows
      title={say('Hires of every team')}
      paths={teams.map(({ id }) => pathOf(id))}
      nameOf={(path) => teams.find(({ id }) => pathOf(id) === path)?.name ?? path}
    />
  );
}
