/** Chooses one of a list of things (teams, channels, segments), and adds or removes one. */
import { Copy, Plus, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import s from './ItemTabs.module.css';

interface ItemTabsProps {
  readonly label: string;
  /** What one is called, such as `sales team`. */
  readonly one: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly detail?: string }[];
  readonly active: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Makes one more, like the active one. */
  readonly onAdd: () => void;
  readonly onRemove?: (() => void) | undefined;
}

export function ItemTabs({ label, one, items, active, onChoose, onAdd, onRemove }: ItemTabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = items.findIndex(({ id }) => id === active);
    const moves: Record<string, number> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = items[moves[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    row.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus();
  };
  return (
    <div className={s.bar}>
      <div ref={row} role="tablist" aria-label={label} className={s.tabs}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            data-id={item.id}
            aria-selected={item.id === active}
            tabIndex={item.id === active ? 0 : -1}
            className={s.tab}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(item.id)}
          >
            {item.name}
            {item.detail !== undefined && <span className={s.detail}>{item.detail}</span>}
          </button>
        ))}
      </div>
      <div className={s.tools}>
        <Button variant="plain" onPress={onAdd}>
          {items.length === 0 ? <Plus aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {items.length === 0 ? `Add a ${one}` : `Add another ${one}`}
        </Button>
        {onRemove !== undefined && (
          <IconButton label={`Remove this ${one}`} onPress={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </div>
  );
}
