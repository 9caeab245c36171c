/** A part inside a formula: its value, with its name underneath, as numbers are annotated on a drawing. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { useView } from '../../state/view.ts';
import { short } from '../../ui/format.ts';
import s from './WhyPanel.module.css';

interface PartButtonProps {
  readonly part: ExplainedPart;
  /** The number whose formula it stands in. */
  readonly subject: ExplainedPart;
  /** What the part is called in this formula. */
  readonly name: string;
  readonly currency: string;
}

export function PartButton({ part, subject, name, currency }: PartButtonProps) {
  const whyFurther = useView((state) => state.whyFurther);
  const value = short(part.value, part.unit, currency);
  const when = part.when === subject.when ? '' : part.when;
  return (
    <button
      type="button"
      className={s.token}
      data-kind={part.kind}
      title={part.when === '' ? part.label : `${part.label}, ${part.when}`}
      onClick={() => whyFurther({ kind: 'number', address: part.address })}
    >
      <span className={s.tokenValue}>{value}</span>{' '}
      <span className={s.tokenName}>
        {name}
        {when !== '' && `, ${when}`}
      </span>
    </button>
  );
}
