/**
 * Chooses one of a list of things (teams, channels, segments), and adds, copies, names, orders and removes them: by the
 * menu, by keys on the tab, by double click and by dragging.
 */
import {
  ArrowLeft,
  ArrowRight,
  CircleQuestionMark,
  Copy,
  Ellipsis,
  ListFilter,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../shared/language/say.ts';
import { addWords } from '../forms/newItems.ts';
import { RemovalDialog } from '../forms/RemovalDialog.tsx';
import { dropSide, useDragOrder } from '../forms/useDragOrder.ts';
import type { Items, Named } from '../forms/useItems.ts';
import { useView } from '../state/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, type MenuChoice } from '../ui/Menu.tsx';
import { useShares, type Share } from './itemShares.ts';
import s from './ItemTabs.module.css';
import { RenameTab } from './RenameTab.tsx';
import { useHidden } from './useHidden.ts';

interface ItemTabsProps {
  /** What they are together, already said in the language spoken. */
  readonly label: string;
  readonly items: Items;
  /** A series of each, of whose sum in the last month its share stands behind the name. */
  readonly share: string;
}

interface Renaming {
  readonly item: Named;
  /** Where its tab is, in pixels. */
  readonly left: number;
  readonly width: number;
}

export function ItemTabs({ label, items, share }: ItemTabsProps) {
  const { active } = items;
  const shares = useShares(items, share);
  const why = useView((state) => state.why);
  const row = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<Renaming | null>(null);
  const [moved, setMoved] = useState('');
  const hidden = useHidden(row, active?.id);
  const at = items.items.findIndex(({ id }) => id === active?.id);

  const tabOf = (id: string): HTMLElement | null =>
    row.current?.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? null;
  const rename = (item: Named): void => {
    const tab = tabOf(item.id);
    const left = Math.max(0, (tab?.offsetLeft ?? 0) - (row.current?.scrollLeft ?? 0));
    setRenaming({ item, left, width: tab?.offsetWidth ?? 0 });
  };
  const move = (from: number, to: number): void => {
    const item = items.items[from];
    if (item === undefined || !items.move(item.id, to)) return;
    setMoved(
      say('{name} is now {place} of {count}', { name: item.name, place: to + 1, count: items.items.length }),
    );
    requestAnimationFrame(() => tabOf(item.id)?.focus());
  };
  const { dragging, grip } = useDragOrder(row, 'x', move);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: items.items.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const item = items.items[next];
      if (event.shiftKey) move(at, next);
      else if (item !== undefined) {
        items.choose(item.id);
        tabOf(item.id)?.focus();
      }
    } else if (event.key === 'F2') {
      event.preventDefault();
      rename(active);
    } else if (event.key === 'Delete' && items.keepBecause === undefined) {
      event.preventDefault();
      items.remove(active.id);
    }
  };
  const act = (choice: string): void => {
    if (active === undefined) return;
    if (choice === 'why') {
      const words = shares.get(active.id);
      if (words !== undefined) why({ kind: 'relation', relation: words.relation });
    }
    // The menu gives the focus back to its button first.
    else if (choice === 'rename') setTimeout(() => rename(active), 0);
    else if (choice === 'copy') items.copy(active.id);
    else if (choice === 'left') move(at, at - 1);
    else if (choice === 'right') move(at, at + 1);
    else if (choice === 'remove') items.remove(active.id);
  };

  return (
    <div className={s.bar} data-empty={active === undefined}>
      <div className={s.strip}>
        <div ref={row} role="tablist" aria-label={label} className={s.tabs}>
          {items.items.map((item, index) => {
            const words = shares.get(item.id);
            return (
              <button
                key={item.id}
                type="button"
                role="tab"
                data-id={item.id}
                data-place={index}
                data-drop={dropSide(dragging, index)}
                data-dragged={dragging?.from === index}
                aria-selected={item.id === active?.id}
                aria-keyshortcuts="F2 Shift+ArrowLeft Shift+ArrowRight Delete"
                tabIndex={item.id === active?.id ? 0 : -1}
                className={s.tab}
                onKeyDown={onKeyDown}
                onPointerDown={(event) => {
                  if (event.pointerType === 'mouse') grip(index)(event);
                }}
                onClick={() => items.choose(item.id)}
                onDoubleClick={() => rename(item)}
              >
                {item.name}
                {words !== undefined && (
                  <span className={s.detail} title={words.meaning}>
                    {words.text}
                  </span>
                )}
              </button>
            );
          })}
        </div>
        {renaming !== null && (
          <RenameTab
            key={renaming.item.id}
            name={renaming.item.name}
            left={renaming.left}
            width={renaming.width}
            onName={(name) => items.rename(renaming.item.id, name)}
            onClose={(byKey) => {
              setRenaming(null);
              if (byKey) requestAnimationFrame(() => tabOf(renaming.item.id)?.focus());
            }}
          />
        )}
      </div>
      {active !== undefined && (
        <span className={s.of}>
          <span>{shares.get(active.id)?.of}</span>
        </span>
      )}
      <div className={s.tools}>
        {hidden && (
          <Menu
            label={label}
            trigger={
              <IconButton label={say('All {count}', { count: items.items.length })}>
                <ListFilter aria-hidden="true" />
              </IconButton>
            }
            choices={[
              {
                title: label,
                chosen: active?.id ?? '',
                choices: items.items.map(({ id, name }) => ({
                  id,
                  label: name,
                  detail: shares.get(id)?.text,
                })),
              },
            ]}
            onChoose={items.choose}
          />
        )}
        {active !== undefined && (
          <Menu
            label={say('What can be done with {name}', { name: active.name })}
            trigger={
              <IconButton label={say('What can be done with {name}', { name: active.name })}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            }
            choices={commandsOf(items, at, shares.get(active.id))}
            onChoose={act}
          />
        )}
        <Button variant="plain" onPress={items.add}>
          <Plus aria-hidden="true" />
          {say(addWords[items.one] ?? '')}
        </Button>
      </div>
      {/* Always there: what comes into being together with its words is not announced. */}
      <p className="visuallyHidden" aria-live="polite">
        {moved}
      </p>
      <RemovalDialog removing={items.removing} />
    </div>
  );
}

function commandsOf(
  { items, keepBecause }: Items,
  at: number,
  share: Share | undefined,
): readonly MenuChoice[] {
  return [
    { id: 'rename', label: say('Rename'), detail: 'F2', icon: <Pencil aria-hidden="true" /> },
    { id: 'copy', label: say('Copy'), icon: <Copy aria-hidden="true" /> },
    ...(at > 0
      ? [{ id: 'left', label: say('Move left'), detail: 'Shift+←', icon: <ArrowLeft aria-hidden="true" /> }]
      : []),
    ...(at < items.length - 1
      ? [
          {
            id: 'right',
            label: say('Move right'),
            detail: 'Shift+→',
            icon: <ArrowRight aria-hidden="true" />,
          },
        ]
      : []),
    ...(share === undefined
      ? []
      : [
          {
            id: 'why',
            label: say('Why {share}?', { share: share.text }),
            detail: share.meaning,
            icon: <CircleQuestionMark aria-hidden="true" />,
          },
        ]),
    {
      id: keepBecause === undefined ? 'remove' : 'kept',
      label: say('Remove'),
      detail: keepBecause ?? 'Del',
      icon: <Trash2 aria-hidden="true" />,
      danger: keepBecause === undefined,
    },
  ];
}
