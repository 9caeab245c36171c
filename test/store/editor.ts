/**
 * A process of its own that edits one plan through the services, as a host does, and says on standard output what was
 * acknowledged: one JSON line an edit, written after the call has returned.
 *
 * `node editor.ts FOLDER PLAN CLIENT PATH COUNT`
 */
import { writeSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { createServices } from '../../electron/services/services.ts';
import { openStore } from '../../electron/store/open.ts';
import { makeClient } from '../../shared/ipc/contract.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import { setEdit } from './setEdit.ts';
import { workshop } from './workshop.ts';

/** An edit that this process was told is stored. */
export interface Acknowledged {
  readonly revision: number;
  readonly path: string;
  readonly value: number;
}

const [, , folder = '', planId = '', client = '', path = '', count = '0'] = argv;
const opening = await openStore(folder, { clock: Date.now, onNotice: () => undefined });
if (opening.kind !== 'open') exit(3);
const services = createServices({
  opening,
  newId: () => 'unused',
  examples,
  workshop,
  version: '0.0.0',
  host: 'browser',
  dataFolder: folder,
});
const window = makeClient((name, payload) => services.call(name, payload, client));

const found = await window['plans.open']({ planId });
if (found.kind !== 'plan') exit(3);
let { state } = found;
for (let value = 1; value <= Number(count);) {
  const edit = setEdit(state.document, path, value);
  const reply = await window['plans.edit']({ planId, baseRevision: state.revision, edit });
  if (reply.kind === 'conflict') {
    state = reply.state;
    continue;
  }
  if (reply.kind !== 'saved') exit(4);
  const acknowledged: Acknowledged = { revision: reply.revision, path, value };
  writeSync(1, `${JSON.stringify(acknowledged)}\n`);
  const next = await window['plans.open']({ planId });
  if (next.kind !== 'plan') exit(3);
  state = next.state;
  value++;
}
services.close();
