/** Where the Summary sheet begins, and where what its targets say is typed. */
export const targetsRow = 6;

/** The row of a target's field on the Inputs sheet. */
export type TargetRow = (target: number, field: 'value' | 'month') => number;
