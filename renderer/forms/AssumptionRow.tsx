/** One assumption as a row: what it is and means, its value where it is typed, what the field has, and who says so. */
import { memo, useId, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import { useResults } from '../state/results.ts';
import { cx } from '../ui/cx.ts';
import { suffixOf } from '../ui/format.ts';
import s from './AssumptionRow.module.css';
import { Control } from './Control.tsx';
import { DetailsButton } from './DetailsButton.tsx';
import { FieldFigure, FigureLine } from './FieldFigure.tsx';
import { figuresOf, noFigures, rangeOf } from './fieldFigures.ts';
import { ListEditor } from './ListEditor.tsx';
import { noteBy } from './noteWords.ts';
import { ScenarioMark } from './ScenarioMark.tsx';
import { useAssumption, type Assumption } from './useAssumption.ts';

interface AssumptionRowProps {
  readonly path: string;
  /** In place of the schema's label, where the row stands alone. */
  readonly label?: string;
}

export const AssumptionRow = memo(function AssumptionRow({ path, label }: AssumptionRowProps) {
  const assumption = useAssumption(path);
  const figures = useResults(({ plan }) => (plan === null ? noFigures : figuresOf(path, plan)));
  const meaningId = useId();
  const figureId = useId();
  if (assumption === undefined) return null;
  const { field, value, currency } = assumption;
  const name = label ?? say(field.label);
  const suffix = field.kind === 'number' && value !== null ? suffixOf(field.unit, currency, value) : '';
  const range = rangeOf(figures, field, value, currency);
  const [figure] = figures;
  return (
    <Row
      assumption={assumption}
      label={name}
      meaning={say(field.meaning)}
      meaningId={meaningId}
      line={range === undefined && figure !== undefined && <FigureLine id={figureId} figure={figure} />}
      below={range !== undefined && <FieldFigure id={figureId} range={range} currency={currency} />}
    >
      {field.kind === 'list' ? (
        <ListEditor assumption={assumption} field={field} />
      ) : (
        <Control
          assumption={assumption}
          label={name}
          describedBy={figure === undefined ? meaningId : cx(meaningId, figureId)}
        />
      )}
      {suffix !== '' && <span className={s.suffix}>{suffix}</span>}
    </Row>
  );
});

interface RowProps {
  readonly assumption: Assumption;
  readonly label: string;
  readonly meaning: string;
  readonly meaningId: string;
  /** Under the meaning. */
  readonly line: ReactNode;
  /** Under the value. */
  readonly below: ReactNode;
  readonly children: ReactNode;
}

function Row({ assumption, label, meaning, meaningId, line, below, children }: RowProps) {
  const { path, note, fault, scenario, field } = assumption;
  const wide = field.kind === 'numbers' || field.kind === 'shares' || field.kind === 'list';
  return (
    <div
      className={s.row}
      data-kind={field.kind}
      data-wide={wide}
      data-otherwise={scenario !== undefined}
      data-path={path}
    >
      <div className={s.words}>
        <span className={s.label}>{label}</span>
        <span className={s.meaning} id={meaningId}>
          {meaning}
        </span>
        {line}
      </div>
      <div className={s.control}>
        <div className={s.value}>{children}</div>
        {below}
      </div>
      <DetailsButton path={path} name={label} isNoted={note !== undefined} className={s.details} />
      {fault !== undefined && (
        <p className={s.fault} role="alert">
          {fault}
        </p>
      )}
      <ScenarioMark assumption={assumption} />
      {note !== undefined && (
        <p className={s.note} title={[note.text, note.source, noteBy(note)].filter(Boolean).join('\n')}>
          {note.text}
          {note.source !== undefined && <cite> {note.source}</cite>}
          <span className={s.by}> {noteBy(note)}</span>
        </p>
      )}
    </div>
  );
}
