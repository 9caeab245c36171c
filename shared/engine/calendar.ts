/** The calendar month of a month of the plan, 0 … 11, given that of month 0. */
export const calendarPlace = (first: number, month: number): number => (((first + month) % 12) + 12) % 12;
