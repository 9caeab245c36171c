/** One thing of a list as a row of its table: its grip, its values, its copy and its removal. */
import { Copy, GripVertical, X } from 'lucide-react';
import { memo, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import type { ListField } from '../../shared/plan/schema/fields.ts';
import { Control } from './Control.tsx';
import s from './ListEditor.module.css';
import { useAssumption } from './useAssumption.ts';

/** Ids are made from names, and series have a table of their own. */
export const isColumn = ([key, field]: readonly [string, { readonly kind: string }]): boolean =>
  key !== 'id' && field.kind !== 'series' && field.kind !== 'group' && field.kind !== 'list';

/** What is done with the row at a position; the same functions at every drawing. */
export interface ListRowDoes {
  readonly grip: (event: PointerEvent, at: number) => void;
  readonly onGripKey: (event: KeyboardEvent, at: number) => void;
  readonly copy: (at: number) => void;
  readonly remove: (at: number) => void;
}

interface ListRowProps {
  readonly path: string;
  readonly at: number;
  readonly name: string;
  readonly field: ListField;
  /** There is nothing to change places with. */
  readonly isAlone: boolean;
  /** The list has no more than it needs. */
  readonly isKept: boolean;
  readonly drop: 'before' | 'after' | undefined;
  readonly isDragged: boolean;
  readonly does: ListRowDoes;
}

/** Drawn again only when it changes: a plan may have dozens of cohorts, and a hundred cost lines. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { path, at, name, field, isAlone, isKept, drop, isDragged, does } = props;
  return (
    <tr data-place={at} data-drop={drop} data-dragged={isDragged}>
      <td className={s.grip}>
        {!isAlone && (
          <button
            type="button"
            data-grip
            title={say('Drag, or use the arrow keys')}
            aria-label={say('Move {name}: up and down arrow keys', { name })}
            onPointerDown={(event) => does.grip(event, at)}
            onKeyDown={(event) => does.onGripKey(event, at)}
          >
            <GripVertical aria-hidden="true" />
          </button>
        )}
      </td>
      {Object.entries(field.item)
        .filter(isColumn)
        .map(([key, column]) => (
          <td key={key} data-kind={column.kind}>
            <Cell
              path={`${path}.${key}`}
              label={say('{label}, {name}', { label: say(column.label), name })}
            />
          </td>
        ))}
      <td className={s.tools}>
        <RowButton label={say('Copy {name}', { name })} onPress={() => does.copy(at)}>
          <Copy aria-hidden="true" />
        </RowButton>
        <RowButton label={say('Remove {name}', { name })} isDisabled={isKept} onPress={() => does.remove(at)}>
          <X aria-hidden="true" />
        </RowButton>
      </td>
    </tr>
  );
});

interface RowButtonProps {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A plain button: there are two in each row, and rows by the hundred. */
function RowButton({ label, isDisabled, onPress, children }: RowButtonProps) {
  return (
    <button
      type="button"
      data-control
      className={s.tool}
      title={label}
      aria-label={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function Cell({ path, label }: { readonly path: string; readonly label: string }) {
  const assumption = useAssumption(path);
  if (assumption === undefined) return null;
  return (
    <>
      <Control assumption={assumption} label={label} />
      {assumption.fault !== undefined && (
        <p className={s.fault} role="alert">
          {assumption.fault}
        </p>
      )}
    </>
  );
}
