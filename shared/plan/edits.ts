/**
 * Edits of a plan as small reversible diffs in plain JSON. Undo, redo, history, restore and "what changed since"
 * are all a log of these.
 */
export { applyEdit } from './edits/apply.ts';
export { editAtPath } from './edits/at.ts';
export { editBetween } from './edits/between.ts';
export { describeEdit } from './edits/describe.ts';
export { isEmpty, reverse, type Change, type Edit, type EditRefusal } from './edits/edit.ts';
export { same } from './edits/equal.ts';
export { squash } from './edits/squash.ts';
