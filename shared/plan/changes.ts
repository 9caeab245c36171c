/** One change of a scenario, made (model.md 1, "scenario"). Used to check scenarios and to give their plans. */
import { say } from '../language/say.ts';
import { placeAt, setAt, type Place } from './paths.ts';
import { ok, refused, type Result } from './result.ts';
import type { ScenarioChange } from './types.ts';
import type { Bag } from './values.ts';
import { walkOf } from './validate/base.ts';
import { FaultList, rendered } from './validate/faults.ts';
import { readField } from './validate/walk.ts';

/** Why a change cannot be made: what stands at its path and what would have to. */
export interface ChangeRefusal {
  readonly found: string;
  readonly expected: string;
}

/**
 * The document after the change; what it sets has defaults filled in, but may still be no valid plan. Refused
 * where the path leads nowhere, or where nothing stands that can be multiplied or added to.
 */
export function changeMade(document: Bag, change: ScenarioChange): Result<Bag, ChangeRefusal> {
  const place = placeAt(document, change.path);
  if (place === undefined || (place.absent && place.value === undefined)) {
    return refused({
      found: rendered(change.path),
      expected: say('a path that leads somewhere in the plan'),
    });
  }
  if (place.keys[0] === 'scenarios') {
    return refused({
      found: rendered(change.path),
      expected: say('a path to an assumption; scenarios do not change scenarios'),
    });
  }
  const value = newValue(document, place, change);
  if (value === undefined) {
    return refused({
      found: `${rendered(change.path)}, where ${rendered(place.value)} stands`,
      expected: say(
        'multiply' in change
          ? 'a path to a number or a list of numbers to multiply'
          : 'a path to a number or a list of numbers to add to',
      ),
    });
  }
  return ok(setAt(document, change.path, value) ?? document);
}

function newValue(document: Bag, place: Place, change: ScenarioChange): unknown {
  if ('multiply' in change) return eachNumber(place, (number) => number * change.multiply);
  if ('add' in change) return eachNumber(place, (number) => number + change.add);
  const { field } = place;
  if (field === undefined || field.kind === 'special') return change.set;
  // Only for its defaults: whether the plan is valid is asked once all changes are made.
  return readField(field, change.set, change.path, walkOf(document, new FaultList()), undefined);
}

/** Undefined where a place holds no number and no array of numbers. An array of no numbers stays as it is. */
function eachNumber({ field, value }: Place, change: (number: number) => number): unknown {
  if (typeof value === 'number') return change(value);
  if (!Array.isArray(value) || field?.kind === 'list') return undefined;
  const list: readonly unknown[] = value;
  const changed = list.map((item) => (typeof item === 'number' ? change(item) : undefined));
  return changed.includes(undefined) ? undefined : changed;
}
