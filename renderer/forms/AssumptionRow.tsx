/** One assumption as a row: what it is and means, its value where it is typed, and who says so. */
import { memo, useId, type ReactNode } from 'react';
import { Lock } from 'lucide-react';
import { suffixOf } from '../ui/format.ts';
import s from './AssumptionRow.module.css';
import { Control } from './Control.tsx';
import { ListEditor } from './ListEditor.tsx';
import { useAssumption, type Assumption } from './useAssumption.ts';

interface AssumptionRowProps {
  readonly path: string;
  /** In place of the schema's label, where the row stands alone. */
  readonly label?: string;
}

export const AssumptionRow = memo(function AssumptionRow({ path, label }: AssumptionRowProps) {
  const assumption = useAssumption(path);
  const meaningId = useId();
  if (assumption === undefined) return null;
  const { field } = assumption;
  const wide = field.kind === 'numbers' || field.kind === 'shares' || field.kind === 'list';
  const suffix = field.kind === 'number' ? suffixOf(field.unit, assumption.currency) : '';
  return (
    <Row
      assumption={assumption}
      label={label ?? field.label}
      meaning={field.meaning}
      meaningId={meaningId}
      wide={wide}
    >
      {field.kind === 'list' ? (
        <ListEditor assumption={assumption} field={field} />
      ) : (
        <Control assumption={assumption} label={label ?? field.label} describedBy={meaningId} />
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
  readonly wide: boolean;
  readonly children: ReactNode;
}

function Row({ assumption, label, meaning, meaningId, wide, children }: RowProps) {
  const { note, fault, readOnlyBecause } = assumption;
  return (
    <div
      className={s.row}
      data-kind={assumption.field.kind}
      data-wide={wide}
      data-locked={readOnlyBecause !== undefined}
      data-path={assumption.path}
    >
      <div className={s.words}>
        <span className={s.label}>{label}</span>
        <span className={s.meaning} id={meaningId}>
          {meaning}
        </span>
      </div>
      <div className={s.control}>{children}</div>
      {fault !== undefined && (
        <p className={s.fault} role="alert">
          {fault}
        </p>
      )}
      {readOnlyBecause !== undefined && (
        <p className={s.locked}>
          <Lock aria-hidden="true" /> {readOnlyBecause}
        </p>
      )}
      {note !== undefined && (
        <p className={s.note}>
          {note.text}
          {note.source !== undefined && <cite> {note.source}</cite>}
          {(note.owner ?? note.reviewed) !== undefined && (
            <span className={s.by}> {[note.owner, note.reviewed].filter(Boolean).join(', ')}</span>
          )}
        </p>
      )}
    </div>
  );
}
