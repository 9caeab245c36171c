/** A part inside a formula: its value, with its name underneath, as numbers are annotated on a drawing. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { useView } from '../../state/view.ts';
import { short } from '../../ui/format.ts';
import s from './WhyPanel.module.css';

interface PartButtonProps {
  readonly part: ExplainedPart;
  readonly currency: string;
}

export function PartButton({ part, currency }: PartButtonProps) {
  const whyFurther = useView((state) => state.whyFurther);
  const value = short(part.value, part.unit, currency);
  const name = lastOf(part.label);
  return (
    <button
      type="button"
      className={s.token}
      data-kind={part.kind}
      title={part.when === '' ? part.label : `${part.label}, ${part.when}`}
      aria-label={`${part.label}${part.when === '' ? '' : `, ${part.when}`}: ${value}`}
      onClick={() => whyFurther({ kind: 'number', address: part.address })}
    >
      <span className={s.tokenValue}>{value}</span>
      <span className={s.tokenName}>
        {name}
        {part.when !== '' && `, ${part.when}`}
      </span>
    </button>
  );
}

/** `Mid-market account executives · Heads` says in a formula only what it is: whose it is stands in the title. */
const lastOf = (label: string): string => label.split(' · ').at(-1) ?? label;
