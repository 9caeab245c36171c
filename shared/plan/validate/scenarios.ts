/**
 * Scenarios (model.md 1): their own fields, what they are based on, whether each change can be made, and whether
 * the plan that all of them give is valid.
 */
import { say } from '../../language/say.ts';
import { changeMade } from '../changes.ts';
import { id as idField, text } from '../schema/fields.ts';
import type { ScenarioChange } from '../types.ts';
import { isObject, isSparse, ownValue, type Bag } from '../values.ts';
import { readBase } from './base.ts';
import { FaultList, joined, rendered, type Fault } from './faults.ts';
import { plainJson } from './json.ts';
import { readingOf, type Reading } from './reading.ts';
import { readSpecials } from './specials.ts';
import { itemPath, readField, sayUnknown } from './walk.ts';

interface ReadScenario {
  readonly id: string;
  readonly path: string;
  readonly basedOn: string;
  /** In order; undefined where the change itself is faulty. */
  readonly changes: readonly (ScenarioChange | undefined)[];
}

const scenarioFields = { id: idField, name: text('Name', 'What the scenario is called.') };
const changeFields = { path: true, set: true, multiply: true, add: true };

/** Beyond this many faults the plan is no plan yet: what scenarios make of it says nothing more. */
const mostBaseFaults = 1000;

export function readScenarios(value: unknown, reading: Reading): unknown {
  const { faults } = reading.walk;
  if (!Array.isArray(value) || isSparse(value)) {
    faults.add('scenarios', value, say('a list of scenarios'));
    return value;
  }
  const list: readonly unknown[] = value;
  const known = [...faults.faults];
  const seen = new Set<string>();
  const scenarios: ReadScenario[] = [];
  let changed: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    if (faults.full) return list;
    const path = itemPath(item, index, 'scenarios', seen, faults);
    const read = readScenario(item, path, reading, scenarios);
    if (read !== item) {
      changed ??= [...list];
      changed[index] = read;
    }
  }
  const sound = checkBasedOn(scenarios, faults);
  if (known.length <= mostBaseFaults) checkPlans(scenarios, sound, reading, known);
  return changed ?? list;
}

function readScenario(value: unknown, path: string, reading: Reading, scenarios: ReadScenario[]): unknown {
  const { walk } = reading;
  const { faults } = walk;
  if (!isObject(value)) {
    faults.add(path, value, say('a scenario (an object)'));
    return value;
  }
  for (const [name, field] of Object.entries(scenarioFields)) {
    readField(field, ownValue(value, name), joined(path, name), walk, undefined);
  }
  const { id } = value;
  if (id === 'base')
    faults.add(joined(path, 'id'), id, say('an id other than "base", which is the plan itself'));
  sayUnknown({ ...scenarioFields, basedOn: true, changes: true }, value, path, faults);
  const basedOn = value['basedOn'] === undefined ? 'base' : value['basedOn'];
  if (typeof basedOn !== 'string')
    faults.add(joined(path, 'basedOn'), basedOn, say('the id of a scenario, or "base"'));
  const given = ownValue(value, 'changes');
  const changes = readChanges(given, joined(path, 'changes'), faults);
  scenarios.push({
    id: typeof id === 'string' ? id : '',
    path,
    basedOn: typeof basedOn === 'string' ? basedOn : 'base',
    changes: changes.read,
  });
  if (basedOn === value['basedOn'] && changes.kept === given) return value;
  return { ...value, basedOn, changes: changes.kept };
}

function readChanges(
  value: unknown,
  path: string,
  faults: FaultList,
): { read: readonly (ScenarioChange | undefined)[]; kept: unknown } {
  if (!Array.isArray(value) || isSparse(value)) {
    faults.add(path, value, say('a list of changes'));
    return { read: [], kept: value };
  }
  const list: readonly unknown[] = value;
  const read = list.map((item, index) => readChange(item, joined(path, index), faults));
  const same = read.every((change, index) => change === undefined || change === list[index]);
  return { read, kept: same ? list : read.map((change, index) => change ?? list[index]) };
}

function readChange(value: unknown, path: string, faults: FaultList): ScenarioChange | undefined {
  if (faults.full) return undefined;
  if (!isObject(value)) {
    faults.add(path, value, say('a change: a path and one of set, multiply or add'));
    return undefined;
  }
  const before = faults.faults.length;
  const about = ownValue(value, 'path');
  if (typeof about !== 'string')
    faults.add(joined(path, 'path'), about, say('a path into the plan, as text'));
  sayUnknown(changeFields, value, path, faults);
  const verbs = (['set', 'multiply', 'add'] as const).filter((verb) => ownValue(value, verb) !== undefined);
  if (verbs.length !== 1) {
    faults.say(
      path,
      verbs.length === 0 ? say('no change') : verbs.join(say(' and ')),
      say('exactly one of set, multiply or add'),
    );
  }
  const json = verbs.includes('set') ? plainJson(value['set']) : undefined;
  for (const verb of verbs) {
    const given = value[verb];
    if (verb === 'set') {
      if (json === undefined)
        faults.add(joined(path, verb), given, say('plain JSON, nested no deeper than a plan is'));
    } else if (typeof given !== 'number' || !Number.isFinite(given)) {
      faults.add(joined(path, verb), given, say('a number'));
    }
  }
  if (faults.faults.length > before) return undefined;
  // Adding 0 turns a negative zero, which JSON text does not keep, into zero.
  const verb = verbs[0] ?? 'set';
  const kept = json === undefined ? Number(value[verb]) + 0 : json.value;
  const change = Object.is(kept, value[verb]) ? value : { ...value, [verb]: kept };
  // Its path and its one verb have just been looked at.
  return change as unknown as ScenarioChange;
}

