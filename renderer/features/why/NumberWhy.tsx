/** One number of the model, explained: what it is, how it comes about, what it is made of, what it feeds. */
import type { ExplainedPart, FormulaToken } from '../../../shared/engine/explanation.ts';
import { AssumptionRow } from '../../forms/AssumptionRow.tsx';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { exact, suffixOf } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { definedIn } from './definedIn.ts';
import { PartButton } from './PartButton.tsx';
import { partNames } from './partNames.ts';
import s from './WhyPanel.module.css';
import { explained } from '../../state/describing.ts';

export function NumberWhy({ address }: { readonly address: string }) {
  const { computed } = useShown();
  const { currency } = computed.plan;
  const explanation = explained(computed, address);
  if (explanation === undefined) {
    return (
      <Blank title="No longer in the plan">
        <p>What this number was about has been taken out.</p>
      </Blank>
    );
  }
  const { subject, meaning, source, formula, inputs, feeds } = explanation;
  const assumptions = subject.kind === 'input' ? [subject] : inputs.filter(({ kind }) => kind === 'input');
  const names = partNames(
    subject.label,
    inputs.map(({ label }) => label),
  );
  const parts = inputs.filter(({ kind }) => kind === 'computed');
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>
          {subject.label}
          {subject.when !== '' && <span className={s.when}>{subject.when}</span>}
        </p>
        <p className={s.value}>
          {exact(subject.value, subject.unit, currency)}
          <span className={s.suffix}>{suffixOf(subject.unit, currency)}</span>
        </p>
        <p className={s.meaning}>{meaning}</p>
      </div>
      {formula.length > 0 && (
        <section aria-label="How it comes about">
          <h3>How it comes about</h3>
          <p className={s.formula}>
            {keyed(formula, (token) => (token.kind === 'part' ? token.part.address : token.text)).map(
              ({ key, item }) => (
                <Token key={key} token={item} subject={subject} names={names} currency={currency} />
              ),
            )}
          </p>
        </section>
      )}
      {assumptions.length > 0 && (
        <section aria-label="Assumptions" className={s.assumptions}>
          <h3>
            {subject.kind === 'input'
              ? 'An assumption: change it here'
              : 'Assumptions in it: change them here'}
          </h3>
          {distinct(assumptions).map((part) => (
            <AssumptionRow key={part.path} path={part.path ?? ''} label={part.label} />
          ))}
        </section>
      )}
      {parts.length > 0 && <PartList title="Made of" parts={parts} currency={currency} />}
      {feeds.length > 0 && <PartList title="Feeds" parts={feeds} currency={currency} />}
      <p className={s.source}>{definedIn(source)}</p>
    </div>
  );
}

/** Months of one constant series are one assumption. */
const distinct = (parts: readonly ExplainedPart[]): readonly ExplainedPart[] =>
  parts.filter(
    (part, index) => part.path !== undefined && parts.findIndex(({ path }) => path === part.path) === index,
  );

interface TokenProps {
  readonly token: FormulaToken;
  readonly subject: ExplainedPart;
  readonly names: ReadonlyMap<string, string>;
  readonly currency: string;
}

function Token({ token, subject, names, currency }: TokenProps) {
  if (token.kind === 'text') return <span className={s.text}>{token.text}</span>;
  return (
    <PartButton
      part={token.part}
      subject={subject}
      name={names.get(token.part.label) ?? token.part.label}
      currency={currency}
    />
  );
}

interface PartListProps {
  readonly title: string;
  readonly parts: readonly ExplainedPart[];
  readonly currency: string;
}

function PartList({ title, parts, currency }: PartListProps) {
  const whyFurther = useView((state) => state.whyFurther);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={s.parts}>
        {parts.map((part) => (
          <li key={part.address}>
            <button
              type="button"
              className={s.part}
              onClick={() => whyFurther({ kind: 'number', address: part.address })}
            >
              <span>
                {part.label}
                {part.when !== '' && <span className={s.when}>{part.when}</span>}
              </span>
              <b>{exact(part.value, part.unit, currency)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
