/** What stands on every screen. */
import type { Catalogue } from '../say.ts';

export const common: Catalogue = {
  '{count} months': '{count} 个月',
  Copy: '复制',
  // Between two sentences.
  ' ': '',
};
