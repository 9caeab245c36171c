/** How the parts of a package refer to each other: relationships, and where their targets are. */
import { say } from '../../shared/language/say.ts';
import { readXml } from './readXml.ts';
import { Refusal, type ZipReader } from './zipReader.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, which transitional and strict files have in common: `worksheet`, `styles` … */
  readonly type: string;
  /** The part's name in the zip file; `null`: outside of it. */
  readonly target: string | null;
}

/** The relationships of a part, `''` being the package itself; none where it has no such part. */
export async function readRelationships(zip: ZipReader, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const rels = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(rels)) return [];
  const found: Relationship[] = [];
  await readXml(zip, rels, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      found.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: mode === 'External' ? null : resolve(folder, target),
      });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1) : folder + target;
  const path: string[] = [];
  for (const step of steps.split('/')) {
    if (step === '..' && path.pop() === undefined)
      throw new Refusal(say('The file refers to parts outside of itself.'));
    if (step !== '..' && step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
