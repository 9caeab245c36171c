/**
 * What a new plan assumes: every assumption that has a note, with its value, why, and who says so. The team, segment or
 * channel stands once beside all that is assumed of it.
 */
import { say } from '../../../shared/language/say.ts';
import { labelParts } from '../../../shared/plan/labels.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import type { Note, Plan } from '../../../shared/plan/types.ts';
import { keyed } from '../../ui/keyed.ts';
import { asScrollable } from '../../ui/roles.ts';
import s from './Assumed.module.css';
import { assumedValue } from './assumedValue.ts';

interface Row {
  readonly path: string;
  /** The field, without the thing it belongs to. */
  readonly what: string;
  readonly note: Note;
}

interface Thing {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** In the order of the plan. */
function thingsOf(plan: Plan): readonly Thing[] {
  const order = Object.keys(planFields);
  const rank = (path: string): number => order.indexOf(path.split('.', 1)[0] ?? '');
  const things = new Map<string, Row[]>();
  for (const [path, note] of Object.entries(plan.notes).toSorted(([a], [b]) => rank(a) - rank(b))) {
    const [name = '', ...inside] = labelParts(plan, path).parts;
    const rows = things.get(name) ?? [];
    things.set(name, rows);
    rows.push({ path, what: inside.join(' · '), note });
  }
  return [...things].map(([name, rows]) => ({ name, rows }));
}

export function Assumed({ plan }: { readonly plan: Plan }) {
  return (
    <section className={s.scroll} aria-label={say('What the plan assumes')} {...asScrollable}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {say('Assumption')}
            </th>
            <th scope="col" className={s.value}>
              {say('Value')}
            </th>
            <th scope="col">{say('Why')}</th>
            <th scope="col">{say('Source')}</th>
          </tr>
        </thead>
        {thingsOf(plan).map(({ name, rows }) => (
          <tbody key={name}>
            {rows.map(({ path, what, note }, index) => (
              <tr key={path}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length} className={s.thing}>
                    <span>{name}</span>
                  </th>
                )}
                <th scope="row">
                  <span className="visuallyHidden">{`${name} · `}</span>
                  {what}
                </th>
                <td className={s.value}>
                  {keyed(assumedValue(plan, path), (line) => line).map(({ key, item }) => (
                    <span key={key} className={s.line}>
                      {item}
                    </span>
                  ))}
                </td>
                <td>{note.text}</td>
                <td className={s.source}>{note.source}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
