/** What stands on every screen. */
import type { Catalogue } from '../say.ts';

export const common: Catalogue = {
  '{count} months': '{count}\u00a0个月',
  Copy: '复制',
  // Between two sentences.
  // An empty text would count as none and be said in English: a space without width.
  ' ': '\u200b',
  'The scenario that was open is no longer in the plan. You are in the base plan now.':
    '打开的情景已不在计划中。现在显示的是基准方案。',
};
