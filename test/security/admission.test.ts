/** Who is let into the browser host, over real HTTP: only a browser that brings the one-time token of this start. */
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, pathOf, startTestHost, type TestHost } from './runningHost.ts';

let host: TestHost;
let cookie: string;
const own = () => `http://127.0.0.1:${host.port}`;

beforeAll(async () => {
  host = await startTestHost();
  cookie = await host.letIn();
});
afterAll(() => host.close());

const call = (headers: Record<string, string | string[]>) =>
  ask(host.port, {
    path: '/api/app.info',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{}',
  });

describe('the token', () => {
  it('lets one browser in, once, and leaves the address bar', async () => {
    const path = pathOf(host.issueAddress());
    const first = await ask(host.port, { path });
    expect(first.status).toBe(303);
    expect(first.headers['location']).toBe('/');
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^groundplan-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    const again = await ask(host.port, { path });
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.text).toMatch(/press Enter in the terminal/);
  });

  it('does no harm when the browser that used it loads the address again', async () => {
    const path = pathOf(host.issueAddress());
    await ask(host.port, { path });
    const again = await ask(host.port, { path, headers: { Cookie: cookie } });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is 256 random bits, another each time', () => {
    const tokens = Array.from({ length: 20 }, () => new URL(host.issueAddress()).searchParams.get('token'));
    expect(new Set(tokens).size).toBe(20);
    for (const token of tokens) expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32);
  });

  it('expires', async () => {
    host.setTime(0);
    const path = pathOf(host.issueAddress());
    host.setTime(15 * 60_000);
    expect((await ask(host.port, { path })).status).toBe(401);
    host.setTime(0);
    expect((await ask(host.port, { path })).status).toBe(401);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(100), 'A'.repeat(5000)])(
    'is refused when wrong: %.10s',
    async (token) => {
      host.issueAddress();
      const answer = await ask(host.port, { path: `/?token=${token}` });
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it('cannot be brought by another site', async () => {
    const path = pathOf(host.issueAddress());
    for (const site of ['cross-site', 'same-site'])
      expect((await ask(host.port, { path, headers: { 'Sec-Fetch-Site': site } })).status).toBe(403);
    expect((await ask(host.port, { path, headers: { 'Sec-Fetch-Site': 'none' } })).status).toBe(303);
  });
});

describe('without a session', () => {
  it.each(['/', '/assets/app-1a2b.js', '/api/events', '/nothing'])(
    '%s is refused, saying what to do',
    async (path) => {
      const answer = await ask(host.port, { path });
      expect(answer.status).toBe(401);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.text).toMatch(/^Groundplan does not know this browser: open the address .*\n$/);
    },
  );

  it('no call reaches the services', async () => {
    const before = host.asked.length;
    const invented = `groundplan-${host.port}=${'A'.repeat(43)}`;
    const ofAnotherPort = cookie.replace(/^groundplan-\d+/, 'groundplan-1');
    for (const other of ['', invented, ofAnotherPort, `${cookie}x`, cookie.slice(0, -1), `x${cookie}`])
      expect((await call({ Cookie: other, Origin: own() })).status).toBe(401);
    expect(host.asked).toHaveLength(before);
  });
});

describe('with a session', () => {
  it('pages, files and calls are answered, in any tab, among other cookies', async () => {
    expect((await ask(host.port, { headers: { Cookie: cookie } })).text).toMatch(/Groundplan/);
    const answer = await call({ Cookie: `a=b; ${cookie}; c`, Origin: own(), 'X-Groundplan-Client': 'tab-1' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ kind: 'done' });
    expect(host.asked.at(-1)).toEqual({ name: 'app.info', payload: {}, client: 'tab-1' });
  });

  it.each([
    'localhost:PORT',
    'groundplan.example:PORT',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:PORT.example',
    '127.1:PORT',
    '[::1]:PORT',
    'PORT',
  ])('a request to the name %s is refused (DNS rebinding)', async (name) => {
    const answer = await ask(host.port, {
      headers: { Cookie: cookie, Host: name.replace('PORT', String(host.port)) },
    });
    expect([400, 421]).toContain(answer.status);
    expect(answer.text).not.toMatch(/doctype/);
  });

  it.each([
    'https://example.com',
    'http://localhost:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'null',
    '',
    'http://127.0.0.1:PORT/',
  ])('a request from the origin %s is refused', async (origin) => {
    const Origin = origin.replace('PORT', String(host.port));
    const before = host.asked.length;
    expect((await call({ Cookie: cookie, Origin })).status).toBe(403);
    expect((await ask(host.port, { headers: { Cookie: cookie, Origin } })).status).toBe(403);
    expect(host.asked).toHaveLength(before);
  });

  it.each(['cross-site', 'same-site', 'something', ''])('a request that is %s is refused', async (site) => {
    const headers = { Cookie: cookie, Origin: own(), 'Sec-Fetch-Site': site };
    expect((await call(headers)).status).toBe(403);
  });

  it('a call without an origin is refused: no page of ours makes one', async () => {
    expect((await call({ Cookie: cookie })).status).toBe(403);
  });

  it('a preflight is not answered with leave to go on', async () => {
    const answer = await ask(host.port, {
      path: '/api/app.info',
      method: 'OPTIONS',
      headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('another machine', () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && address.address !== '127.0.0.1')
    .map((address) => address?.address ?? '');

  it.each(['127.0.0.2', '::1', ...others])('finds nothing at %s', async (address) => {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host: address, port: host.port, timeout: 2_000 });
      socket.on('connect', () => resolve('connected'));
      socket.on('timeout', () => resolve('no answer'));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      socket.on('close', () => socket.destroy());
    });
    expect(outcome).not.toBe('connected');
  });
});
