/** The `groundplan` command as a person or a script meets it: real processes, real files, exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../shared/plan/examples/index.ts';
import { stretched } from '../bench/plans.ts';

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
const planFile = (name: string): string =>
  fileURLToPath(new URL(`../cases/${name}.plan.json`, import.meta.url));
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../cases/${name}.expected.json`, import.meta.url)), 'utf8'));

function groundplan(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  });
  return { status, stdout, stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bad = JSON.stringify({ format: 'groundplan/1', months: 'many', segments: [{ id: 'Bad Id' }] });

describe('validate', () => {
  test('says a plan is valid', () => {
    expect(groundplan(['validate', planFile('outrun')])).toMatchObject({ status: 0, stderr: '' });
  });

  test('prints every fault on stderr, with its path, and nothing on stdout', () => {
    const { status, stdout, stderr } = groundplan(['validate', '-'], bad);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const path of [
      'months: found',
      'name: found',
      'currency: found',
      'segments.0.id: found',
      'segments.0.acv: found',
    ]) {
      expect(stderr).toContain(path);
    }
  });

  test.each([
    ['no file', ['validate', '/nowhere/plan.json']],
    ['a folder', ['validate', '/']],
    ['no JSON', ['validate', '-']],
    ['no such command', ['forecast', 'x']],
    ['a missing argument', ['compute']],
    ['an option too many', ['validate', '--scenario', 'base', '-']],
    ['an unknown option', ['compute', '--quick', '-']],
  ])('%s is bad input', (_, args) => {
    const { status, stdout, stderr } = groundplan(args, 'no json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.length).toBeGreaterThan(10);
  });
});

describe('compute', () => {
  test('prints the result document', () => {
    const { status, stdout } = groundplan(['compute', planFile('first-hires')]);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['months', 'series', 'constraints', 'targets', 'attribution']);
    expect(result.months).toEqual(expectedOf('first-hires').base.months);
  });

  test('prints every scenario, or one', () => {
    const all = JSON.parse(groundplan(['compute', planFile('ten-to-twenty'), '--scenario', 'all']).stdout);
    expect(Object.keys(all)).toEqual(Object.keys(expectedOf('ten-to-twenty')));
    const one = JSON.parse(
      groundplan(['compute', planFile('ten-to-twenty'), '--scenario', 'frozen-support']).stdout,
    );
    expect(one).toEqual(all['frozen-support']);
  });

  test('refuses a scenario that is not there', () => {
    const { status, stdout, stderr } = groundplan([
      'compute',
      planFile('ten-to-twenty'),
      '--scenario',
      'nope',
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('hire-late');
  });

  test('writes a whole file or none', () => {
    const out = join(folder, 'result.json');
    expect(groundplan(['compute', planFile('outrun'), '--out', out])).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(JSON.parse(readFileSync(out, 'utf8')).months).toHaveLength(18);
    const failed = groundplan([
      'compute',
      planFile('outrun'),
      '--out',
      join(folder, 'missing', 'result.json'),
    ]);
    expect(failed).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(['result.json']);
  });

  test('reads standard input, byte order mark and all', () => {
    const text = readFileSync(planFile('first-hires'), 'utf8');
    expect(groundplan(['compute', '-'], `\uFEFF${text}`).status).toBe(0);
  });

  test('takes a plan of 120 months and 20 segments', () => {
    const file = join(folder, 'large.json');
    writeFileSync(file, JSON.stringify(stretched(120, 20)));
    const { status, stdout } = groundplan(['compute', file]);
    expect(status).toBe(0);
    const { series, attribution } = JSON.parse(stdout);
    expect(series.arr).toHaveLength(120);
    expect(series['segments.segment-19.arr'].at(-1)).toBeGreaterThan(0);
    const [{ naive, plan, killers }] = attribution;
    const total = Object.values<number>(killers).reduce((sum, share) => sum + share, naive);
    expect(Math.abs(total - plan)).toBeLessThan(1e-8 * Math.max(naive, plan));
    rmSync(file);
  }, 120_000);
});

describe('check', () => {
  test('says what misses, why, and ends with 1', () => {
    const { status, stdout } = groundplan(['check', planFile('ten-to-twenty')]);
    expect(status).toBe(1);
    for (const words of [
      'not at least 20.0M USD',
      'Naive plan',
      'Demand',
      'Misses by',
      'Mid-market',
      'Key measures',
      'LTV:CAC',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test('ends with 0 where every target holds', () => {
    const plan = JSON.parse(readFileSync(planFile('first-hires'), 'utf8'));
    plan.targets = [{ metric: 'arr', month: plan.start, value: 0 }];
    expect(groundplan(['check', '-'], JSON.stringify(plan)).status).toBe(0);
    plan.targets = [];
    expect(groundplan(['check', '-'], JSON.stringify(plan))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('no target'),
    });
  });
});

describe('explain', () => {
  test('puts the formula in words with its numbers', () => {
    const { status, stdout } = groundplan(['explain', planFile('ten-to-twenty'), 'collections', '2027-05']);
    expect(status).toBe(0);
    expect(stdout).toContain('75% of Billings');
    expect(stdout).toContain('(cash.collectionDelayMonths)');
  });

  test('refuses a month outside the plan and a series that is not there', () => {
    expect(groundplan(['explain', planFile('outrun'), 'arr', '2020-01']).stderr).toContain('2027-07');
    const unknown = groundplan(['explain', planFile('outrun'), 'salesTeam.heads', '2027-08']);
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('Did you mean');
  });
});

describe('examples', () => {
  test('are listed, and each is a valid plan', () => {
    const { stdout } = groundplan(['examples']);
    for (const { id } of examples) {
      expect(stdout).toContain(id);
      expect(groundplan(['validate', '-'], groundplan(['examples', id]).stdout).status).toBe(0);
    }
    expect(groundplan(['examples', 'nope']).status).toBe(2);
  });
});

test('help is no fault', () => {
  expect(groundplan(['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(main)).toBe(true);
});
