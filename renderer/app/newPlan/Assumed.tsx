/** What a new plan assumes: every assumption that has a note, with its value, why, and who says so. */
import { say } from '../../../shared/language/say.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { fieldAt, getAt } from '../../../shared/plan/paths.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import type { Note, Plan } from '../../../shared/plan/types.ts';
import { shown, suffixOf } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import s from './Assumed.module.css';

/** In the order of the plan. */
function notesOf(plan: Plan): readonly (readonly [path: string, note: Note])[] {
  const order = Object.keys(planFields);
  const rank = (path: string): number => order.indexOf(path.split('.', 1)[0] ?? '');
  return Object.entries(plan.notes).toSorted(([a], [b]) => rank(a) - rank(b));
}

/** Numbers as they stand in the plan's fields; what is no number is in the words of its note. */
function valueOf(plan: Plan, path: string): string {
  const field = fieldAt(path);
  if (field?.kind !== 'number' && field?.kind !== 'series' && field?.kind !== 'numbers') return '';
  const value = getAt(plan, path);
  const { currency } = plan;
  // A target is in the unit of what it asks for.
  const unit = path.startsWith('targets.') ? 'money' : field.unit;
  const inWords = (each: number): string => shown(Number(each.toPrecision(4)), unit, currency);
  if (typeof value === 'number') {
    const suffix = unit === 'months' ? suffixOf(unit, currency) : '';
    return suffix === ''
      ? inWords(value)
      : say('{digits} {units}', { digits: inWords(value), units: suffix });
  }
  const numbers = field.kind === 'numbers' && Array.isArray(value) ? (value as readonly number[]) : [];
  if (numbers.length === 0) return '';
  if (numbers.length <= 8) return numbers.map(inWords).join(say(', '));
  return `${inWords(Math.min(...numbers))}–${inWords(Math.max(...numbers))}`;
}

export function Assumed({ plan }: { readonly plan: Plan }) {
  return (
    <section className={s.scroll} aria-label={say('What the plan assumes')} {...asScrollable}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">{say('Assumption')}</th>
            <th scope="col" className={s.value}>
              {say('Value')}
            </th>
            <th scope="col">{say('Why')}</th>
            <th scope="col">{say('Source')}</th>
          </tr>
        </thead>
        <tbody>
          {notesOf(plan).map(([path, { text, source }]) => (
            <tr key={path}>
              <th scope="row">{labelOf(plan, path)}</th>
              <td className={s.value}>{valueOf(plan, path)}</td>
              <td>{text}</td>
              <td className={s.source}>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
