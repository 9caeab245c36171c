/** Whether dist/ is what the sources say: a hash over all that goes into a build, written down when it is done. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, isThere } from './project.mjs';

const sources = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
const stamp = inProject('dist', 'sources.sha256');

/** @param {string} path @returns {string[]} every file below it, in a settled order */
function filesBelow(path) {
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(inner);
    return /\.(?:ts|tsx|mjs|js|json|css|html|svg|woff2)$/.test(entry.name) ? [inner] : [];
  });
}

export function hashOfSources() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const source of sources) {
    const path = inProject(source);
    for (const file of source.includes('.') ? [path] : filesBelow(path))
      hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export const isBuilt = () => isThere(stamp) && readFileSync(stamp, 'utf8') === hashOfSources();

/** @param {string} hash what `hashOfSources` said before the build began */
export const markBuilt = (hash) => writeFileSync(stamp, hash);
