/**
 * The grid everybody types months into and reads tables by month in: an ARIA grid of which only what is in sight is
 * drawn. One tab stop; keys and mouse as in a spreadsheet. It shows the rows it is handed and hands edits back, whole or
 * not at all: see model.ts for what it needs, columns.ts for months.
 */
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { say } from '../../shared/language/say.ts';
import { asGrid } from '../ui/roles.ts';
import { onCopy, onCut, onPaste } from './clipboard.ts';
import s from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import { GridBubble } from './GridBubble.tsx';
import { GridFoot } from './GridFoot.tsx';
import { onFieldKey, onRestKey, type GridMemory, type KeyContext } from './gridKeys.ts';
import { GridPrint } from './GridPrint.tsx';
import type { FieldDoes } from './GridField.tsx';
import type { SeriesRow } from './model.ts';
import { headingHeight, heightOfRow, rowHeight } from './sizes.ts';
import { useGrid, type GridData } from './useGrid.ts';
import { useLayout } from './useLayout.ts';
import { cellOf, usePointer } from './usePointer.ts';
import { useSteadyRows } from './useSteadyRows.ts';

export interface GridProps extends GridData {
  readonly label: string;
  /** What stands under a row's name, such as the choice between constant and monthly. */
  readonly Control?: ComponentType<{ readonly row: SeriesRow }>;
  /** Over the names of the rows. */
  readonly corner?: string;
}

export function Grid(props: GridProps) {
  const { label, columns, rows: given, currency, Control, corner } = props;
  const rows = useSteadyRows(given);
  const data: GridData = { ...props, rows };
  const grid = useGrid(data);
  const { selection, block, editing, fault, note } = grid;
  const { anchor } = selection;
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useLayout(scroller, rows, columns, anchor, {
    currency,
    hasControl: Control !== undefined,
  });
  const memory = useRef<GridMemory>({ isEntered: false, tabbedFrom: undefined });
  const [isEntered, setEntered] = useState(false);
  const id = useId();

  /** The cell one is in takes the focus once it is drawn. */
  const wantsFocus = useRef(false);
  const focusSoon = (): void => {
    wantsFocus.current = true;
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null) return;
    wantsFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${anchor.row}:${anchor.column}"]`);
    (cell ?? scroller.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]'))?.focus({
      preventScroll: true,
    });
  });
  const focusField = (): void => scroller.current?.querySelector('input')?.focus();
  const openHeader = (row: number): void =>
    scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:-1"] button`)?.focus();

  const context: KeyContext = { data, grid, layout, memory, focusSoon, openHeader };
  const pointer = usePointer({
    data,
    grid,
    layout,
    focusSoon,
    focusField,
    enter() {
      memory.current = { isEntered: true, tabbedFrom: undefined };
    },
  });

  // Cells are handed functions that never change, so that those not typed into are not drawn again.
  const latest = useRef(context);
  useLayoutEffect(() => {
    latest.current = context;
  });
  const [field] = useState<FieldDoes>(() => ({
    type(text) {
      const { editing: now, type } = latest.current.grid;
      if (now !== null) type(now, text);
    },
    leave: () => void latest.current.grid.finish(),
    press: () => latest.current.grid.goInText(),
    onKeyDown: (event) => onFieldKey(event, latest.current),
  }));

  // The grid hears for its cells: a cell costs no functions of its own.
  const heard = {
    onKeyDown(event: KeyboardEvent): void {
      if (event.target instanceof HTMLElement && event.target.dataset['at'] !== undefined) {
        onRestKey(event, context);
      } else if (cellOf(event.target) === undefined || editing !== null) {
        return;
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        onControlKey(event);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        // From what stands in a row's header back to the header.
        focusSoon();
        grid.select({ ...selection });
      }
    },
    onPointerDown: pointer.press,
    onDoubleClick(event: MouseEvent): void {
      const cell = cellOf(event.target);
      if (cell === undefined || cell.column < 0 || editing !== null) return;
      if (grid.rowAt(cell)?.entry !== undefined) grid.begin(cell);
    },
    onFocus: () => setEntered(true),
    onBlur(event: FocusEvent): void {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      memory.current = { isEntered: false, tabbedFrom: undefined };
    },
    onCopy: (event: ClipboardEvent) => editing === null && onCopy(event, data, grid),
    onCut: (event: ClipboardEvent) => editing === null && onCut(event, data, grid),
    onPaste: (event: ClipboardEvent) => editing === null && onPaste(event, data, grid),
  };

  const refusedAt = editing === null ? note?.refusedAt : editing.cell;
  const canFill = props.onWrite !== undefined && editing === null && isEntered;

  return (
    <div className={s.frame} data-selecting={block.top !== block.bottom || block.left !== block.right}>
      <div
        {...asGrid}
        ref={scroller}
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={s.scroll}
        style={{
          '--entry': `${layout.widths.entry}px`,
          '--total': `${layout.widths.total}px`,
          '--header': `${layout.headerWidth}px`,
          '--head': `${layout.headHeight}px`,
          '--row': `${rowHeight}px`,
          '--heading': `${headingHeight}px`,
        }}
        {...heard}
      >
        <GridBody
          data={data}
          grid={grid}
          layout={layout}
          corner={corner ?? layout.units.shared}
          shown={pointer.fillTo ?? block}
          canFill={canFill}
          faultId={`${id}-fault`}
          field={field}
          Control={Control}
        />
      </div>
      <GridBubble
        id={`${id}-fault`}
        text={fault ?? (note?.refusedAt === undefined ? undefined : note.text)}
        scroller={scroller}
        left={layout.startOf(Math.max(0, refusedAt?.column ?? 0))}
        bottom={layout.topOf(refusedAt?.row ?? 0) + heightOfRow(rows[refusedAt?.row ?? 0])}
      />
      <GridFoot data={data} grid={grid} isEntered={isEntered} />
      <p id={`${id}-help`} hidden>
        {say(
          'Arrow keys move. Type to change a number; Enter on a worked-out number asks why. Once you have moved, Tab goes to the next cell; Escape, then Tab, leaves the table. Left of the first column is the name of the row; Enter there leads to its choices.',
        )}
      </p>
      <GridPrint
        label={label}
        columns={columns}
        rows={rows}
        corner={corner}
        units={layout.units}
        isScaled={layout.isScaled}
      />
    </div>
  );
}

/** From one control of a row's header to the next. */
function onControlKey(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const all = [...(event.target.closest('[data-at]')?.querySelectorAll('button') ?? [])];
  const next = all[all.findIndex((each) => each === event.target) + (event.key === 'ArrowRight' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
