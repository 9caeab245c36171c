/** A part inside a formula: its value, with its name underneath, as numbers are annotated on a drawing. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { short } from '../../ui/format.ts';
import s from './Formula.module.css';
import { named, whenOf } from './whenOf.ts';

interface PartButtonProps {
  readonly part: ExplainedPart;
  /** The number whose formula it stands in. */
  readonly subject: ExplainedPart;
  /** What the part is called in this formula. */
  readonly name: string;
}

export function PartButton({ part, subject, name }: PartButtonProps) {
  const { computed } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  const when = whenOf(part, computed);
  const own = when === whenOf(subject, computed) ? '' : when;
  return (
    <button
      type="button"
      className={s.token}
      data-kind={part.kind}
      title={named(part.label, when)}
      onClick={() => whyFurther({ kind: 'number', address: part.address })}
    >
      <span className={s.value}>{short(part.value, part.unit, computed.plan.currency)}</span>{' '}
      <span className={s.name}>{named(name, own)}</span>
    </button>
  );
}
