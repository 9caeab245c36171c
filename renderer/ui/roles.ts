/**
 * Roles that the lint's table of plain elements does not know: a table one edits in is a grid, a drawing is an image,
 * and what scrolls has to take the focus to be scrolled by keyboard (WAI-ARIA practices; axe asks for the last). It shows by
 * itself where more stands beside it (base.css).
 */
export const asGrid = { role: 'grid' } as const;
export const asImage = { role: 'img' } as const;
export const asScrollable = { tabIndex: 0, 'data-scrolls': true } as const;
/** The list of a combobox (WAI-ARIA practices): no element has these roles and lets its parts be drawn. */
export const asListbox = { role: 'listbox' } as const;
export const asOption = (isSelected: boolean) => ({ role: 'option', 'aria-selected': isSelected }) as const;
export const asGroup = { role: 'group' } as const;
