/** What the user chose outside any plan: theme, language, how tables are saved, the last plan, each active scenario. */
import * as v from 'valibot';
import { type SettingChange, type Settings, settingChange } from '../../shared/ipc/values.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

interface Row {
  readonly key: string;
  readonly plan_id: string;
  readonly value: string;
}

/** A stored value that this Groundplan does not know (another one wrote it) counts as not set. */
export function readSettings(database: ReadableDatabase): Settings {
  let theme: Settings['theme'] = 'system';
  let language: Settings['language'] = 'system';
  let csvMark = false;
  let lastPlan: Settings['lastPlan'] = null;
  const activeScenario: Record<string, string> = {};
  for (const row of database.all<Row>('SELECT key, plan_id, value FROM settings')) {
    const plan = row.plan_id === '' ? {} : { planId: row.plan_id };
    const parsed = v.safeParse(settingChange, {
      key: row.key,
      ...plan,
      value: JSON.parse(row.value) as unknown,
    });
    if (!parsed.success) continue;
    const change = parsed.output;
    switch (change.key) {
      case 'theme':
        theme = change.value;
        break;
      case 'language':
        language = change.value;
        break;
      case 'csvMark':
        csvMark = change.value;
        break;
      case 'lastPlan':
        lastPlan = change.value;
        break;
      case 'activeScenario':
        activeScenario[change.planId] = change.value;
        break;
      default:
        change satisfies never;
    }
  }
  return { theme, language, csvMark, lastPlan, activeScenario };
}

export function writeSetting(database: WritableDatabase, change: SettingChange): void {
  database.run(
    'INSERT INTO settings (key, plan_id, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    change.key,
    change.key === 'activeScenario' ? change.planId : '',
    JSON.stringify(change.value),
  );
}
