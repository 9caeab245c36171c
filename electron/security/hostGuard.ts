/**
 * Against DNS rebinding: a site whose name is made to point at 127.0.0.1 reaches the port, but its requests still
 * carry the site's name. Only requests for exactly the address that was printed are answered.
 */
export const isOwnHost = (hostHeaders: readonly string[] | undefined, port: number): boolean =>
  hostHeaders?.length === 1 && hostHeaders[0] === `127.0.0.1:${port}`;
