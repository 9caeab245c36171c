/** The names of the lines between a window's preload and the process that owns the data. */
export const callChannel = 'groundplan:call';
export const eventChannel = 'groundplan:event';
/** What was chosen from the application menu for the window in front. */
export const commandChannel = 'groundplan:command';
export type MenuCommand = 'undo' | 'redo' | 'export' | 'import' | 'print' | 'newPlan' | 'find' | 'shortcuts';
/** A file for the user: its parcel there, what came of it back. */
export const saveChannel = 'groundplan:save';
/** A file of the user: its bytes there, its parcel back. */
export const sendChannel = 'groundplan:send';
