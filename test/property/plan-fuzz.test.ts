/** Spoilt documents: never a throw, always a fault where the damage is. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printPlan } from '../../shared/plan/print.ts';
import { faultText, parsePlan, readPlan, type Fault } from '../../shared/plan/validate.ts';
import { caseDocument, caseNames } from '../unit/plan-cases.ts';
import { mutate, type Mutation } from './plan-mutations.ts';
import { seeded } from './random.ts';
import { randomPlan } from './randomPlan.ts';

const originals: readonly string[] = [
  ...caseNames.map((name) => JSON.stringify(caseDocument(name))),
  ...Array.from({ length: 40 }, (_, seed) => JSON.stringify(randomPlan(seed))),
];

const fresh = (index: number): Record<string, unknown> =>
  JSON.parse(originals[index % originals.length] ?? '{}') as Record<string, unknown>;

const within = (path: string, other: string): boolean => `${path}.`.startsWith(`${other}.`);

/** At, above or below the damage; beside it in the same thing; or in a scenario that says what it led to. */
function isNear(fault: Fault, { keys, path }: Mutation): boolean {
  const positions = keys.join('.');
  const thing = path.split('.').slice(0, 2).join('.');
  const byPosition = keys.slice(0, 2).join('.');
  return (
    within(fault.path, path) ||
    within(path, fault.path) ||
    within(fault.path, positions) ||
    within(positions, fault.path) ||
    within(fault.path, thing) ||
    within(fault.path, byPosition) ||
    (fault.path.startsWith('scenarios.') && fault.found.includes(path.slice(0, 20)))
  );
}

function checkFaults(faults: readonly Fault[]): void {
  for (const { path, found, expected } of faults) {
    if (path.length > 700 || found.length > 80 || found === '' || expected === '') {
      throw new Error(`a fault nobody can read: ${path} ${found} ${expected}`);
    }
  }
}

test('3,000 spoilt plans: every one that is broken says so where it is', () => {
  let broken = 0;
  let harmless = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (which, seed) => {
      const mutation = mutate(seeded(seed), fresh(which));
      const read = readPlan(mutation.document);
      if (read.ok) {
        harmless += 1;
        if (mutation.breaks) throw new Error(`${mutation.what} at ${mutation.path} was accepted`);
        expect(parsePlan(printPlan(read.value))).toStrictEqual(read);
        return;
      }
      broken += 1;
      checkFaults(read.faults);
      if (!mutation.farReaching && !read.faults.some((fault) => isNear(fault, mutation))) {
        throw new Error(
          `${mutation.what} at ${mutation.path} is only said as:\n${faultText(read.faults, 5)}`,
        );
      }
    }),
    { numRuns: 3000 },
  );
  expect(broken).toBeGreaterThan(1500);
  expect(harmless).toBeGreaterThan(100);
}, 120_000);

test('two places spoilt are two faults', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      (which, one, two) => {
        const document = fresh(which);
        const places = [
          ['costs', 'benefits'],
          ['cash', 'opening'],
          ['support', 'buffer'],
          ['csm', 'costIn'],
          ['name'],
        ];
        const spoilt = [...new Set([one, two])].map((index) => places[index] ?? ['name']);
        for (const [first = '', second] of spoilt) {
          if (second === undefined) document[first] = Number.NaN;
          else (document[first] as Record<string, unknown>)[second] = Number.NaN;
        }
        const read = readPlan(document);
        const paths = read.ok ? [] : read.faults.map(({ path }) => path);
        expect(paths.toSorted()).toEqual(spoilt.map((keys) => keys.join('.')).toSorted());
      },
    ),
    { numRuns: 200 },
  );
});

test('1,000 texts cut or garbled: never a throw, and one fault where they are no JSON', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.string({ maxLength: 3 }), fc.nat(), (which, at, put, remove) => {
      const text = originals[which % originals.length] ?? '';
      const start = at % text.length;
      const garbled = text.slice(0, start) + put + text.slice(start + (remove % 40));
      const read = parsePlan(garbled);
      let parses = true;
      try {
        JSON.parse(garbled);
      } catch {
        parses = false;
      }
      if (!read.ok) checkFaults(read.faults);
      if (!parses) {
        expect(read.ok).toBe(false);
        if (!read.ok) {
          expect(read.faults).toHaveLength(1);
          expect(read.faults[0]?.found).toMatch(/ at line \d+, column \d+$/u);
        }
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('anything at all', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true }),
      (value) => {
        const read = readPlan(value);
        expect(read.ok).toBe(false);
        if (!read.ok) checkFaults(read.faults);
      },
    ),
    { numRuns: 1000 },
  );
});

const plan = (): Record<string, unknown> => caseDocument('ten-to-twenty');
const many = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));
const acv = { path: 'segments.smb.acv', set: 5 };

const spoiltChurn = (churn: unknown): unknown => {
  const document = plan();
  (document['segments'] as Record<string, unknown>[])[0]!['churn'] = churn;
  return document;
};

/** Megabytes of junk: an answer, and no more faults than anybody can hold. */
describe('huge', () => {
  test.each<readonly [string, () => unknown]>([
    ['three million empty segments', () => ({ ...plan(), segments: many(3_000_000, () => ({})) })],
    ['five million nulls for churn', () => spoiltChurn(many(5_000_000, () => null))],
    ['ten million characters of name', () => ({ ...plan(), ['k'.repeat(1e7)]: 'v'.repeat(1e7), name: 1 })],
    [
      '100,000 unknown fields',
      () => ({ ...plan(), ...Object.fromEntries(many(100_000, (i) => [`segmnts${i}`, 1])) }),
    ],
    [
      '100,000 notes on nothing',
      () => ({ ...plan(), notes: Object.fromEntries(many(100_000, (i) => [`x.${i}`, {}])) }),
    ],
    [
      '20,000 scenarios in a circle',
      () => ({
        ...plan(),
        scenarios: many(20_000, (i) => ({
          id: `s${i}`,
          name: '',
          basedOn: `s${(i + 1) % 20_000}`,
          changes: [acv],
        })),
      }),
    ],
    [
      '20,000 scenarios that change the months',
      () => ({
        ...plan(),
        scenarios: many(20_000, (i) => ({ id: `s${i}`, name: '', changes: [{ path: 'months', set: 36 }] })),
      }),
    ],
    ['a million levels', () => '['.repeat(1_000_000)],
    ['100,000 levels of a plan', () => `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['ten million characters', () => 'x'.repeat(10_000_000)],
    ['a text that does not end', () => `"${'\\u0041'.repeat(1_500_000)}`],
  ])(
    '%s',
    (_, make) => {
      const junk = make();
      const read = typeof junk === 'string' ? parsePlan(junk) : readPlan(junk);
      expect(read.ok).toBe(false);
      if (!read.ok) {
        expect(read.faults.length).toBeGreaterThan(0);
        expect(read.faults.length).toBeLessThanOrEqual(200_001);
        expect(faultText(read.faults).length).toBeLessThan(100_000);
      }
    },
    120_000,
  );

  test('a chain of 20,000 sound scenarios is sound', () => {
    const scenarios = many(20_000, (i) => ({
      id: `s${i}`,
      name: '',
      basedOn: i === 0 ? 'base' : `s${i - 1}`,
      changes: [{ path: 'segments.smb.acv', add: 1 }],
    }));
    expect(readPlan({ ...plan(), scenarios }).ok).toBe(true);
  }, 60_000);
});
