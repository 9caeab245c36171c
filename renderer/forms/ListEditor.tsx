/** A list of small things, a row each: opening groups, cohorts, assistants, cost lines, funding. */
import { Plus, X } from 'lucide-react';
import type { ListField } from '../../shared/plan/schema/fields.ts';
import { useResults } from '../state/results.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Control } from './Control.tsx';
import s from './ListEditor.module.css';
import { newItem } from './newItems.ts';
import { useAssumption, type Assumption } from './useAssumption.ts';

interface ListEditorProps {
  readonly assumption: Assumption;
  readonly field: ListField;
}

/** Ids are made from names, and series have a table of their own. */
const isColumn = ([key, field]: readonly [string, { readonly kind: string }]): boolean =>
  key !== 'id' && field.kind !== 'series' && field.kind !== 'group' && field.kind !== 'list';

export function ListEditor({ assumption, field }: ListEditorProps) {
  const { value, set, path, readOnlyBecause } = assumption;
  const list = Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
  const columns = Object.entries(field.item).filter(isColumn);
  const isReadOnly = readOnlyBecause !== undefined;
  const least = field.minLength ?? 0;
  return (
    <div className={s.editor}>
      {list.length > 0 && (
        <table className={s.table} aria-label={field.label}>
          <thead>
            <tr>
              {columns.map(([key, column]) => (
                <th key={key} scope="col" data-kind={column.kind} title={column.meaning}>
                  {column.label}
                </th>
              ))}
              <th scope="col">
                <span className="visuallyHidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((item, index) => {
              const step = typeof item['id'] === 'string' ? item['id'] : String(index);
              return (
                <tr key={step}>
                  {columns.map(([key, column]) => (
                    <td key={key} data-kind={column.kind}>
                      <Cell
                        path={`${path}.${step}.${key}`}
                        label={`${column.label}, ${field.one} ${index + 1}`}
                      />
                    </td>
                  ))}
                  <td className={s.tools}>
                    {!isReadOnly && (
                      <IconButton
                        label={`Remove ${field.one} ${index + 1}`}
                        isDisabled={list.length <= least}
                        onPress={() => set(list.toSpliced(index, 1))}
                      >
                        <X aria-hidden="true" />
                      </IconButton>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!isReadOnly && (
        <Button
          variant="plain"
          onPress={() => {
            const { plan } = useResults.getState();
            if (plan !== null) set([...list, newItem(field.one, list, plan)]);
          }}
        >
          <Plus aria-hidden="true" /> Add {article(field.one)} {field.one}
        </Button>
      )}
    </div>
  );
}

const article = (noun: string): string => (/^[aeiou]/u.test(noun) ? 'an' : 'a');

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
