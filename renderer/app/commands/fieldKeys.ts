/** Keys that fields and tables take themselves (ui/NumberField.tsx, features/why/useWhyKey.ts, grid/), as the page of shortcuts shows them. */
import { phrase } from '../../../shared/language/say.ts';
import type { Keys } from './keys.ts';

interface KeyWords {
  /** `say`d where it is shown. */
  readonly name: string;
  readonly keys: readonly Keys[];
}

export const fieldKeys: readonly KeyWords[] = [
  { name: phrase('One step up or down'), keys: [{ key: 'arrowup' }, { key: 'arrowdown' }] },
  {
    name: phrase('Ten steps'),
    keys: [
      { key: 'arrowup', shift: true },
      { key: 'arrowdown', shift: true },
    ],
  },
  { name: phrase('Why is it that number?'), keys: [{ key: '?', alt: true }] },
  { name: phrase('Take back what was typed; close “Why?”'), keys: [{ key: 'escape' }] },
];

export const gridKeys: readonly KeyWords[] = [
  { name: phrase('To the next cell'), keys: [{ key: 'arrowright' }, { key: 'tab' }, { key: 'enter' }] },
  { name: phrase('Select several cells'), keys: [{ key: 'arrowright', shift: true }] },
  {
    name: phrase('To the edge of the table'),
    keys: [{ key: 'arrowright', command: true }, { key: 'home' }, { key: 'end' }],
  },
  {
    name: phrase('Copy and paste, also from a spreadsheet'),
    keys: [
      { key: 'c', command: true },
      { key: 'v', command: true },
    ],
  },
  {
    name: phrase('Fill to the right, fill down'),
    keys: [
      { key: 'r', command: true },
      { key: 'd', command: true },
    ],
  },
  { name: phrase('Empty the cells'), keys: [{ key: 'delete' }] },
  { name: phrase('Edit what stands in a cell'), keys: [{ key: 'f2' }] },
  {
    name: phrase('Select the row, the column, everything'),
    keys: [
      { key: ' ', shift: true },
      { key: ' ', command: true },
      { key: 'a', command: true },
    ],
  },
  { name: phrase('Put back what the scenario changes'), keys: [{ key: 'backspace', command: true }] },
  { name: phrase('Out of the table'), keys: [{ key: 'escape' }, { key: 'tab' }] },
];
