/** Uncertain assumptions (model.md 12): their path leads to numbers, their distribution makes sense. */
import { say } from '../../language/say.ts';
import { placeAt } from '../paths.ts';
import { choice } from '../schema/choice.ts';
import { text, type Fields } from '../schema/fields.ts';
import { distributionFields, distributionKinds, type DistributionKind } from '../schema/uncertainty.ts';
import { isObject, isSparse, type Bag } from '../values.ts';
import { joined, rendered } from './faults.ts';
import type { Reading } from './reading.ts';
import { readField, readFields, sayUnknown } from './walk.ts';
import { oneOf } from './words.ts';

const fields: Fields = {
  path: text('Assumption', 'Path of the assumption.'),
  mode: choice('Mode', 'Whether the drawn value replaces or scales the assumption.', ['replace', 'multiply']),
};

export function readUncertainty(value: unknown, reading: Reading): unknown {
  const { faults } = reading.walk;
  const path = 'uncertainty';
  if (!Array.isArray(value) || isSparse(value)) {
    faults.add(path, value, say('a list of uncertain assumptions'));
    return value;
  }
  const list: readonly unknown[] = value;
  const read = list.map((item, index) => (faults.full ? item : readOne(item, joined(path, index), reading)));
  return read.every((item, index) => item === list[index]) ? list : read;
}

function readOne(value: unknown, path: string, reading: Reading): unknown {
  const { walk } = reading;
  if (!isObject(value)) {
    walk.faults.add(path, value, say('an uncertain assumption (an object)'));
    return value;
  }
  for (const [name, field] of Object.entries(fields)) {
    readField(field, value[name], joined(path, name), walk, undefined);
  }
  sayUnknown({ ...fields, distribution: true }, value, path, walk.faults);
  const distribution = readDistribution(value['distribution'], joined(path, 'distribution'), reading);
  checkPath(value, path, reading);
  return distribution === value['distribution'] ? value : { ...value, distribution };
}

function checkPath({ path: about, mode }: Bag, path: string, reading: Reading): void {
  if (typeof about !== 'string' || reading.isBroken(about)) return;
  const { faults } = reading.walk;
  const place = placeAt(reading.plan, about);
  const at = joined(path, 'path');
  if (place === undefined || place.value === undefined) {
    faults.add(at, about, say('a path that leads somewhere in the plan'));
  } else if (about === 'months' || place.field === undefined || place.field.kind === 'special') {
    faults.add(at, about, say('a path to an assumption that a range makes sense for'));
  } else if (!holdsNumbers(place.value, mode)) {
    const wanted = say(
      mode === 'multiply' ? 'a path to a number or a list of numbers' : 'a path to one number',
    );
    faults.say(
      at,
      say('{path}, where {value} stands', { path: rendered(about), value: rendered(place.value) }),
      wanted,
    );
  }
}

function holdsNumbers(value: unknown, mode: unknown): boolean {
  if (typeof value === 'number') return true;
  // A faulty mode has its own fault.
  if (mode === 'replace' || !Array.isArray(value)) return false;
  const list: readonly unknown[] = value;
  return list.length > 0 && list.every((item) => typeof item === 'number');
}

const isKind = (kind: unknown): kind is DistributionKind =>
  typeof kind === 'string' && Object.hasOwn(distributionFields, kind);

function readDistribution(value: unknown, path: string, { walk }: Reading): unknown {
  const { faults } = walk;
  if (!isObject(value)) {
    faults.add(path, value, say('a distribution (an object)'));
    return value;
  }
  const { kind } = value;
  if (!isKind(kind)) {
    faults.add(joined(path, 'kind'), kind, oneOf(distributionKinds));
    return value;
  }
  const before = faults.faults.length;
  const read = readFields(distributionFields[kind], value, path, walk, undefined);
  if (faults.faults.length === before) checkOrder(value, path, faults.add.bind(faults));
  return read;
}

function checkOrder(
  { low, mode, high }: Bag,
  path: string,
  add: (path: string, value: unknown, expected: string) => void,
): void {
  if (typeof low !== 'number' || typeof high !== 'number') return;
  if (low >= high) add(joined(path, 'high'), high, say('a number above {low}, the lowest value', { low }));
  else if (typeof mode === 'number' && (mode < low || mode > high)) {
    add(
      joined(path, 'mode'),
      mode,
      say('{number} from {low} to {high}', { number: say('a number'), low, high }),
    );
  }
}
