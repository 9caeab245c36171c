/** Reading a workbook back that somebody edited: what differs, what it does to the targets, taking it into the plan. */
export { editAsScenario, editOfAccepted, faultsTogether } from './accept.ts';
export { changesDocument } from './changesDocument.ts';
export { effectOf } from './effects.ts';
export { readBack } from './readBack.ts';
export type { InputChange, ReadBack, Remark, RemarkKind, Review } from './review.ts';
