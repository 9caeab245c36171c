/**
 * A list of small things, a row each: opening groups, cohorts, assistants, cost lines, funding. A row is moved by its
 * grip, with the pointer or the arrow keys; copied and removed at its end.
 */
import { Copy, GripVertical, Plus, X } from 'lucide-react';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../shared/language/say.ts';
import { labelParts } from '../../shared/plan/labels.ts';
import type { ListField } from '../../shared/plan/schema/fields.ts';
import { useKept } from '../state/useKept.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Control } from './Control.tsx';
import s from './ListEditor.module.css';
import { addTo, copyIn, moveIn } from './listEdits.ts';
import { addWords } from './newItems.ts';
import { RemovalDialog } from './RemovalDialog.tsx';
import { useAssumption, type Assumption } from './useAssumption.ts';
import { dropSide, useDragOrder } from './useDragOrder.ts';
import { useRemoving } from './useRemoving.ts';

interface ListEditorProps {
  readonly assumption: Assumption;
  readonly field: ListField;
}

/** Ids are made from names, and series have a table of their own. */
const isColumn = ([key, field]: readonly [string, { readonly kind: string }]): boolean =>
  key !== 'id' && field.kind !== 'series' && field.kind !== 'group' && field.kind !== 'list';

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;

export function ListEditor({ assumption, field }: ListEditorProps) {
  const { value, path } = assumption;
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const steps = list.map((item, index) => idOf(item) ?? String(index));
  const names = useKept(({ plan }) =>
    plan === null ? [] : steps.map((step) => labelParts(plan, `${path}.${step}`).parts.at(-1) ?? step),
  );
  const body = useRef<HTMLDivElement>(null);
  const removing = useRemoving();
  const [moved, setMoved] = useState('');
  const least = field.minLength ?? 0;

  /** A control of the row at a position, once the plan has it there. */
  const focusRow = (at: number, part: 'grip' | 'first'): void => {
    requestAnimationFrame(() => {
      const row = body.current?.querySelector(`[data-place="${at}"]`);
      const control = row?.querySelector<HTMLElement>(
        part === 'grip' ? '[data-grip]' : ':scope > [data-kind] :is(input, button)',
      );
      (control ?? body.current?.querySelector<HTMLElement>('[data-add] button'))?.focus();
    });
  };
  const move = (from: number, to: number): void => {
    const name = names[from] ?? '';
    if (!moveIn(path, from, to, name)) return;
    setMoved(say('{name} is now {place} of {count}', { name, place: to + 1, count: list.length }));
    focusRow(to, 'grip');
  };
  const { dragging, grip } = useDragOrder(body, 'y', move);
  const onGripKey = (event: KeyboardEvent, at: number): void => {
    const moves: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: list.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(at, to);
  };
  const add = (): void => {
    if (addTo(path, field.one) !== undefined) focusRow(list.length, 'first');
  };

  return (
    <div className={s.editor} ref={body}>
      {list.length > 0 && (
        <table className={s.table} aria-label={say(field.label)}>
          <Head field={field} />
          <tbody>
            {steps.map((step, at) => {
              const name = names[at] ?? '';
              return (
                <tr
                  key={step}
                  data-place={at}
                  data-drop={dropSide(dragging, at)}
                  data-dragged={dragging?.from === at}
                >
                  <td className={s.grip}>
                    {list.length > 1 && (
                      <button
                        type="button"
                        data-grip
                        title={say('Drag, or use the arrow keys')}
                        aria-label={say('Move {name}: up and down arrow keys', { name })}
                        onPointerDown={grip(at)}
                        onKeyDown={(event) => onGripKey(event, at)}
                      >
                        <GripVertical aria-hidden="true" />
                      </button>
                    )}
                  </td>
                  <Cells path={`${path}.${step}`} name={name} field={field} />
                  <td className={s.tools}>
                    <IconButton
                      label={say('Copy {name}', { name })}
                      onPress={() => {
                        if (copyIn(path, field.one, at, name) !== undefined) focusRow(at + 1, 'first');
                      }}
                    >
                      <Copy aria-hidden="true" />
                    </IconButton>
                    <IconButton
                      label={say('Remove {name}', { name })}
                      isDisabled={list.length <= least}
                      onPress={() =>
                        removing.ask(`${path}.${step}`, name, () =>
                          focusRow(Math.min(at, list.length - 2), 'first'),
                        )
                      }
                    >
                      <X aria-hidden="true" />
                    </IconButton>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <span data-add>
        <Button variant="plain" onPress={add}>
          <Plus aria-hidden="true" /> {say(addWords[field.one] ?? '')}
        </Button>
      </span>
      {/* Always there: what comes into being together with its words is not announced. */}
      <p className="visuallyHidden" aria-live="polite">
        {moved}
      </p>
      <RemovalDialog removing={removing} />
    </div>
  );
}

function Head({ field }: { readonly field: ListField }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visuallyHidden">{say('Order')}</span>
        </th>
        {Object.entries(field.item)
          .filter(isColumn)
          .map(([key, column]) => (
            <th key={key} scope="col" data-kind={column.kind} title={say(column.meaning)}>
              {say(column.label)}
            </th>
          ))}
        <th scope="col">
          <span className="visuallyHidden">{say('Copy or remove')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface CellsProps {
  readonly path: string;
  readonly name: string;
  readonly field: ListField;
}

/** Drawn again only when the row's own name or values change: a plan may have dozens of cohorts. */
const Cells = memo(function Cells({ path, name, field }: CellsProps) {
  return Object.entries(field.item)
    .filter(isColumn)
    .map(([key, column]) => (
      <td key={key} data-kind={column.kind}>
        <Cell path={`${path}.${key}`} label={say('{label}, {name}', { label: say(column.label), name })} />
      </td>
    ));
});

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
