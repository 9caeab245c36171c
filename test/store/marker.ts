/**
 * A process of its own that marks one plan through the services, as a host does, and says on standard output what was
 * acknowledged: one JSON line a mark, written after the call has returned.
 *
 * `node marker.ts FOLDER PLAN COUNT`
 */
import { writeSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { markCalls } from '../../electron/services/markCalls.ts';
import { openStore } from '../../electron/store/open.ts';

/** A mark that this process was told is stored. */
export interface Marked {
  readonly kind: 'version' | 'point' | 'silence';
  readonly name: string;
}

const [, , folder = '', planId = '', count = '0'] = argv;
const opening = await openStore(folder, { clock: Date.now, onNotice: () => undefined });
if (opening.kind !== 'open') exit(3);
let ids = 0;
const calls = markCalls(opening.store, { newId: () => `version-${++ids}` }, () => undefined);
const say = (marked: Marked): void => void writeSync(1, `${JSON.stringify(marked)}\n`);
for (let n = 1; n <= Number(count); n++) {
  const name = `Mark ${n}`;
  const version = await calls['versions.approve']({ planId, revision: 0, name, note: '', by: '' }, '');
  if (version.kind !== 'approved') exit(4);
  say({ kind: 'version', name });
  const point = await calls['points.name']({ planId, revision: 0, name }, '');
  if (point.kind !== 'done') exit(4);
  say({ kind: 'point', name });
  const silence = await calls['checks.silence']({ planId, rule: name, reason: 'Known' }, '');
  if (silence.kind !== 'done') exit(4);
  say({ kind: 'silence', name });
}
opening.store.close();
