/** Whatever language a review is in, the workbook it is held against is the one that was written: in English. */
import { afterEach, expect, test } from 'vitest';
import { speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import { readBack } from '../../shared/workbook/back/index.ts';
import { planOfCase } from '../cases/cases.ts';
import { exportedBook } from './workbook-back-book.ts';

const plan = planOfCase('first-hires');

afterEach(() => speak('en', {}));

test('a review in Chinese finds the same changes, and says them in Chinese', () => {
  const edited = exportedBook(plan).typeInput('segments.smb.acv', 6600).typeInput('segments.smb.winRate', 25);
  speak('zh-CN', chinese);
  const read = readBack(edited.book, plan);
  if (read.kind === 'refused') throw new Error(read.reason);
  expect(read.remarks).toEqual([]);
  expect(read.changes).toEqual([
    expect.objectContaining({ path: 'segments.smb.acv', is: 6600, label: 'Small business · 合同价值' }),
    expect.objectContaining({
      path: 'segments.smb.winRate',
      fault: '此处应为介于 0 与 1 之间的数字，现为 25。若要表示 25%，请键入 25% 或 0.25。',
    }),
  ]);
});
