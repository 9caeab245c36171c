/**
 * Roles that the lint's table of plain elements does not know: a table one edits in is a grid, a drawing is an image,
 * and what scrolls has to take the focus to be scrolled by keyboard (WAI-ARIA practices; axe asks for the last).
 */
export const asGrid = { role: 'grid' } as const;
export const asImage = { role: 'img' } as const;
export const asScrollable = { tabIndex: 0 } as const;
