/** The names of the three lines between a window's preload and the process that owns the data. */
export const callChannel = 'groundplan:call';
export const eventChannel = 'groundplan:event';
export const commandChannel = 'groundplan:command';
