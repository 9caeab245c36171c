/** What the numbers of rows are of: said once over the rows' names where all of them have it, otherwise beside each. */
import { language, say } from '../../shared/language/say.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { exact, suffixOf } from '../ui/format.ts';
import type { GridRow, SeriesRow } from './model.ts';
import { isScaledRow } from './values.ts';

export interface UnitWords {
  /** Of all rows that have a unit to say. */
  readonly shared: string;
  /** By row, where they differ; money in thousands counts as another unit. */
  readonly of: (row: SeriesRow) => string;
}

export function unitWordsOf(rows: readonly GridRow[], isScaled: boolean, currency: string): UnitWords {
  const words = new Map<string, string>();
  const keyOf = (row: SeriesRow): string =>
    row.texts === undefined ? `${row.unit} ${isScaledRow(row, isScaled)} ${language()}` : '';
  for (const row of rows) {
    if (row.kind !== 'series') continue;
    const key = keyOf(row);
    if (!words.has(key)) {
      words.set(key, key === '' ? '' : wordOf(row.unit, currency, isScaledRow(row, isScaled)));
    }
  }
  const said = new Set([...words.values()].filter((word) => word !== ''));
  const [only = ''] = said;
  return said.size === 1
    ? { shared: only, of: () => '' }
    : { shared: '', of: (row) => unlessSaid(words.get(keyOf(row)) ?? '', row.label) };
}

/** `Leads` need not be leads once more. */
function unlessSaid(word: string, label: string): string {
  const [one, other] = [word.toLowerCase(), label.toLowerCase()];
  return one.endsWith(other) || other.endsWith(one) ? '' : word;
}

function wordOf(unit: Unit, currency: string, isScaled: boolean): string {
  if (unit !== 'money') return unitInfo(unit).style === 'percent' ? '' : suffixOf(unit, currency);
  const symbol = exact(0, 'money', currency).replace(/[\d\s\u202f]/gu, '');
  if (!isScaled) return symbol;
  return say('{currency} thousand', { currency: language() === 'zh-CN' ? named(currency) : symbol });
}

/** Chinese statements are in 万美元 or 万元: the currency's name stands where English has its sign. */
function named(currency: string): string {
  if (currency === 'CNY') return '元';
  try {
    return new Intl.DisplayNames('zh-CN', { type: 'currency' }).of(currency) ?? currency;
  } catch {
    return currency;
  }
}
