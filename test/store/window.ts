/** A window on a real store, as a carrier makes one: the contract's client over the services, all of it through JSON. */
import * as v from 'valibot';
import { expect } from 'vitest';
import { createServices, type Services } from '../../electron/services/services.ts';
import type { Opening } from '../../electron/store/open.ts';
import { type Client, event, makeClient, type ProcessEvent } from '../../shared/ipc/contract.ts';
import type { PlanState } from '../../shared/ipc/values.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import type { Workshop } from '../../electron/services/workbook/workshop.ts';
import { workshop as working } from './workshop.ts';
import { opening, temporaryFolder, testClock, type TestClock } from './temporary.ts';

export interface Window {
  readonly services: Services;
  readonly ask: Client;
  readonly events: ProcessEvent[];
  readonly clock: TestClock;
}

let ids = 0;

interface WindowOptions {
  readonly client?: string | undefined;
  readonly workshop?: Workshop | undefined;
}

function windowOn(
  opening: Opening,
  folder: string,
  clock: TestClock,
  { client = 'me', workshop = working }: WindowOptions,
): Window {
  const services = createServices({
    opening,
    newId: () => `plan-${++ids}`,
    examples,
    workshop,
    version: '1.2.3',
    host: 'browser',
    dataFolder: folder,
  });
  const events: ProcessEvent[] = [];
  services.onEvent((each) => void events.push(v.parse(event, each)));
  const ask = makeClient(async (name, payload) => {
    const reply = await services.call(name, JSON.parse(JSON.stringify(payload)), client);
    expect(JSON.parse(JSON.stringify(reply)), name).toEqual(reply);
    return reply;
  });
  return { services, ask, events, clock };
}

export async function window(folder?: string, client?: string, workshop?: Workshop): Promise<Window> {
  const at = folder ?? (await temporaryFolder());
  const clock = testClock();
  const { result } = await opening(at, clock);
  return windowOn(result, at, clock, { client, workshop });
}

export async function exampleOpened({ ask }: Window): Promise<PlanState> {
  const created = await ask['plans.create']({ from: { kind: 'example', example: 'ten-to-twenty' } });
  if (created.kind !== 'created') throw new Error(created.message);
  return await openPlan(ask, created.planId);
}

export async function openPlan(ask: Client, planId: string): Promise<PlanState> {
  const reply = await ask['plans.open']({ planId });
  if (reply.kind !== 'plan') throw new Error(reply.message);
  return reply.state;
}
