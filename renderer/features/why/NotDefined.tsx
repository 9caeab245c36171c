/** Why a number has no value, in words: the guard of its formula that said so. */
import type { Explanation, WhyUndefined } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName } from '../../ui/format.ts';
import { Formula } from './Formula.tsx';
import s from './NotDefined.module.css';
import { PartButton } from './PartButton.tsx';

export function NotDefined({ explanation }: { readonly explanation: Explanation }) {
  const { subject, undefinedBecause } = explanation;
  if (subject.value !== null) return null;
  return (
    <div className={s.reason}>
      <Reason because={undefinedBecause} explanation={explanation} />
    </div>
  );
}

interface ReasonProps {
  readonly because: WhyUndefined | undefined;
  readonly explanation: Explanation;
}

function Reason({ because, explanation: { subject } }: ReasonProps) {
  const { computed } = useShown();
  switch (because?.kind) {
    case undefined:
      return <p>{say('The plan does not go back far enough for it.')}</p>;
    case 'early': {
      const month = computed.months[because.from];
      return (
        <p>
          {month === undefined
            ? say('It looks back further than the plan is long.')
            : say('It looks back over months before: defined from {month} on.', {
                month: monthName(month, 'long'),
              })}
        </p>
      );
    }
    case 'denominator':
      return (
        <>
          <p>{say('It would be divided by this, which is not above zero:')}</p>
          <Formula inner subject={subject} formula={because.formula} />
        </>
      );
    case 'part':
      return (
        <>
          <p>{say('It is made of this, which is not defined:')}</p>
          <PartButton part={because.part} subject={subject} name={because.part.label} />
        </>
      );
    default:
      return because satisfies never;
  }
}
