/** Files over the browser host's real HTTP: who gets one out and in, how often, how large, and under what name. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createParcels } from '../../electron/services/parcels.ts';
import { fileName } from '../../shared/ipc/fileName.ts';
import { maxFileBytes } from '../../shared/ipc/fileValues.ts';
import { ask, shout, startTestHost, type TestHost } from './runningHost.ts';

let host: TestHost;
let cookie: string;
const own = () => `http://127.0.0.1:${host.port}`;

beforeAll(async () => {
  host = await startTestHost();
  cookie = await host.letIn();
});
afterAll(() => host.close());
afterEach(() => void vi.useRealTimers());

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
const offer = (name = 'Plan.xlsx') =>
  host.parcels.offer({ name, contentType: 'application/vnd.test', bytes });
const fetchFile = (parcel: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(host.port, { path: `/files/${parcel}`, method, headers: { Cookie: cookie, ...headers } });
const sendFile = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  ask(host.port, {
    path: '/files',
    method: 'POST',
    headers: { Cookie: cookie, Origin: own(), 'Content-Type': 'application/octet-stream', ...headers },
    body,
  });

const head = (...more: readonly string[]): string =>
  [
    'POST /files HTTP/1.1',
    `Host: 127.0.0.1:${host.port}`,
    `Origin: ${own()}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/octet-stream',
    ...more,
    '\r\n',
  ].join('\r\n');

describe('a file for the user', () => {
  it('comes out as it is, as a download, never as a page', async () => {
    const { status, headers, bytes: got } = await fetchFile(offer());
    expect(status).toBe(200);
    expect(new Uint8Array(got)).toEqual(bytes);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.test',
      'content-disposition': `attachment; filename="Plan.xlsx"; filename*=UTF-8''Plan.xlsx`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('comes out once', async () => {
    const parcel = offer();
    expect((await fetchFile(parcel)).status).toBe(200);
    const again = await fetchFile(parcel);
    expect(again.status).toBe(404);
    expect(again.text).toMatch(/make it again/);
  });

  it('is not used up by those who may not have it', async () => {
    const parcel = offer();
    const path = `/files/${parcel}`;
    expect((await ask(host.port, { path })).status).toBe(401);
    expect((await fetchFile(parcel, { Cookie: `${cookie}x` })).status).toBe(401);
    expect((await fetchFile(parcel, { Host: 'groundplan.example' })).status).toBe(421);
    expect((await fetchFile(parcel, { Origin: 'https://example.com' })).status).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await fetchFile(parcel, { 'Sec-Fetch-Site': site })).status).toBe(403);
    expect((await fetchFile(parcel, { Origin: own() }, 'POST')).status).toBe(405);
    expect((await fetchFile(parcel, {}, 'HEAD')).status).not.toBe(200);
    expect((await fetchFile(parcel, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it.each([
    '',
    'x',
    '..',
    '../package.json',
    '%2e%2e',
    'A'.repeat(43),
    'A'.repeat(44),
    '__proto__',
    `${'A'.repeat(43)}?x`,
  ])('is not found under %s', async (name) => expect((await fetchFile(name)).status).toBe(404));

  it('has a name of 256 random bits, another each time', () => {
    const names = Array.from({ length: 50 }, () => offer());
    expect(new Set(names).size).toBe(50);
    for (const name of names) expect(Buffer.from(name, 'base64url')).toHaveLength(32);
  });
});

describe('a file of the user', () => {
  it('comes in as it is, and cannot be had back as a download', async () => {
    const { status, text } = await sendFile(bytes);
    expect(status).toBe(200);
    const { kind, parcel } = JSON.parse(text);
    expect(kind).toBe('received');
    expect((await fetchFile(parcel)).status).toBe(404);
    expect(host.parcels.open(parcel)).toEqual(bytes);
    expect(host.parcels.open(parcel)).toBeUndefined();
  });

  it('comes from our own page in a browser that was let in', async () => {
    expect((await sendFile(bytes, { Cookie: '' })).status).toBe(401);
    expect((await sendFile(bytes, { Origin: 'https://example.com' })).status).toBe(403);
    expect((await sendFile(bytes, { Origin: 'null' })).status).toBe(403);
    expect((await sendFile(bytes, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await sendFile(bytes, { Host: `localhost:${host.port}` })).status).toBe(421);
    const headers = { Cookie: cookie, 'Content-Type': 'application/octet-stream' };
    expect((await ask(host.port, { path: '/files', method: 'POST', headers, body: 'x' })).status).toBe(403);
  });

  it.each(['multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded', 'application/json', ''])(
    'is refused as %s, which pages of other sites can send',
    async (type) => expect((await sendFile('x', { 'Content-Type': type })).status).toBe(415),
  );

  it('is not taken where it says that it is too large', async () => {
    const heard = await shout(host.port, `${head(`Content-Length: ${maxFileBytes + 1}`)}the beginning of it`);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('larger than 100 MB');
  });

  it('is cut off where it turns out to be too large', async () => {
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const heard = await shout(host.port, head('Transfer-Encoding: chunked') + chunk.repeat(97));
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is only sent, never listed', async () => {
    expect((await ask(host.port, { path: '/files', headers: { Cookie: cookie } })).status).toBe(405);
  });
});

describe('what waits', () => {
  it('waits ten minutes', () => {
    vi.useFakeTimers();
    const parcels = createParcels();
    const out = parcels.offer({ name: 'a.csv', contentType: 'text/csv', bytes });
    const came = parcels.bring(bytes);
    vi.advanceTimersByTime(9 * 60_000);
    expect(parcels.open(came)).toBe(bytes);
    vi.advanceTimersByTime(60_001);
    expect(parcels.collect(out)).toBeUndefined();
  });

  it('makes room for what comes', () => {
    const parcels = createParcels();
    const size = 90_000_000;
    const names = Array.from({ length: 4 }, () => parcels.bring(new Uint8Array(size)));
    expect(names.map((name) => parcels.open(name)?.byteLength)).toEqual([undefined, undefined, size, size]);
  });
});

describe('file names', () => {
  it.each([
    [['Ten to twenty', '2027-03-01'], 'Ten to twenty - 2027-03-01.xlsx'],
    [['../../etc/passwd'], 'etc passwd.xlsx'],
    [['C:\\Windows\\x'], 'C Windows x.xlsx'],
    [['a\r\nSet-Cookie: x=y'], 'a Set-Cookie x=y.xlsx'],
    [['"; filename=evil.exe'], '; filename=evil.exe.xlsx'],
    [['txt.\u{202E}exe'], 'txt. exe.xlsx'],
    [['', ' \u{0} ', '...'], 'Groundplan.xlsx'],
    [['CON'], '_CON.xlsx'],
    [['lpt1.old'], '_lpt1.old.xlsx'],
    [['计划 🚀'], '计划 🚀.xlsx'],
    [['\u{D800}x'], 'x.xlsx'],
  ])('%j is %s', (parts, name) => expect(fileName(parts, 'xlsx')).toBe(name));

  it('fit into what every system takes', () => {
    for (const text of ['x'.repeat(5_000), '计'.repeat(5_000), '👩‍🚀'.repeat(500)])
      expect(Buffer.byteLength(fileName([text], 'xlsx'))).toBeLessThan(255);
  });

  it.each(['计划 🚀.xlsx', 'a"b.csv', "it's (1) *.csv", 'a\nb.csv', '\u{D800}.csv'])(
    'cross in a header unharmed: %j',
    async (name) => {
      const { status, headers } = await fetchFile(offer(name));
      expect(status).toBe(200);
      const header = String(headers['content-disposition']);
      expect(header).toMatch(/^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w.~%-]*$/);
      expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name.toWellFormed());
    },
  );
});
