/** The day it is for the user, as files write it. */
const two = (part: number): string => String(part).padStart(2, '0');

/** `YYYY-MM-DD` in the computer's time zone. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
