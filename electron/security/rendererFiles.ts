/**
 * The only files a host serves: those of the built renderer, read once at start and found by their exact address.
 * A request is compared with this list as it came, undecoded, so no spelling of `..` can lead to another file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** The name holds a hash of the content, so that a browser may keep it. */
  readonly immutable: boolean;
}

/** By the path of their address: `/`, `/assets/index-Bd3f.js`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/** Reads the built renderer. Links, and files of a type no page needs, are not served. Throws when it is not built. */
export function readRendererFiles(folder: string): ServedFiles {
  const found = new Map<string, ServedFile>();
  const read = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = `${inside}/${entry.name}`;
      if (entry.isDirectory()) read(path);
      const contentType = contentTypes[extname(entry.name)];
      if (!entry.isFile() || contentType === undefined) continue;
      const address = path === '/index.html' ? '/' : path;
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      found.set(address, { bytes, contentType, immutable: path.startsWith('/assets/') });
    }
  };
  read('');
  return found;
}
