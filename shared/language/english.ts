/** English needs no catalogue but for what is said of one thing only. */
import type { Catalogue } from './say.ts';

export const englishForms: Catalogue = {
  '{count} entries_one': '{count} entry',
  '{count} months_one': '{count} month',
  '{digits} points_one': '{digits} point',
  '{when}, {count} plans_one': '{when}, {count} plan',
  'customers signed {count} months before_one': 'customers signed {count} month before',
  '"annual" with contracts of {count} months_one': '"annual" with contracts of {count} month',
  '{what}: {count} changes_one': '{what}: {count} change',
};
