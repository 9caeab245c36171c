/** A number made of others on a screen: how, and each of them, which leads on. */
import { Fragment } from 'react';
import { say } from '../../../shared/language/say.ts';
import { subjectOf, valueOf, wordsOf, worked } from '../../readouts/relations.ts';
import { goTo } from '../../state/goTo.ts';
import type { Operand, Relation } from '../../state/relation.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact, short, suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import f from './Formula.module.css';
import l from './PartList.module.css';
import s from './WhyPanel.module.css';
import { named } from './whenOf.ts';

/** A row of more numbers than these says less than the list under it. */
const mostInRow = 4;

export function RelationWhy({ relation }: { readonly relation: Relation }) {
  const { computed } = useShown();
  const { name, how, parts } = relation;
  const { value, unit } = worked(computed, relation);
  const { currency } = computed.plan;
  const isTold = typeof how === 'object';
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>{name}</p>
        <p className={s.value}>
          {exact(value, unit, currency)}
          {Number.isFinite(value) && <span className={s.suffix}>{suffixOf(unit, currency)}</span>}
        </p>
        <p className={s.meaning}>{isTold ? how.words : meaningOf(how)}</p>
      </div>
      {!isTold && parts.length <= mostInRow && (
        <section aria-label={say('How it comes about')}>
          <h3>{say('How it comes about')}</h3>
          <p className={f.formula}>
            {keyed(parts, keyOf).map(({ key, item, index }) => (
              <Fragment key={key}>
                {index > 0 && <span className={f.text}>{signBefore(how, index, parts.length)}</span>}
                <Token part={item} />
                {how === 'share' && index > 1 && index === parts.length - 1 && (
                  <span className={f.text}>)</span>
                )}
              </Fragment>
            ))}
          </p>
        </section>
      )}
      {parts.length > 0 && (
        <section aria-label={say('Made of')}>
          <h3>{say('Made of')}</h3>
          <ul className={l.parts}>
            {keyed(parts, keyOf).map(({ key, item }) => (
              <li key={key}>
                <Part part={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type How = Extract<Relation['how'], string>;

function signBefore(how: How, index: number, count: number): string {
  if (how === 'difference') return ' − ';
  if (how === 'sum' || index > 1) return ' + ';
  return count > 2 ? ' ÷ (' : ' ÷ ';
}

function meaningOf(how: How): string {
  switch (how) {
    case 'share':
      return say('The first of these numbers over the others together.');
    case 'difference':
      return say('The first of these numbers less the others.');
    case 'sum':
      return say('These numbers added up.');
    default:
      return how satisfies never;
  }
}

const keyOf = (part: Operand): string =>
  part.kind === 'series' ? `${part.series} ${part.from} ${part.to}` : `${part.label} ${part.when}`;

/** What pressing a part does; nothing for what stands nowhere in the plan. */
function useLead(part: Operand): (() => void) | undefined {
  const { computed } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  if (part.kind === 'given') {
    const { path } = part;
    return path === undefined ? undefined : () => goTo(path);
  }
  const subject = subjectOf(computed, part);
  return subject === undefined ? undefined : () => whyFurther(subject);
}

function Token({ part }: { readonly part: Operand }) {
  const { computed } = useShown();
  const lead = useLead(part);
  const { label, when, unit } = wordsOf(computed, part);
  const words = (
    <>
      <span className={f.value}>{short(valueOf(computed, part), unit, computed.plan.currency)}</span>{' '}
      <span className={f.name}>{named(label, when)}</span>
    </>
  );
  return lead === undefined ? (
    <span className={f.token}>{words}</span>
  ) : (
    <button type="button" className={f.token} onClick={lead}>
      {words}
    </button>
  );
}

function Part({ part }: { readonly part: Operand }) {
  const { computed } = useShown();
  const lead = useLead(part);
  const { label, when, unit } = wordsOf(computed, part);
  const value = valueOf(computed, part);
  const words = (
    <>
      <span>
        {label}
        {when !== '' && <span className={l.when}>{when}</span>}
      </span>
      <b data-negative={value < 0}>{exact(value, unit, computed.plan.currency)}</b>
    </>
  );
  return lead === undefined ? (
    <span className={l.part}>{words}</span>
  ) : (
    <button type="button" data-step className={l.part} onClick={lead}>
      {words}
    </button>
  );
}
