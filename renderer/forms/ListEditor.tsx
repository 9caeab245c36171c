/**
 * A list of small things, a row each: opening groups, cohorts, assistants, cost lines, funding. A row is moved by its
 * grip, with the pointer or the arrow keys; copied and removed at its end.
 */
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../shared/language/say.ts';
import { labelParts } from '../../shared/plan/labels.ts';
import type { ListField } from '../../shared/plan/schema/fields.ts';
import { useKept } from '../state/useKept.ts';
import { Button } from '../ui/Button.tsx';
import { suffixOf } from '../ui/format.ts';
import s from './ListEditor.module.css';
import { addTo, copyIn, moveIn } from './listEdits.ts';
import { isColumn, ListRow, type ListRowDoes } from './ListRow.tsx';
import { addWords } from './newItems.ts';
import { RemovalDialog } from './RemovalDialog.tsx';
import type { Assumption } from './useAssumption.ts';
import { dropSide, useDragOrder } from './useDragOrder.ts';
import { useRemoving } from './useRemoving.ts';

interface ListEditorProps {
  readonly assumption: Assumption;
  readonly field: ListField;
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;

const nameOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'name' in item && item.name !== ''
    ? String(item.name)
    : undefined;

export function ListEditor({ assumption, field }: ListEditorProps) {
  const { value, path } = assumption;
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const steps = list.map((item, index) => idOf(item) ?? String(index));
  const names = useKept(({ plan }) =>
    plan === null
      ? []
      : steps.map((step, at) => nameOf(list[at]) ?? labelParts(plan, `${path}.${step}`).parts.at(-1) ?? step),
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

  // Rows are handed functions that never change, so that only those that change are drawn again.
  const latest = useRef<ListRowDoes>(null);
  useLayoutEffect(() => {
    latest.current = {
      grip: (event, at) => grip(at)(event),
      onGripKey,
      copy(at) {
        if (copyIn(path, field.one, at, names[at] ?? '') !== undefined) focusRow(at + 1, 'first');
      },
      remove(at) {
        removing.ask(`${path}.${steps[at] ?? ''}`, names[at] ?? '', () =>
          focusRow(Math.min(at, list.length - 2), 'first'),
        );
      },
    };
  });
  const [does] = useState<ListRowDoes>(() => ({
    grip: (event, at) => latest.current?.grip(event, at),
    onGripKey: (event, at) => latest.current?.onGripKey(event, at),
    copy: (at) => latest.current?.copy(at),
    remove: (at) => latest.current?.remove(at),
  }));

  return (
    <div className={s.editor} ref={body}>
      {list.length > 0 && (
        <table className={s.table} aria-label={say(field.label)}>
          <Head field={field} />
          <tbody>
            {steps.map((step, at) => (
              <ListRow
                key={step}
                path={`${path}.${step}`}
                at={at}
                name={names[at] ?? ''}
                field={field}
                isAlone={list.length === 1}
                isKept={list.length <= least}
                drop={dropSide(dragging, at)}
                isDragged={dragging?.from === at}
                does={does}
              />
            ))}
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
              {column.kind === 'number' && column.unit === 'months' && (
                <span className={s.unit}> {suffixOf(column.unit, '')}</span>
              )}
            </th>
          ))}
        <th scope="col">
          <span className="visuallyHidden">{say('Copy or remove')}</span>
        </th>
      </tr>
    </thead>
  );
}