/** Scenarios that stand on the plan or on sound scenarios, each after the one it is based on. */
function checkBasedOn(scenarios: readonly ReadScenario[], faults: FaultList): readonly ReadScenario[] {
  const byId = new Map<string, ReadScenario>();
  for (const scenario of scenarios) if (!byId.has(scenario.id)) byId.set(scenario.id, scenario);
  const ordered = new Set<ReadScenario>();
  const unsound = new Set<ReadScenario>();
  for (const scenario of scenarios) {
    const trail: ReadScenario[] = [];
    const onTrail = new Set<ReadScenario>();
    let next: ReadScenario | undefined = scenario;
    while (next !== undefined && !ordered.has(next) && !unsound.has(next) && !onTrail.has(next)) {
      trail.push(next);
      onTrail.add(next);
      const { basedOn, path }: ReadScenario = next;
      next = basedOn === 'base' ? undefined : byId.get(basedOn);
      if (basedOn !== 'base' && next === undefined) {
        faults.add(joined(path, 'basedOn'), basedOn, say('the id of a scenario of this plan, or "base"'));
      }
    }
    if (next !== undefined && onTrail.has(next)) {
      for (const { path, basedOn } of trail.slice(trail.indexOf(next))) {
        faults.add(joined(path, 'basedOn'), basedOn, say('a scenario that is not itself based on this one'));
      }
      for (const one of trail) unsound.add(one);
    } else if (next !== undefined && unsound.has(next)) for (const one of trail) unsound.add(one);
    else for (const one of trail.toReversed()) ordered.add(one);
  }
  return [...ordered, ...unsound];
}

/** A document that changes have been made to, and what is wrong with it as a plan. */
interface Outcome {
  readonly plan: Bag;
  readonly wrong: ReadonlySet<string>;
}

function checkPlans(
  scenarios: readonly ReadScenario[],
  ordered: readonly ReadScenario[],
  reading: Reading,
  known: readonly Fault[],
): void {
  const { faults } = reading.walk;
  const outcomes = new Map<string, Outcome>();
  const base: Outcome = { plan: reading.plan, wrong: new Set(known.map(({ path }) => path)) };
  for (const scenario of scenarios.length === 0 ? [] : ordered) {
    if (faults.full) return;
    const parent = outcomes.get(scenario.basedOn) ?? base;
    const plan = changesMade(scenario, parent.plan, reading);
    const wrong = new Set(parent.wrong);
    for (const fault of faultsOf(plan, reading.plan, known.length === 0)) {
      if (wrong.has(fault.path)) continue;
      wrong.add(fault.path);
      sayWrong(scenario, fault, faults);
    }
    if (!outcomes.has(scenario.id)) outcomes.set(scenario.id, { plan, wrong });
  }
}

/** A change that cannot be made is said and left out, so that the others are looked at too. */
function changesMade({ path, changes }: ReadScenario, parent: Bag, reading: Reading): Bag {
  let plan = parent;
  for (const [index, change] of changes.entries()) {
    if (change === undefined) continue;
    const made = changeMade(plan, change);
    if (made.ok) plan = made.value;
    else if (!reading.isBroken(change.path)) {
      reading.walk.faults.say(`${path}.changes.${index}.path`, made.faults.found, made.faults.expected);
    }
  }
  return plan;
}

/**
 * Notes and actuals are only looked at where changed: what a scenario does away with may well have been
 * explained in the plan.
 */
function faultsOf(document: Bag, base: Bag, trusted: boolean): readonly Fault[] {
  const faults = new FaultList();
  const { plan, walk } = readBase(document, faults, trusted ? base : undefined);
  if (plan === undefined) return faults.faults;
  readSpecials(readingOf(plan, walk, faults.faults), ['uncertainty', 'notes', 'actuals'], {
    notes: base['notes'],
    actuals: base['actuals'],
  });
  return faults.faults;
}

function sayWrong({ path, changes }: ReadScenario, fault: Fault, faults: FaultList): void {
  const touches = (change: ScenarioChange | undefined): boolean =>
    change !== undefined &&
    (`${fault.path}.`.startsWith(`${change.path}.`) || `${change.path}.`.startsWith(`${fault.path}.`));
  const index = changes.findLastIndex(touches);
  faults.say(
    index === -1 ? `${path}.changes` : `${path}.changes.${index}`,
    say('{found} at {path}', { found: fault.found, path: rendered(fault.path) }),
    say('changes that give a valid plan, with {path}: {expected}', {
      path: fault.path,
      expected: fault.expected,
    }),
  );
}
