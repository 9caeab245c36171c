/** Ways to spoil a plan document: a random place, and something that may or may not belong there. */
import type { Random } from './random.ts';

type Key = string | number;
type Node = Record<Key, unknown>;

export interface Mutation {
  readonly document: unknown;
  readonly keys: readonly Key[];
  /** The place as a fault would name it: listed things by id. */
  readonly path: string;
  readonly what: string;
  /** No plan can be valid with it. */
  readonly breaks: boolean;
  /** What it breaks may be elsewhere: ids, months and missing things are referred to from afar. */
  readonly farReaching: boolean;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Walks down at random; the deeper, the likelier to stop. Undefined at the root. */
function randomPlace(random: Random, document: Node): { parent: Node; keys: Key[]; path: string } {
  let parent = document;
  const keys: Key[] = [];
  const steps: string[] = [];
  for (;;) {
    const options = Object.keys(parent);
    const name = random.pick(options);
    const child = parent[name];
    keys.push(Array.isArray(parent) ? Number(name) : name);
    const listedId: unknown = Array.isArray(parent) && isNode(child) ? child['id'] : undefined;
    steps.push(typeof listedId === 'string' ? listedId : name);
    if (!isNode(child) || Object.keys(child).length === 0 || random.chance(0.15)) {
      return { parent, keys, path: steps.join('.') };
    }
    parent = child;
  }
}

const deep = (levels: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

function holes(): unknown {
  const list: unknown[] = [];
  list.length = 4_000_000_000;
  return list;
}

/** Never right anywhere in a plan. */
const alien: readonly ((document: Node) => readonly [string, unknown])[] = [
  () => ['NaN', Number.NaN],
  () => ['an infinite number', Number.POSITIVE_INFINITY],
  () => ['a function', () => 1],
  () => ['a symbol', Symbol('x')],
  () => ['a big integer', 10n],
  () => ['deep nesting', deep(10_000)],
  (document) => ['a cycle', document],
  () => ['an array of holes', holes()],
];

/** Right in some places. */
const odd: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  'auto',
  '2027-01',
  0,
  -0,
  1,
  -1,
  0.5,
  1e308,
  -1e308,
  1e-320,
  [],
  {},
  [1],
  [null],
  [{}],
  { a: 1 },
  'constructor',
  '\uD800',
];

export function mutate(random: Random, document: Node): Mutation {
  const { parent, keys, path } = randomPlace(random, document);
  const key = keys.at(-1) ?? '';
  const root = keys[0];
  const inLists = root === 'notes' || root === 'actuals';
  const far = root === 'months' || root === 'start' || key === 'id' || root === 'scenarios';
  const result = (what: string, breaks: boolean, farReaching = far): Mutation => ({
    document,
    keys,
    path,
    what,
    breaks,
    farReaching,
  });
  const kind = random.whole(0, 9);
  if (kind <= 3) {
    const [what, value] = random.pick(alien)(document);
    parent[key] = value;
    return result(what, true);
  }
  if (kind <= 6) {
    const value = random.pick(odd);
    parent[key] = structuredClone(value);
    return result(JSON.stringify(value), false, far || keys.length === 1);
  }
  if (kind === 7) {
    const target = parent[key];
    if (isNode(target) && !Array.isArray(target)) {
      const name = random.pick(['zzz', '__proto__', 'constructor', 'toString', '']);
      Object.defineProperty(target, name, { value: { polluted: 1 }, enumerable: true, configurable: true });
      // Under notes any name is a path; a mix may name a segment called constructor.
      return result(`an unknown field ${JSON.stringify(name)}`, name === 'zzz' || !inLists);
    }
  }
  if (kind === 8 && Array.isArray(parent)) {
    parent.push(structuredClone(parent[Number(key)]));
    return result('one twice', false, true);
  }
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return result('left out', false, true);
}
