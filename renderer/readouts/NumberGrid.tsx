/**
 * A table of numbers that answer "why?", with one stop of Tab however many they are: arrow keys go from one thing that
 * can be pressed to the next, Home and End to the ends of a row.
 */
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { asGrid } from '../ui/roles.ts';

interface NumberGridProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const pressable = (within: Element | null | undefined): readonly HTMLElement[] => [
  ...(within?.querySelectorAll<HTMLElement>('button') ?? []),
];

export function NumberGrid({ label, className, children }: NumberGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  const stopAt = (wanted: HTMLElement | null): void => {
    const all = pressable(table.current);
    stop.current = wanted !== null && all.includes(wanted) ? wanted : (all[0] ?? null);
    for (const one of all) one.tabIndex = one === stop.current ? 0 : -1;
  };
  // What has been drawn anew is a stop of its own until it is told otherwise.
  useLayoutEffect(() => stopAt(stop.current));
  // The table hears for what stands in it.
  const heard = {
    onFocus(event: FocusEvent): void {
      if (event.target instanceof HTMLElement) stopAt(event.target);
    },
    onKeyDown(event: KeyboardEvent): void {
      const to = event.target instanceof HTMLElement ? next(event.key, event.target) : undefined;
      if (to === undefined) return;
      event.preventDefault();
      to.focus();
    },
  };
  return (
    <table ref={table} {...asGrid} className={className} aria-label={label} {...heard}>
      {children}
    </table>
  );
}

function next(key: string, here: HTMLElement): HTMLElement | undefined {
  const row = here.closest('tr');
  const inRow = pressable(row);
  const at = inRow.indexOf(here);
  switch (key) {
    case 'ArrowLeft':
      return inRow[at - 1];
    case 'ArrowRight':
      return inRow[at + 1];
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowUp':
    case 'ArrowDown':
      return inColumn(here, row, key === 'ArrowDown' ? 1 : -1);
    default:
      return undefined;
  }
}

/** The nearest row in that direction that has something to press in the same column. */
function inColumn(here: HTMLElement, row: HTMLTableRowElement | null, by: 1 | -1): HTMLElement | undefined {
  const rows = [...(row?.closest('table')?.rows ?? [])];
  const column = here.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
  const from = row === null ? -1 : rows.indexOf(row);
  for (let index = from + by; index >= 0 && index < rows.length; index += by) {
    const [found] = pressable(rows[index]?.cells[column]);
    if (found !== undefined) return found;
  }
  return undefined;
}
