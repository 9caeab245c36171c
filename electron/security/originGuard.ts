/**
 * Against other sites' pages, another port of this computer included: browsers say where a request comes from, in
 * `Sec-Fetch-Site` and `Origin`, and no page can change that.
 */
export interface RequestSource {
  readonly method: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/** Whether the request comes from our own page, or from the user (address bar, the opener of a desktop). */
export function isOwnOrigin(source: RequestSource, port: number): boolean {
  const site = source.secFetchSite;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // Every browser names the origin of a POST; without one it was not our page.
  if (source.origin === undefined) return source.method === 'GET';
  return source.origin === `http://127.0.0.1:${port}`;
}
