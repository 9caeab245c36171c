/** A formula in words with the month's numbers in it; each number can be stepped into. */
import type { ExplainedPart, FormulaToken } from '../../../shared/engine/explanation.ts';
import { keyed } from '../../ui/keyed.ts';
import s from './Formula.module.css';
import { PartButton } from './PartButton.tsx';
import { partNames } from './partNames.ts';

interface FormulaProps {
  readonly subject: ExplainedPart;
  readonly formula: readonly FormulaToken[];
  /** Inside a list rather than on its own. */
  readonly inner?: boolean;
}

export function Formula({ subject, formula, inner = false }: FormulaProps) {
  const names = partNames(
    subject.label,
    formula.flatMap((token) => (token.kind === 'part' ? [token.part.label] : [])),
  );
  return (
    <p className={s.formula} data-inner={inner}>
      {keyed(formula, (token) => (token.kind === 'part' ? token.part.address : token.text)).map(
        ({ key, item }) =>
          item.kind === 'text' ? (
            <span key={key} className={s.text}>
              {item.text}
            </span>
          ) : (
            <PartButton
              key={key}
              part={item.part}
              subject={subject}
              name={names.get(item.part.label) ?? item.part.label}
            />
          ),
      )}
    </p>
  );
}
