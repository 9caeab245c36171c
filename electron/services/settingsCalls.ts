/** The calls about what the user chose outside any plan. */
import { phrase } from '../../shared/language/say.ts';
import type { Store } from '../store/open.ts';
import { isInLibrary } from '../store/plans.ts';
import { readSettings, writeSetting } from '../store/settings.ts';
import type { Calls } from './handle.ts';

export type SettingsCalls = Pick<Calls, 'settings.get' | 'settings.set'>;

export const settingsCalls = ({ connection }: Store): SettingsCalls => ({
  'settings.get': () => ({ kind: 'settings', settings: readSettings(connection.read) }),
  'settings.set': (change) =>
    connection.immediately((database) => {
      const planId =
        change.key === 'activeScenario' ? change.planId : change.key === 'lastPlan' ? change.value : null;
      if (planId !== null && !isInLibrary(database, planId)) {
        return { kind: 'notFound', message: phrase('There is no such plan in the library.') };
      }
      writeSetting(database, change);
      return { kind: 'done' };
    }),
});
