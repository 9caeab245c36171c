/** The same number in another scenario or the base plan: what it is there, the difference, and which parts make it. */
import { useMemo, useState } from 'react';
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import { differenceFrom, type Computed, type DifferingPart } from '../../../shared/model/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useComputedOf } from '../../state/computedOf.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { exact } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import s from './Compared.module.css';
import { whenOf } from './whenOf.ts';

interface ComparedProps {
  readonly subject: ExplainedPart;
  /** A scenario id, `base`, or empty for none. */
  readonly with: string;
  readonly onChoose: (scenario: string) => void;
}

const most = 5;

export function Compared({ subject, with: chosen, onChoose }: ComparedProps) {
  const { base, scenario } = useShown();
  if (base === null || base.scenarios.length === 0) return null;
  const others = plansOf(base).filter(({ id }) => id !== scenario);
  const other = others.find(({ id }) => id === chosen);
  const title = say('Compared with');
  return (
    <section aria-label={title} className={s.compared}>
      <header className={s.header}>
        <h3>{title}</h3>
        <Select
          label={title}
          value={other?.id ?? ''}
          options={[
            { id: '', label: say('Nothing') },
            ...others.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={onChoose}
        />
      </header>
      {other !== undefined && (
        <Beside
          subject={subject}
          other={other}
          here={plansOf(base).find(({ id }) => id === scenario)?.name ?? ''}
        />
      )}
    </section>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const plansOf = ({ scenarios }: Plan): readonly Named[] => [
  { id: 'base', name: say('Base plan') },
  ...scenarios.map(({ id, name }) => ({ id, name })),
];

interface BesideProps {
  readonly subject: ExplainedPart;
  readonly here: string;
  readonly other: Named;
}

function Beside({ subject, here, other }: BesideProps) {
  const { computed } = useShown();
  const { computed: there } = useComputedOf(other.id);
  if (there === undefined) return <p className={s.quiet}>{say('Working it out …')}</p>;
  return <Difference subject={subject} computed={computed} there={there} here={here} other={other.name} />;
}

interface ComparedWithScreenProps {
  readonly subject: ExplainedPart;
  readonly onScreen: Computed;
}

/** A number of a plan that is not on the screen, beside the same of the one that is; months must be the same. */
export function ComparedWithScreen({ subject, onScreen }: ComparedWithScreenProps) {
  const { computed, elsewhere } = useShown();
  if (elsewhere === undefined || elsewhere.isTrial === true) return null;
  if (computed.months[0] !== onScreen.months[0]) return null;
  const title = say('Compared with the plan on the screen');
  return (
    <section aria-label={title} className={s.compared}>
      <h3>{title}</h3>
      <Difference
        subject={subject}
        computed={computed}
        there={onScreen}
        here={elsewhere.name}
        other={say('On the screen')}
      />
    </section>
  );
}

interface DifferenceProps {
  readonly subject: ExplainedPart;
  readonly computed: Computed;
  readonly there: Computed;
  readonly here: string;
  readonly other: string;
}

function Difference({ subject, computed, there, here, other }: DifferenceProps) {
  const { address, value, unit } = subject;
  const [all, setAll] = useState(false);
  const difference = useMemo(() => differenceFrom(computed, there, address), [computed, there, address]);
  if (difference === undefined) return null;
  const { currency } = computed.plan;
  const change = value === null || difference.there === null ? null : value - difference.there;
  const { parts } = difference;
  const shown = all ? parts : parts.slice(0, most);
  return (
    <>
      <table className={s.table}>
        <tbody>
          <tr>
            <th scope="row">{here}</th>
            <td>{exact(value, unit, currency)}</td>
          </tr>
          <tr>
            <th scope="row">{other}</th>
            <td>{exact(difference.there, unit, currency)}</td>
          </tr>
          <tr className={s.sum}>
            <th scope="row">{say('{here} less {other}', { here, other })}</th>
            <td>
              <Signed value={change} unit={unit} currency={currency} />
            </td>
          </tr>
        </tbody>
      </table>
      {parts.length === 0 && change !== 0 && subject.kind === 'computed' && (
        <p className={s.quiet}>{say('Its parts are the same in both.')}</p>
      )}
      {shown.length > 0 && (
        <>
          <h4>{say('What makes the difference')}</h4>
          <ul className={s.parts}>
            {shown.map((one) => (
              <PartOf key={one.part.address} one={one} subject={subject} />
            ))}
          </ul>
          {parts.length > shown.length && (
            <button type="button" className={s.more} onClick={() => setAll(true)}>
              {say('{count} more', { count: parts.length - shown.length })}
            </button>
          )}
        </>
      )}
    </>
  );
}

function PartOf({ one, subject }: { readonly one: DifferingPart; readonly subject: ExplainedPart }) {
  const { computed } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  const { part, there, effect } = one;
  const { currency } = computed.plan;
  const when = whenOf(part, computed);
  return (
    <li>
      <button
        type="button"
        className={s.part}
        onClick={() => whyFurther({ kind: 'number', address: part.address })}
      >
        <span>
          {part.label}
          {when !== whenOf(subject, computed) && when !== '' && <span className={s.when}>{when}</span>}
          <span className={s.fromTo}>
            {say('here {here}, there {there}', {
              here: exact(part.value, part.unit, currency),
              there: exact(there, part.unit, currency),
            })}
          </span>
        </span>
        <Signed value={effect} unit={subject.unit} currency={currency} />
      </button>
    </li>
  );
}

interface SignedProps {
  readonly value: number | null;
  readonly unit: ExplainedPart['unit'];
  readonly currency: string;
}

const Signed = ({ value, unit, currency }: SignedProps) => (
  <b className={s.signed} data-negative={value !== null && value < 0}>
    {value !== null && value > 0 && '+'}
    {exact(value, unit, currency)}
  </b>
);
