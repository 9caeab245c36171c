/** Files on disk: whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../electron/files/saveFile.ts';

describe('saving a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundplan-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('replaces what was there and leaves nothing beside it', async () => {
    const path = join(folder, 'plan.xlsx');
    writeFileSync(path, 'old');
    expect(await saveFile(path, new Uint8Array([1, 2, 3]))).toEqual({ kind: 'saved' });
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });
  it('says in words why it cannot', async () => {
    const missing = await saveFile(join(folder, 'none', 'plan.xlsx'), 'x');
    expect(missing).toEqual({ kind: 'failed', message: 'The folder does not exist.' });
  });
  it('leaves nothing behind where it fails', async () => {
    mkdirSync(join(folder, 'taken'));
    expect((await saveFile(join(folder, 'taken'), 'x')).kind).toBe('failed');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
