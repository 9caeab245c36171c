/** Electron's guards, each tried as the page or a stranger would, on a fake Electron. */
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/security/contentSecurityPolicy.ts';
import { startApp } from './desktopApp.ts';

const isCancelled = async (url: string, isPackaged: boolean): Promise<unknown> => {
  const { session } = await startApp({ isPackaged });
  let answer: { cancel?: boolean } = {};
  session['beforeRequest']?.(...([{ url }, (given: object) => (answer = given)] as never[]));
  return answer.cancel;
};

const get = async (url: string, method = 'GET') => {
  const { protocols } = await startApp();
  const answer = protocols.get('app')?.({ url, method });
  if (answer === undefined) throw new Error('no handler');
  return answer;
};

const start = async () => {
  const app = await startApp();
  const contents = app.windows[0]?.webContents;
  const handler = app.handlers.get('groundplan:call');
  if (contents === undefined || handler === undefined) throw new Error('no window');
  const call = async (event: object, ...parameters: unknown[]) =>
    handler(...([event, ...parameters] as never[]));
  return { ...app, contents, call };
};

describe('the window', () => {
  it('is sandboxed, isolated, and without Node', async () => {
    const { windows, log } = await startApp();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    expect(log).toContain('sandbox');
    expect(windows[0]?.log).toEqual(['load app://groundplan/']);
  });

  it('has developer tools only where Groundplan is developed', async () => {
    const { windows } = await startApp({ isPackaged: false });
    expect(windows[0]?.options.webPreferences).toMatchObject({ devTools: true, sandbox: true });
  });

  it('never leaves its page', async () => {
    const { windows } = await startApp();
    const contents = windows[0]?.webContents;
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'app://other/',
      'app://groundplan/x',
      'javascript:1',
    ]) {
      expect(contents?.tries('will-navigate', url), url).toBe(false);
      expect(contents?.tries('will-frame-navigate', url), url).toBe(false);
      expect(contents?.tries('will-redirect', url), url).toBe(false);
    }
    expect(contents?.tries('will-navigate', 'app://groundplan/')).toBe(true);
    expect(contents?.tries('will-frame-navigate', 'app://groundplan/', false)).toBe(false);
    expect(contents?.tries('will-attach-webview', 'app://groundplan/')).toBe(false);
    expect(contents?.windowOpenHandler?.()).toEqual({ action: 'deny' });
  });
});

describe('permissions', () => {
  it('are denied, all of them', async () => {
    const { session } = await startApp();
    const answers: unknown[] = [];
    const decide = (answer: unknown) => answers.push(answer);
    session['permissionRequest']?.(...([null, 'media', decide] as never[]));
    session['displayMedia']?.(...([{}, decide] as never[]));
    expect(answers).toEqual([false, null]);
    expect(session['permissionCheck']?.()).toBe(false);
    expect(session['devicePermission']?.()).toBe(false);
  });
});

describe('the network', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/',
    'app://groundplan.example/',
    'devtools://devtools/bundled/inspector.html',
  ])('%s is out of reach', async (url) => expect(await isCancelled(url, true)).toBe(true));

  it('the app and, in development, its tools are not', async () => {
    expect(await isCancelled('app://groundplan/assets/app-1.js', true)).toBe(false);
    expect(await isCancelled('devtools://devtools/bundled/inspector.html', false)).toBe(false);
  });

  it('is switched off before Electron is ready, and so is the scheme registered', async () => {
    const { log } = await startApp();
    const ready = log.indexOf('ready');
    expect(log.slice(0, ready)).toEqual(
      expect.arrayContaining(['switch host-resolver-rules MAP * ~NOTFOUND', 'scheme app', 'sandbox']),
    );
  });
});

describe('app://', () => {
  it('serves the built renderer under the same policy as the browser host', async () => {
    for (const [url, type] of [
      ['app://groundplan/', 'text/html; charset=utf-8'],
      ['app://groundplan/assets/app-1.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const answer = await get(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    'app://groundplan/../package.json',
    'app://groundplan/%2e%2e/package.json',
    'app://groundplan/..%2f..%2fpackage.json',
    'app://groundplan/%252e%252e%252fpackage.json',
    'app://groundplan/..\\package.json',
    'app://groundplan/assets/app-1.js%00',
    'app://groundplan/assets/../index.html',
    'app://groundplan//etc/passwd',
    'app://groundplan/package.json',
    'app://groundplan/?x',
    'app://groundplan',
    'app://other/',
    'app://otherplans/',
    'app://groundplan@other/',
    'file:///etc/passwd',
  ])('%s leads nowhere', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('There is no such page in Groundplan.\n');
  });

  it('is only read', async () => expect((await get('app://groundplan/', 'POST')).status).toBe(404));
});

describe('calls', () => {
  it('of the window are answered, as JSON text', async () => {
    const { call, contents, asked } = await start();
    const event = { sender: contents, senderFrame: contents.mainFrame };
    expect(await call(event, 'plans.list', '{"removed":true}', 'abc-1')).toBe('{"kind":"done"}');
    expect(asked.at(-1)).toEqual({ name: 'plans.list', payload: { removed: true }, client: 'abc-1' });
  });

  it('of anybody else are refused', async () => {
    const { call, contents, asked } = await start();
    const before = asked.length;
    const strangers = [
      null,
      { url: 'app://groundplan/', parent: contents.mainFrame },
      { url: 'https://example.com/', parent: null },
      { url: 'app://groundplan.example/', parent: null },
    ];
    for (const senderFrame of strangers)
      await expect(call({ sender: contents, senderFrame }, 'plans.list', '{}', 'a')).rejects.toThrow(
        'not a page of Groundplan',
      );
    expect(asked).toHaveLength(before);
  });

  it('with anything but a name, JSON text and an id are refused', async () => {
    const { call, contents, asked } = await start();
    const before = asked.length;
    const event = { sender: contents, senderFrame: contents.mainFrame };
    const bad: unknown[][] = [
      [],
      [{ toString: () => 'plans.list' }, '{}', 'a'],
      ['plans.list', {}, 'a'],
      ['plans.list', '{', 'a'],
      ['plans.list', undefined, 'a'],
      ['plans.list', '{}', 7],
      ['plans.list', '{}', '<script>'],
      ['plans.list', `"${'x'.repeat(12_000_001)}"`, 'a'],
    ];
    for (const parameters of bad) await expect(call(event, ...parameters)).rejects.toThrow();
    expect(asked).toHaveLength(before);
  });
});
