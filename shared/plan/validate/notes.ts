/** Notes by path and actuals by series name: both refer to what the rest of the plan holds. */
import { say } from '../../language/say.ts';
import { isMonth } from '../months.ts';
import { placeAt } from '../paths.ts';
import { companySeries, isCompanySeries, listedSeries, serviceSeries } from '../schema/metrics.ts';
import { noteFields } from '../schema/uncertainty.ts';
import { denseList, isObject, type Bag } from '../values.ts';
import { joined, rendered } from './faults.ts';
import type { Reading } from './reading.ts';
import { readFields } from './walk.ts';
import { nearest } from './words.ts';

export function readNotes(value: unknown, { plan, walk, isBroken }: Reading): unknown {
  const { faults } = walk;
  if (!isObject(value)) {
    faults.add('notes', value, say('notes by path (an object)'));
    return value;
  }
  for (const [about, note] of Object.entries(value)) {
    if (faults.full) break;
    const path = joined('notes', about);
    const place = placeAt(plan, about);
    if ((place === undefined || place.value === undefined) && !isBroken(about)) {
      faults.say(
        path,
        say('a note on {path}', { path: rendered(about) }),
        say('a note on a path that leads somewhere in the plan'),
      );
    }
    readFields(noteFields, note, path, walk, undefined, () => say('a note (an object)'));
  }
  return value;
}

export function readActuals(value: unknown, { plan, walk }: Reading): unknown {
  const { faults } = walk;
  if (!isObject(value)) {
    faults.add('actuals', value, say('months by series name (an object)'));
    return value;
  }
  const read = new Map<string, unknown>();
  for (const [name, months] of Object.entries(value)) {
    if (faults.full) break;
    const path = joined('actuals', name);
    if (!isSeriesOf(plan, name)) {
      const near = nearest(name, companySeries);
      const hint = near === undefined ? 'arr or segments.<id>.arr' : near;
      faults.say(path, rendered(name), say('the name of a series, such as {name}', { name: hint }));
    }
    const kept = readMonths(months, path, walk.faults);
    if (kept !== months) read.set(name, kept);
  }
  return withEntries(value, read);
}

function readMonths(months: unknown, path: string, faults: Reading['walk']['faults']): unknown {
  if (!isObject(months)) {
    faults.add(path, months, say('numbers by month (an object)'));
    return months;
  }
  const read = new Map<string, unknown>();
  for (const [month, number] of Object.entries(months)) {
    if (faults.full) break;
    const at = joined(path, month);
    if (!isMonth(month)) faults.say(at, rendered(month), say('a month such as "2027-03"'));
    if (typeof number !== 'number' || !Number.isFinite(number)) faults.add(at, number, say('a number'));
    else if (Object.is(number, -0)) read.set(month, 0);
  }
  return withEntries(months, read);
}

const withEntries = (bag: Bag, entries: ReadonlyMap<string, unknown>): Bag =>
  entries.size === 0 ? bag : { ...bag, ...Object.fromEntries(entries) };

/** Whether a result of this plan has a series of this name (model.md 10). */
function isSeriesOf(plan: Bag, name: string): boolean {
  const steps = name.length > 500 ? [] : name.split('.');
  const [first = '', second = '', third = ''] = steps;
  if (steps.length === 1) return isCompanySeries(name);
  if (steps.length === 2) {
    return isKeyOf(serviceSeries, first) && has(serviceSeries[first], second);
  }
  if (steps.length !== 3 || !isKeyOf(listedSeries, first) || !has(listedSeries[first], third)) return false;
  return denseList(plan[first]).some((item) => isObject(item) && item['id'] === second);
}

const has = (names: readonly string[], wanted: string): boolean => names.includes(wanted);

const isKeyOf = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);
