/** What the preload lets the page do, over a fake of Electron's ipc. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { makeBridge } from '../../electron/preload/bridge.ts';
import { pressMenuKeys, type KeyInit } from '../../electron/preload/menuKeys.ts';

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
    expect(Object.keys(start('').bridge).toSorted()).toEqual(['call', 'client', 'onEvent', 'save', 'send']);
  });

  it('passes calls as JSON text', async () => {
    const { bridge, invoked } = start('{"kind":"done"}');
    expect(await bridge.call('plans.list', { removed: true })).toEqual({ kind: 'done' });
    expect(invoked).toEqual([['groundplan:call', 'plans.list', '{"removed":true}', 'client-1']]);
  });

  it('passes files by the lines for them', async () => {
    const { bridge, invoked } = start({ kind: 'cancelled' });
    const bytes = new ArrayBuffer(3);
    expect(await bridge.save('parcel')).toEqual({ kind: 'cancelled' });
    await bridge.send(bytes);
    expect(invoked).toEqual([
      ['groundplan:save', 'parcel'],
      ['groundplan:send', bytes],
    ]);
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

describe('what is chosen from the menu', () => {
  class KeyboardEvent {
    readonly init: KeyInit;
    constructor(_type: 'keydown', init: KeyInit) {
      this.init = init;
    }
  }
  const choose = (commands: readonly unknown[], isTaken: boolean, isMac: boolean) => {
    const ipc = new EventEmitter();
    const keys: string[] = [];
    const target = {
      dispatchEvent: ({ init }: KeyboardEvent) => {
        const { key, ctrlKey, metaKey, shiftKey } = init;
        keys.push(`${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Cmd+' : ''}${shiftKey ? 'Shift+' : ''}${key}`);
        return !isTaken;
      },
    };
    const document = {
      activeElement: target,
      body: target,
      execCommand: (name: string) => keys.push(name) > 0,
    };
    pressMenuKeys(ipc as never, { document, KeyboardEvent }, isMac);
    for (const command of commands) ipc.emit('groundplan:command', {}, command);
    return keys;
  };

  it('presses the keys that the window knows', () => {
    expect(choose(['undo', 'redo'], true, false)).toEqual(['Ctrl+z', 'Ctrl+Shift+z']);
    expect(choose(['undo', 'redo'], true, true)).toEqual(['Cmd+z', 'Cmd+Shift+z']);
    expect(choose(['find', 'print', 'shortcuts'], true, false)).toEqual(['Ctrl+k', 'Ctrl+p', '?']);
  });

  it('is the text field’s when the window does not take undo and redo', () => {
    expect(choose(['undo'], false, false)).toEqual(['Ctrl+z', 'undo']);
    expect(choose(['export', 'import'], false, true)).toEqual(['Cmd+Shift+e', 'Cmd+o']);
  });

  it('is one of the commands that there are', () => {
    expect(choose(['delete', 'toString', undefined, 7], false, false)).toEqual([]);
  });
});
