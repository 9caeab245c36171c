/** One number of the model, explained: what it is, how it comes about, what it is made of, what it feeds. */
import type { ExplainedPart, FormulaToken } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { isMonth } from '../../../shared/plan/months.ts';
import { AssumptionRow } from '../../forms/AssumptionRow.tsx';
import { explained } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import type { PeriodAsked } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { exact, suffixOf } from '../../ui/format.ts';
import { Compared, ComparedWithScreen } from './Compared.tsx';
import { definedIn } from './definedIn.ts';
import { Formula } from './Formula.tsx';
import { MonthWalk } from './MonthWalk.tsx';
import { NotDefined } from './NotDefined.tsx';
import { OverPeriod } from './OverPeriod.tsx';
import { PartList } from './PartList.tsx';
import { partNames } from './partNames.ts';
import { named, whenOf } from './whenOf.ts';
import s from './WhyPanel.module.css';

interface NumberWhyProps {
  readonly address: string;
  /** The quarter or year that was asked about, of which the number is one month. */
  readonly over: PeriodAsked | undefined;
  /** The scenario that numbers are compared with, or empty: the same from step to step. */
  readonly compareWith: string;
  readonly onCompare: (scenario: string) => void;
  /** The plan on the screen, where the number is of another. */
  readonly onScreen: Computed | undefined;
}

/** What is fed first says most. */
const mostFed = 6;

export function NumberWhy({ address, over, compareWith, onCompare, onScreen }: NumberWhyProps) {
  const { computed, elsewhere } = useShown();
  const { currency } = computed.plan;
  const explanation = explained(computed, address);
  if (explanation === undefined) {
    return (
      <Blank title={say('No longer in the plan')}>
        <p>{say('What this number was about has been taken out.')}</p>
      </Blank>
    );
  }
  const { subject, meaning, source, formula, inputs, others, feeds } = explanation;
  const assumptions = subject.kind === 'input' ? [subject] : inputs.filter(({ kind }) => kind === 'input');
  const parts = inputs.filter(({ kind }) => kind === 'computed');
  const names = partNames(
    subject.label,
    assumptions.map(({ label }) => label),
  );
  const rowName = (part: ExplainedPart): string => {
    const short = names.get(part.label) ?? part.label;
    // A constant is the same assumption in every month.
    return isMonth(part.path?.slice(-7) ?? '') ? named(short, whenOf(part, computed)) : short;
  };
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>{subject.label}</p>
        <p className={s.value}>
          {exact(subject.value, subject.unit, currency)}
          {subject.value !== null && <span className={s.suffix}>{suffixOf(subject.unit, currency)}</span>}
        </p>
        <p className={s.meaning}>{meaning}</p>
      </div>
      {over !== undefined && <OverPeriod subject={subject} over={over} />}
      <MonthWalk subject={subject} />
      <NotDefined explanation={explanation} />
      {formula.length > 0 && (
        <section aria-label={say('How it comes about')}>
          <h3>{say('How it comes about')}</h3>
          <Formula subject={subject} formula={formula} />
        </section>
      )}
      {elsewhere !== undefined && subject.kind !== 'input' && assumptions.length > 0 && (
        <PartList
          key={`assumptions of ${address}`}
          title={say('Assumptions in it, as they are there')}
          parts={distinct(assumptions)}
          of={subject}
        />
      )}
      {elsewhere === undefined && assumptions.length > 0 && (
        <section aria-label={say('Assumptions')} className={s.assumptions}>
          <h3>
            {subject.kind === 'input'
              ? say('An assumption: change it here')
              : say('Assumptions in it: change them here')}
          </h3>
          {distinct(assumptions).map((part) => (
            <AssumptionRow key={part.path} path={part.path ?? ''} label={rowName(part)} />
          ))}
        </section>
      )}
      {parts.length > 0 && (
        <PartList
          // Opened parts and long lists are of this number alone.
          key={`parts of ${address}`}
          title={say('Made of')}
          parts={parts.concat(others)}
          of={subject}
          most={others.length > 0 ? parts.length : Infinity}
          shares={isSum(formula) && parts.length > 1}
          opens
        />
      )}
      {onScreen === undefined ? (
        <Compared subject={subject} with={compareWith} onChoose={onCompare} />
      ) : (
        <ComparedWithScreen subject={subject} onScreen={onScreen} />
      )}
      {feeds.length > 0 && elsewhere?.isTrial !== true && (
        <PartList key={`fed by ${address}`} title={say('Feeds')} parts={feeds} of={subject} most={mostFed} />
      )}
      <p className={s.source}>{definedIn(source)}</p>
    </div>
  );
}

/** Only of numbers that are added up does it say something how large each is. */
const isSum = (formula: readonly FormulaToken[]): boolean =>
  formula.every((token) => token.kind === 'part' || /^ [+−] [^()×÷]*$/u.test(token.text));

/** Months of one constant series are one assumption. */
const distinct = (parts: readonly ExplainedPart[]): readonly ExplainedPart[] =>
  parts.filter(
    (part, index) => part.path !== undefined && parts.findIndex(({ path }) => path === part.path) === index,
  );
