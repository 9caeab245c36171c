/** The bridge between two plans: what a part of it changes. */
import type { Catalogue } from '../say.ts';

export const bridge: Catalogue = {
  '{what}, with what depends on it': '{what}及其关联项',
  '{what}: {count} changes': '{what}：{count} 处改动',
  '{what}: added': '{what}：新增',
  'The bridge could not be worked out': '无法计算差异分解',
  '{what}: removed': '{what}：移除',
};
