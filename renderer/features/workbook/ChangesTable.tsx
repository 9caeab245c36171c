/** The inputs that were changed: each accepted or left, with what it does to each target on its own. */
import { TriangleAlert } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { phrase, say } from '../../../shared/language/say.ts';
import type { Review, ReviewedChange } from '../../../shared/ipc/reviewValues.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { keyed } from '../../ui/keyed.ts';
import s from './ChangesTable.module.css';
import { effectWords, noEffect, unitWords, valueText, type Effect } from './words.ts';

interface ChangesTableProps {
  /** That of the workbook's scenario. */
  readonly plan: Plan;
  readonly review: Review;
  readonly accepted: ReadonlySet<string>;
  /** The paths of those that keep the accepted ones from being taken together. */
  readonly clashing: ReadonlySet<string>;
  readonly onAccept: (paths: readonly string[], isAccepted: boolean) => void;
}

const effectHeadings: Readonly<Record<Review['effectsOf'], string>> = {
  change: phrase('Effect on its own'),
  row: phrase('Effect of all changes of its row'),
  part: phrase('Effect of all changes of its segment, team or part'),
  whole: phrase('Effect of all changes'),
};

/** In the language of the window where the plan still has the input. */
function labelHere(plan: Plan, { path, label }: ReviewedChange): string {
  const here = labelOf(plan, path);
  return here === path ? label : here;
}

export const isTakeable = ({ fault }: ReviewedChange): boolean => fault === undefined;

export function ChangesTable({ plan, review, accepted, clashing, onAccept }: ChangesTableProps) {
  const { changes, effects } = review;
  const takeable = changes.filter(isTakeable).map(({ path }) => path);
  const isStale = changes.some(({ now }) => now !== undefined);
  return (
    <section className={s.changes} aria-label={say('Changed inputs')}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col" className={s.choice}>
              <AllBox
                count={takeable.filter((path) => accepted.has(path)).length}
                total={takeable.length}
                onChange={(all) => onAccept(takeable, all)}
              />
            </th>
            <th scope="col">{say('Input')}</th>
            <th scope="col" className={s.number}>
              {say('Was')}
            </th>
            <th scope="col" className={s.number}>
              {say('Is')}
            </th>
            {isStale && (
              <th scope="col" className={s.number}>
                {say('Plan today')}
              </th>
            )}
            <th scope="col" className={s.effects}>
              {say(effectHeadings[review.effectsOf])}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <ChangeRow
              key={change.path}
              change={change}
              effects={effects[index] ?? null}
              plan={plan}
              isStale={isStale}
              isAccepted={accepted.has(change.path)}
              isClashing={clashing.has(change.path)}
              onAccept={onAccept}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface AllBoxProps {
  readonly count: number;
  readonly total: number;
  readonly onChange: (all: boolean) => void;
}

function AllBox({ count, total, onChange }: AllBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const some = count > 0 && count < total;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={say('Accept all')}
      checked={total > 0 && count === total}
      disabled={total === 0}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

interface ChangeRowProps {
  readonly change: ReviewedChange;
  readonly effects: readonly Effect[] | null;
  readonly plan: Plan;
  readonly isStale: boolean;
  readonly isAccepted: boolean;
  readonly isClashing: boolean;
  readonly onAccept: ChangesTableProps['onAccept'];
}

/** Not drawn again while other changes are chosen: there may be hundreds. */
const ChangeRow = memo(function ChangeRow(props: ChangeRowProps) {
  const { change, effects, plan, isStale, isAccepted, isClashing, onAccept } = props;
  const { path, place, was, is, now, fault } = change;
  const text = (value: typeof is): string => valueText(plan, path, value);
  const units = unitWords(plan, path);
  const label = labelHere(plan, change);
  const steps = label.split(' · ');
  const [last, ...before] = [steps.at(-1), ...steps.slice(0, -1)];
  return (
    <tr data-left={!isAccepted} data-faulty={fault !== undefined || isClashing}>
      <td className={s.choice}>
        <input
          type="checkbox"
          aria-label={say('Accept {input}', { input: label })}
          checked={isAccepted}
          disabled={fault !== undefined}
          onChange={(event) => onAccept([path], event.target.checked)}
        />
      </td>
      <th scope="row" className={s.input}>
        {before.length > 0 && <span className={s.things}>{before.join(' · ')}</span>}
        <span className={s.name}>{last}</span>
        <span className={s.place}>
          {units !== '' && `${units} · `}
          {place}
        </span>
        {(fault !== undefined || isClashing) && (
          <span className={s.fault}>
            <TriangleAlert aria-hidden="true" /> {fault ?? say('Does not fit with the rest: see below.')}
          </span>
        )}
      </th>
      <td className={s.number}>{text(was)}</td>
      <td className={s.number}>
        <strong>{text(is)}</strong>
      </td>
      {isStale && (
        <td className={s.number} data-same={now === undefined} data-head={say('Plan today')}>
          {now === undefined ? <span className={s.same}>{say('as exported')}</span> : <em>{text(now)}</em>}
        </td>
      )}
      <td className={s.effects}>
        {fault === undefined && <Effects effects={effects} currency={plan.currency} />}
      </td>
    </tr>
  );
});

interface EffectsProps {
  readonly effects: readonly Effect[] | null;
  readonly currency: string;
}

function Effects({ effects, currency }: EffectsProps) {
  if (effects === null) return <span className={s.same}>{say('not valid on its own')}</span>;
  if (effects.length === 0) return <span className={s.same}>{say('the plan has no target')}</span>;
  const words = effects.map((effect) => effectWords(effect, currency));
  if (words.every(({ text, turn }) => text === say(noEffect) && turn === null))
    return <span className={s.same}>{say(noEffect)}</span>;
  return (
    <ul className={s.targets}>
      {keyed(words, ({ target }) => target).map(({ key, item }) => {
        const { target, text, tone, turn } = item;
        return (
          <li key={key}>
            <span className={s.target}>{target}</span>{' '}
            <span data-tone={tone} className={s.amount}>
              {text}
            </span>
            {turn !== null && <span className={s.turn}>{say(turn)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
