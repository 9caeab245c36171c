/** Where each platform keeps data, and how each opens a browser. */
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../electron/dataFolder.ts';
import { openerCommand } from '../../electron/host/openBrowser.ts';

const home = '/home/ada';
const folderOn = (platform: NodeJS.Platform, env = {}) => dataFolder({ platform, env, home });
const command = (platform: NodeJS.Platform, env = {}) => openerCommand('http://a/', { platform, env });

describe('the data folder', () => {
  it('is where the platform keeps such things', () => {
    expect(folderOn('linux')).toBe(join(home, '.local', 'share', 'groundplan'));
    expect(folderOn('linux', { XDG_DATA_HOME: '/data' })).toBe(join('/data', 'groundplan'));
    expect(folderOn('linux', { XDG_DATA_HOME: 'not/absolute' })).toBe(
      join(home, '.local', 'share', 'groundplan'),
    );
    expect(folderOn('darwin')).toBe(join(home, 'Library', 'Application Support', 'Groundplan'));
    expect(folderOn('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'Groundplan'));
  });
  it('is where GROUNDPLAN_DATA says, on all of them', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(dataFolder({ platform, env: { GROUNDPLAN_DATA: 'here' }, home })).toBe(resolve('here'));
  });
});

describe('the browser', () => {
  it('is opened as the platform does, and not at all without a desktop', () => {
    expect(command('linux')).toBeUndefined();
    expect(command('linux', { DISPLAY: ':0' })).toEqual(['xdg-open', 'http://a/']);
    expect(command('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', 'http://a/']);
    expect(command('darwin')).toEqual(['open', 'http://a/']);
    expect(command('win32')).toEqual(['rundll32', 'url.dll,FileProtocolHandler', 'http://a/']);
  });
});
