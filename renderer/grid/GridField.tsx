/** The cell that is being typed into. */
import type { KeyboardEvent } from 'react';
import s from './Grid.module.css';
import { asEditedCell } from './roles.ts';
import type { Editing } from './useGrid.ts';

/** What a cell's field does; the same functions at every drawing. */
export interface FieldDoes {
  readonly type: (text: string) => void;
  readonly leave: () => void;
  readonly press: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

interface GridFieldProps {
  readonly colIndex: number;
  readonly label: string;
  readonly editing: Editing;
  readonly isFaulty: boolean;
  readonly faultId: string;
  readonly field: FieldDoes;
}

export function GridField({ colIndex, label, editing, isFaulty, faultId, field }: GridFieldProps) {
  return (
    <div {...asEditedCell} aria-colindex={colIndex} aria-selected="true" className={s.editedCell}>
      <input
        ref={focusWhenShown}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        className={s.input}
        aria-label={label}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? faultId : undefined}
        value={editing.text}
        onChange={(event) => field.type(event.target.value)}
        onPointerDown={field.press}
        onBlur={field.leave}
        onKeyDown={field.onKeyDown}
      />
    </div>
  );
}

/** The field takes the focus as it appears; typing went on in it already, so the caret is at the end. */
function focusWhenShown(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}
