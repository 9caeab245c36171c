/** Workbooks of another plan of the library that has the same name. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../shared/plan/types.ts';
import { readBack, type ReadBack } from '../../shared/workbook/back/index.ts';
import { planOfCase } from '../cases/cases.ts';
import { exportedBook } from './workbook-back-book.ts';

const plan = planOfCase('first-hires');
const path = 'segments.smb.acv';

/** Exported from the plan that its library knows as `theirs`, with one input changed. */
const heldAgainst = (onto: Plan, planId?: string): ReadBack => {
  const { book } = exportedBook(plan, { id: 'base', name: 'Base plan' }, 'theirs').typeInput(path, 5000);
  return readBack(book, onto, planId);
};

const dearer: Plan = { ...plan, cash: { ...plan.cash, opening: plan.cash.opening + 1 } };

describe('a workbook of a plan of the same name', () => {
  test('is refused where their assumptions differ, and both are named', () => {
    const read = heldAgainst(dearer, 'ours');
    if (read.kind !== 'refused') throw new Error('it was taken');
    expect(read.reason).toContain(`“${plan.name}”`);
    expect(read.reason).toMatch(/another plan .*theirs, not ours.*Open that plan.*export this plan anew/);
  });

  test('is taken where one is a copy of the other, and that is said first', () => {
    // The same document, brought into the library once more, or on another computer.
    const copy: Plan = { ...plan, notes: { [path]: { text: 'Raised in May' } } };
    const read = heldAgainst(copy, 'ours');
    if (read.kind === 'refused') throw new Error(read.reason);
    expect(read.remarks.map(({ what }) => what)).toEqual(['otherCopy']);
    expect(read.changes.map((change) => [change.path, change.is])).toEqual([[path, 5000]]);
  });

  test.each(['theirs', undefined])(
    'is taken by the plan with the key %s, whatever has changed in it',
    (planId) => {
      const read = heldAgainst(dearer, planId);
      if (read.kind === 'refused') throw new Error(read.reason);
      expect(read.remarks.map(({ what }) => what)).toEqual(['planChanged']);
    },
  );
});
