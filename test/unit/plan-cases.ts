/** The plans of test/cases, for the tests of the plan document. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plan } from '../../shared/plan/types.ts';
import { parsePlan } from '../../shared/plan/validate.ts';

const folder = new URL('../cases/', import.meta.url);

export const caseNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.plan.json'))
  .map((name) => name.slice(0, -'.plan.json'.length));

const caseText = (name: string): string => readFileSync(new URL(`${name}.plan.json`, folder), 'utf8');

export type Loose = Record<string, unknown>;

/** A fresh copy, to be spoilt. */
export const caseDocument = (name: string): Loose => JSON.parse(caseText(name)) as Loose;

export function casePlan(name: string): Plan {
  const read = parsePlan(caseText(name));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.faults)}`);
  return read.value;
}

/** Writes into a document that is to be spoilt, by plain keys and positions. */
export function spoil(document: Loose, keys: readonly (string | number)[], value: unknown): Loose {
  let node = document as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = keys.at(-1) ?? '';
  if (value === undefined) delete node[last];
  else node[last] = value;
  return document;
}
