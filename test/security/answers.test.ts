/** What the browser host answers to a browser it let in, and to what is not HTTP at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/security/contentSecurityPolicy.ts';
import { ask, shout, startTestHost, type Asking, type TestHost } from './runningHost.ts';

let host: TestHost;
let cookie: string;

beforeAll(async () => {
  host = await startTestHost();
  cookie = await host.letIn();
});
afterAll(() => host.close());

const own = () => ({ Cookie: cookie, Origin: `http://127.0.0.1:${host.port}` });
const get = (path: string) => ask(host.port, { path, headers: { Cookie: cookie } });
const post = ({ headers, ...asking }: Asking = {}) =>
  ask(host.port, {
    path: '/api/app.info',
    method: 'POST',
    body: '{}',
    ...asking,
    headers: { ...own(), 'Content-Type': 'application/json', ...headers },
  });

describe('every answer', () => {
  it.each(['/', '/assets/app-1a2b.js', '/nothing', '/api/nothing', '/?token=x'])(
    'to %s is protected',
    async (path) => {
      for (const headers of [{ Cookie: cookie }, {}, { Origin: 'https://example.com' }]) {
        const answer = await ask(host.port, { path, headers });
        expect(answer.headers).toMatchObject({
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'x-frame-options': 'DENY',
        });
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      }
    },
  );

  it('forbids inline code, eval, frames and other origins', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|data:|blob:|\*|http/);
  });

  it('may be kept by the browser only under a hashed name', async () => {
    expect((await get('/')).headers['cache-control']).toBe('no-store');
    expect((await post()).headers['cache-control']).toBe('no-store');
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toMatch(/^private, .*immutable$/);
  });
});

describe('paths', () => {
  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%252e%252e%252fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/..%c0%af..%c0%afpackage.json',
    '/assets/app-1a2b.js%00.html',
    '/assets/app-1a2b.js/',
    '/assets//app-1a2b.js',
    '/./assets/app-1a2b.js',
    '/assets/APP-1a2b.js',
    '/assets/app-1a2b.js?x',
    '/assets/',
    '/index.html',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
    '/__proto__',
    '/constructor',
    '/api/',
    '/api/__proto__/x',
    '/api/app%2einfo',
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('There is no such page in Groundplan.\n');
  });

  it.each(['//etc/passwd', '//example.com/', 'http://127.0.0.1/', '*', 'etc/passwd', '\\etc\\passwd'])(
    '%s is no address here',
    async (path) => expect((await get(path)).status).toBe(400),
  );
});

describe('calls', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('are not made with %s', async (method) => {
    const answer = await post({ method, body: '' });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('pages are not read with %s', async (method) => {
    for (const path of ['/', '/api/events']) {
      const answer = await post({ path, method, body: '' });
      expect(answer.status).toBe(405);
      expect(answer.headers['allow']).toBe('GET');
    }
  });

  it.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch',
    'text/plain; application/json',
    'application/json; charset=utf-16',
  ])('are not taken as %s', async (type) => {
    const before = host.asked.length;
    expect((await post({ headers: { 'Content-Type': type } })).status).toBe(415);
    expect(host.asked).toHaveLength(before);
  });

  it.each(['', '{', '{"a":}', 'undefined', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)])(
    'are JSON, not %s',
    async (body) => {
      const before = host.asked.length;
      expect((await post({ body })).status).toBe(415);
      expect(host.asked).toHaveLength(before);
    },
  );

  it('of too much are refused before they are read', async () => {
    const answer = await post({
      headers: { 'Content-Length': '50000000', Expect: '100-continue' },
      body: '',
    });
    expect(answer.status).toBe(413);
  });

  it('of too much are cut off when they did not say so', async () => {
    const head = [
      'POST /api/app.info HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      `Origin: http://127.0.0.1:${host.port}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '\r\n',
    ].join('\r\n');
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const heard = await shout(host.port, head + chunk.repeat(36));
    expect(heard).toMatch(/^HTTP\/1.1 413 /);
  });

  it('with a bug in them say no more than that to the window', async () => {
    const answer = await post({ path: '/api/bug' });
    expect(answer.status).toBe(500);
    expect(answer.text).toBe('Something went wrong in Groundplan: the terminal says more.\n');
    expect(host.bugs).toEqual(['POST /api/bug: Error: a secret of the inside']);
  });

  it('name their window by an id or not at all', async () => {
    for (const client of ['<script>', 'a b', 'x'.repeat(65)])
      expect((await post({ headers: { 'X-Groundplan-Client': client } })).status).toBe(400);
  });
});

describe('events', () => {
  it('reach every open window, and end with the host', async () => {
    const other = await startTestHost();
    const headers = `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${other.port}\r\nCookie: ${await other.letIn()}\r\n\r\n`;
    const windows = [shout(other.port, headers), shout(other.port, headers)];
    await new Promise((resolve) => setTimeout(resolve, 100));
    other.emit({ event: 'plansChanged' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    for (const heard of await Promise.all(windows)) {
      expect(heard).toMatch(/^HTTP\/1.1 200 OK/);
      expect(heard).toContain('Content-Type: text/event-stream');
      expect(heard).toContain('data: {"event":"plansChanged"}\n\n');
    }
  });
});

describe('what is not HTTP', () => {
  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a length that is no number', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n'],
    ['no name of a host', 'GET / HTTP/1.1\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths (request smuggling)',
      'POST /api/app.info HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a zero byte', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('is refused: %s', async (_what, bytes) => {
    const heard = await shout(host.port, bytes);
    expect(heard).toMatch(/^HTTP\/1.1 4\d\d /);
    expect((await get('/')).status).toBe(200);
  });

  it('two names at once are refused', async () => {
    const own = `127.0.0.1:${host.port}`;
    const bytes = `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: example.com\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    expect(await shout(host.port, bytes)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('a proxy request finds no proxy', async () => {
    expect(await shout(host.port, 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n')).toBe(
      '',
    );
  });

  it('a connection opened ahead of need is closed without a word', async () => {
    const impatient = await startTestHost({ patienceMs: 300 });
    expect(await shout(impatient.port, '')).toBe('');
    await impatient.close();
  });

  it('a line that dribbles is cut', async () => {
    const impatient = await startTestHost({ patienceMs: 300 });
    const heard = await shout(impatient.port, 'GET / HTTP/1.1\r\nHost: ');
    expect(heard).toMatch(/^(?:HTTP\/1.1 4\d\d |$)/);
    await impatient.close();
  });
});
