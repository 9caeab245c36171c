/**
 * Another site's page in real Chromium, in the very browser that Groundplan is open in: whatever it tries, it reads
 * nothing and changes nothing. The other sites are another port of 127.0.0.1 (same site: cookies do travel) and
 * `localhost` (another site).
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../support/builtHost.ts';

let host: BuiltHost;
let foreign: Server;
let context: BrowserContext;
let own: Page;

test.beforeAll(async ({ browser }) => {
  host = await startBuiltHost();
  foreign = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Another site</title><body></body>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, resolve));
  context = await browser.newContext();
  own = await context.newPage();
  await own.goto(host.address);
});

test.afterAll(async () => {
  await context.close();
  foreign.close();
  expect(await host.stop()).toBe(0);
});

/** What the library says, asked by our own page: the proof that a foreign call had no effect. */
const library = () =>
  own.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/api/plans.list', { method: 'POST', headers, body: '{}' });
    return { status: answer.status, text: await answer.text() };
  });

test('our own page is served and answered', async () => {
  expect(new URL(own.url()).search).toBe('');
  const answer = await library();
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ kind: 'plans' });
});

test('a second tab of the same browser works, another browser does not', async ({ browser }) => {
  const tab = await context.newPage();
  expect((await tab.goto(host.origin))?.status()).toBe(200);
  await tab.close();
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  expect((await page.goto(host.origin))?.status()).toBe(401);
  expect(await page.textContent('body')).toMatch(/open the address that Groundplan shows in the terminal/);
  expect((await page.goto(host.address))?.status()).toBe(401);
  await stranger.close();
});

for (const name of ['127.0.0.1', 'localhost']) {
  test.describe(`a page of http://${name}`, () => {
    let page: Page;

    test.beforeEach(async () => {
      page = await context.newPage();
      await page.goto(`http://${name}:${(foreign.address() as AddressInfo).port}/`);
    });
    test.afterEach(() => page.close());

    for (const mode of ['cors', 'no-cors'] as const)
      for (const type of ['application/json', 'text/plain'])
        test(`cannot fetch or call (${mode}, ${type})`, async () => {
          const before = await library();
          const seen = await page.evaluate(
            async ([origin, fetchMode, contentType]) => {
              const attempts = [
                ['GET', '/'],
                ['GET', '/api/events'],
                ['POST', '/api/plans.list'],
                ['POST', '/api/plans.create'],
              ] as const;
              const body = JSON.stringify({ from: { kind: 'example', example: 'first-hires' } });
              return Promise.all(
                attempts.map(async ([method, path]) => {
                  try {
                    const answer = await fetch(origin + path, {
                      method,
                      mode: fetchMode,
                      credentials: 'include',
                      ...(method === 'POST' && { body, headers: { 'Content-Type': contentType } }),
                    });
                    return `${answer.type} ${answer.status} ${await answer.text()}`;
                  } catch {
                    return 'refused';
                  }
                }),
              );
            },
            [host.origin, mode, type] as const,
          );
          // An opaque answer says nothing: neither its status nor a byte of it.
          for (const outcome of seen) expect(['refused', 'opaque 0 ']).toContain(outcome);
          expect(await library()).toEqual(before);
        });

    test('cannot post a form', async () => {
      const before = await library();
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().startsWith(host.origin)),
        page.evaluate((origin) => {
          const form = document.createElement('form');
          form.method = 'POST';
          form.enctype = 'text/plain';
          form.action = `${origin}/api/plans.create`;
          document.body.append(form);
          form.submit();
        }, host.origin),
      ]);
      expect(answer.status()).toBe(403);
      expect(await library()).toEqual(before);
    });

    test('cannot lead the user there by a link', async () => {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().startsWith(host.origin)),
        page.evaluate((origin) => location.assign(`${origin}/`), host.origin),
      ]);
      expect(answer.status()).toBe(403);
    });

    test('cannot embed it', async () => {
      const outcomes = await page.evaluate(async (origin) => {
        const tried = (tag: 'img' | 'script', path: string) =>
          new Promise<string>((resolve) => {
            const element = document.createElement(tag);
            element.addEventListener('load', () => resolve('loaded'));
            element.addEventListener('error', () => resolve('refused'));
            element.src = origin + path;
            document.body.append(element);
          });
        return Promise.all([tried('img', '/'), tried('script', '/'), tried('script', '/api/events')]);
      }, host.origin);
      expect(outcomes).toEqual(['refused', 'refused', 'refused']);

      const frameAnswer = page.waitForResponse((response) => response.url().startsWith(host.origin));
      await page.evaluate((origin) => {
        const frame = document.createElement('iframe');
        frame.src = `${origin}/`;
        document.body.append(frame);
      }, host.origin);
      expect((await frameAnswer).status()).toBe(403);
    });

    test('cannot listen to its events, or open a WebSocket', async () => {
      const outcomes = await page.evaluate(async (origin) => {
        const lines = [
          new EventSource(`${origin}/api/events`, { withCredentials: true }),
          new WebSocket(`${origin.replace('http', 'ws')}/api/events`),
        ];
        return Promise.all(
          lines.map(
            (line) =>
              new Promise<string>((resolve) => {
                line.addEventListener('open', () => resolve('open'));
                line.addEventListener('error', () => resolve('refused'));
              }),
          ),
        );
      }, host.origin);
      expect(outcomes).toEqual(['refused', 'refused']);
    });
  });
}

test.describe('the content security policy', () => {
  test('blocks inline scripts, inline styles and eval', async () => {
    const page = await context.newPage();
    await page.goto(host.origin);
    const outcome = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.body.append(script, style);
      const image = document.createElement('img');
      image.src = 'https://example.com/x.png';
      document.body.append(image);
      await fetch('https://example.com/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {
        violations: violations.toSorted(),
        ranInline: 'ranInline' in globalThis,
        display: getComputedStyle(document.body).display,
      };
    });
    expect(outcome.violations).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    expect(outcome.ranInline).toBe(false);
    expect(outcome.display).not.toBe('none');
    // Playwright's own evaluation is not under the page's policy; a handler the page itself calls is.
    const evalOutcome = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), {
            once: true,
          });
          setTimeout("document.title = 'evaluated'", 0);
          setTimeout(() => resolve(document.title), 500);
        }),
    );
    expect(evalOutcome).toBe('eval');
    await page.close();
  });

  test('is not broken by our own pages', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(host.origin);
    await page.waitForSelector('#root > *');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
