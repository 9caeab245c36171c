/** What the preload lets the page do, over a fake of Electron's ipc. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { makeBridge } from '../../electron/preload/bridge.ts';

function start(reply: unknown) {
  const ipc = new EventEmitter();
  const invoked: unknown[][] = [];
  const invoke = async (...parameters: unknown[]) => {
    invoked.push(parameters);
    return reply;
  };
  const bridge = makeBridge(Object.assign(ipc, { invoke }) as never, 'client-1');
  return { ipc, invoked, bridge };
}

describe('the bridge', () => {
  it('has these members and no others', () => {
    expect(Object.keys(start('').bridge).toSorted()).toEqual(['call', 'client', 'onCommand', 'onEvent']);
  });

  it('passes calls as JSON text', async () => {
    const { bridge, invoked } = start('{"kind":"done"}');
    expect(await bridge.call('plans.list', { removed: true })).toEqual({ kind: 'done' });
    expect(invoked).toEqual([['groundplan:call', 'plans.list', '{"removed":true}', 'client-1']]);
  });

  it('passes events, without what leads to their sender, until the listening ends', () => {
    const { bridge, ipc } = start('');
    const heard: unknown[][] = [];
    const unlisten = bridge.onEvent((...parameters) => heard.push(parameters));
    ipc.emit('groundplan:event', { sender: 'secret' }, { event: 'plansChanged' });
    ipc.emit('groundplan:command', { sender: 'secret' }, 'undo');
    unlisten();
    ipc.emit('groundplan:event', {}, { event: 'plansChanged' });
    expect(heard).toEqual([[{ event: 'plansChanged' }]]);
  });
});
