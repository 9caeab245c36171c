/**
 * A grid of which only a part is drawn cannot be a table of the plain elements, whose layout needs all of it: these are
 * their roles (WAI-ARIA 1.2, grid).
 */
export const asRowGroup = { role: 'rowgroup' } as const;
export const asRow = { role: 'row' } as const;
export const asColumnHeader = { role: 'columnheader' } as const;

/** Cells that are laid out together; to those who hear the grid they are the row's. */
export const asPart = { role: 'presentation' } as const;

export const asHeading = { role: 'rowheader' } as const;

/** One of all cells and headers is where Tab leads; the others are reached from there. */
export const asRowHeader = (isTabStop: boolean) =>
  ({ role: 'rowheader', tabIndex: isTabStop ? 0 : -1 }) as const;

export const asCell = (isTabStop: boolean, isReadOnly: boolean) =>
  ({ role: 'gridcell', tabIndex: isTabStop ? 0 : -1, 'aria-readonly': isReadOnly }) as const;

/** Its field has the focus. */
export const asEditedCell = { role: 'gridcell' } as const;
