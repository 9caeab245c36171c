/** A number made of others on a screen: how, and each of them, which leads on. */
import { Fragment } from 'react';
import { say } from '../../../shared/language/say.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { fieldAt, getAt } from '../../../shared/plan/paths.ts';
import { AssumptionRow } from '../../forms/AssumptionRow.tsx';
import { subjectOf, valueOf, wordsOf, worked } from '../../readouts/relations.ts';
import { goTo } from '../../state/goTo.ts';
import type { Operand, Relation } from '../../state/relation.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact, short, suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import f from './Formula.module.css';
import l from './PartList.module.css';
import { partNames } from './partNames.ts';
import { named } from './whenOf.ts';
import s from './WhyPanel.module.css';

/** A row of more numbers than these says less than the list under it. */
const mostInRow = 4;

export function RelationWhy({ relation }: { readonly relation: Relation }) {
  const { computed } = useShown();
  const { name, how, parts, assumptions = [] } = relation;
  const { value, unit } = worked(computed, relation);
  const { currency } = computed.plan;
  const words = parts.map((part) => wordsOf(computed, part));
  const names = partNames(
    '',
    words.map(({ label }) => label),
  );
  // Said once where it is the same of all.
  const [when = ''] = words.map((one) => one.when);
  const isSameMonth = words.every((one) => one.when === when);
  const isTold = typeof how === 'object';
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>
          {name}
          {isSameMonth && when !== '' && <span className={s.when}>{when}</span>}
        </p>
        <p className={s.value}>
          {exact(value, unit, currency)}
          {Number.isFinite(value) && <span className={s.suffix}>{suffixOf(unit, currency)}</span>}
        </p>
        <p className={s.meaning}>{isTold ? how.words : meaningOf(how, parts.length)}</p>
        {isTold && how.plan !== computed.plan && (
          <p className={s.meaning}>
            {say('The plan has changed since: this is what it was when you asked.')}
          </p>
        )}
      </div>
      {!isTold && parts.length <= mostInRow && (
        <section aria-label={say('How it comes about')}>
          <h3>{say('How it comes about')}</h3>
          <p className={f.formula}>
            {keyed(parts, keyOf).map(({ key, item, index }) => {
              const { label = '', when: own = '' } = words[index] ?? {};
              return (
                <Fragment key={key}>
                  {index > 0 && <span className={f.text}>{signBefore(how, index, parts.length)}</span>}
                  <Token part={item} name={named(names.get(label) ?? label, isSameMonth ? '' : own)} />
                  {how === 'share' && index > 1 && index === parts.length - 1 && (
                    <span className={f.text}>)</span>
                  )}
                </Fragment>
              );
            })}
          </p>
        </section>
      )}
      <Assumptions paths={assumptions} />
      {parts.length > 0 && (
        <section aria-label={say('Made of')}>
          <h3>{say('Made of')}</h3>
          <ul className={l.parts}>
            {[...new Map(parts.map((part) => [keyOf(part), part]))].map(([key, part]) => (
              <li key={key} className={l.row}>
                <Part part={part} saysWhen={!isSameMonth} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** More than these are looked at where they stand. */
const mostRows = 12;

function Assumptions({ paths }: { readonly paths: readonly string[] }) {
  const { plan } = useShown();
  const there = paths.filter((path) => fieldAt(path) !== undefined && getAt(plan, path) !== undefined);
  if (there.length === 0) return null;
  const title = say('Assumptions in it: change them here');
  return (
    <section aria-label={title} className={s.assumptions}>
      <h3>{title}</h3>
      {there.slice(0, mostRows).map((path) => (
        <AssumptionRow key={path} path={path} label={labelOf(plan, path)} />
      ))}
      {there.length > mostRows && <p>{say('{count} more', { count: there.length - mostRows })}</p>}
    </section>
  );
}

type How = Extract<Relation['how'], string>;

function signBefore(how: How, index: number, count: number): string {
  if (how === 'difference') return ' − ';
  if (how === 'sum' || index > 1) return ' + ';
  return count > 2 ? ' ÷ (' : ' ÷ ';
}

function meaningOf(how: How, count: number): string {
  switch (how) {
    case 'share':
      return count > 2
        ? say('The first of these numbers over the others together.')
        : say('The first of these numbers over the second.');
    case 'difference':
      return count > 2
        ? say('The first of these numbers less the others.')
        : say('The first of these numbers less the second.');
    case 'sum':
      return say('These numbers added up.');
    default:
      return how satisfies never;
  }
}

function keyOf(part: Operand): string {
  switch (part.kind) {
    case 'series':
      return `${part.series} ${part.from} ${part.to}`;
    case 'number':
      return part.address;
    case 'given':
      return `${part.label} ${part.when}`;
    default:
      return part satisfies never;
  }
}

/** What pressing a part does; nothing for what stands nowhere in the plan. */
function useLead(part: Operand): (() => void) | undefined {
  const { computed, elsewhere } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  if (part.kind === 'given') {
    const { path } = part;
    return path === undefined || elsewhere !== undefined ? undefined : () => goTo(path);
  }
  const subject = subjectOf(computed, part);
  return subject === undefined ? undefined : () => whyFurther(subject);
}

interface TokenProps {
  readonly part: Operand;
  /** What it is called in this formula. */
  readonly name: string;
}

function Token({ part, name }: TokenProps) {
  const { computed } = useShown();
  const lead = useLead(part);
  const { unit } = wordsOf(computed, part);
  const words = (
    <>
      <span className={f.value}>{short(valueOf(computed, part), unit, computed.plan.currency)}</span>{' '}
      <span className={f.name}>{name}</span>
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

interface PartProps {
  readonly part: Operand;
  readonly saysWhen: boolean;
}

function Part({ part, saysWhen }: PartProps) {
  const { computed } = useShown();
  const lead = useLead(part);
  const { label, when, unit } = wordsOf(computed, part);
  const value = valueOf(computed, part);
  const words = (
    <>
      <span>
        {label}
        {saysWhen && <span className={l.when}>{when}</span>}
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
