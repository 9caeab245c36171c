/** Real stores in folders of their own, gone when a test ends, with a clock that the test turns. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Opening, openStore, type Store } from '../../electron/store/open.ts';
import { insertPlan } from '../../electron/store/plans.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { parsePlan } from '../../shared/plan/validate.ts';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundplan-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestClock {
  (): number;
  pass(milliseconds: number): void;
}

export const aDay = 24 * 60 * 60 * 1000;

/** Starts in the morning of 1 March 2027; moves only when told. */
export function testClock(): TestClock {
  let now = Date.UTC(2027, 2, 1, 9, 30);
  return Object.assign(() => now, { pass: (milliseconds: number) => void (now += milliseconds) });
}

export interface Opened {
  readonly store: Store;
  readonly notices: string[];
}

export async function opening(
  folder: string,
  clock: () => number = testClock(),
): Promise<{ result: Opening; notices: string[] }> {
  const notices: string[] = [];
  const result = await openStore(folder, { clock, onNotice: (message) => void notices.push(message) });
  if (result.kind === 'open') onTestFinished(() => result.store.close());
  return { result, notices };
}

/** A store that is expected to open. */
export async function opened(folder: string, clock?: () => number): Promise<Opened> {
  const { result, notices } = await opening(folder, clock);
  if (result.kind !== 'open') throw new Error(`The store did not open: ${JSON.stringify(result)}`);
  return { store: result.store, notices };
}

export function casePlan(name = 'ten-to-twenty'): Plan {
  const text = readFileSync(new URL(`../cases/${name}.plan.json`, import.meta.url), 'utf8');
  const result = parsePlan(text);
  if (!result.ok) throw new Error(`The case ${name} is no plan`);
  return result.value;
}

/** Puts a plan into the store as the service does, under the id given. */
export function put(store: Store, planId: string, document: Plan = casePlan()): void {
  const at = new Date(store.clock()).toISOString();
  store.connection.immediately((database) => insertPlan(database, { planId, document, example: null, at }));
}
