/** A part inside a formula: its value, with its name underneath, as numbers are annotated on a drawing. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { useView } from '../../state/view.ts';
import { short } from '../../ui/format.ts';
import s from './WhyPanel.module.css';

interface PartButtonProps {
  readonly part: ExplainedPart;
  /** The number whose formula it stands in. */
  readonly subject: ExplainedPart;
  readonly currency: string;
}

export function PartButton({ part, subject, currency }: PartButtonProps) {
  const whyFurther = useView((state) => state.whyFurther);
  const value = short(part.value, part.unit, currency);
  const name = shortName(part.label, subject.label);
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

/**
 * `Mid-market account executives · Heads` says in a formula only what it is: whose it is stands in the title. In a sum
 * over things (the ARR of the segments) it is the other way round.
 */
function shortName(label: string, subject: string): string {
  const parts = label.split(' · ');
  const last = parts.at(-1) ?? label;
  return parts.length > 1 && last === subject.split(' · ').at(-1) ? parts.slice(0, -1).join(' · ') : last;
}
