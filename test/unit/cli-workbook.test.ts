/** `groundplan export` and `import` as a person or a script meets them: real processes, real files, exit codes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import { localDay } from '../../electron/localDay.ts';

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
const plan = fileURLToPath(new URL('../cases/ten-to-twenty.plan.json', import.meta.url));

const nameOfLate = JSON.parse(readFileSync(plan, 'utf8')).scenarios.find(
  ({ id }: { readonly id: string }) => id === 'hire-late',
).name;

function groundplan(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
const changes = (): string => inFolder('changes.json');

async function read(file: string) {
  const reading = await readWorkbook(readFileSync(file));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.workbook;
}

const textsOf = (sheet: Awaited<ReturnType<typeof read>>['sheets'][number] | undefined): string =>
  [...(sheet?.rows.values() ?? [])]
    .flatMap((row) => [...row.values()])
    .map(({ value }) => (typeof value === 'string' ? value : ''))
    .join('\n');

describe('export', () => {
  test('writes a workbook of the plan or of a scenario, with the day of the export, and says nothing', async () => {
    const before = localDay(new Date());
    expect(groundplan('export', plan, '--out', inFolder('base.xlsx'))).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const days = [before, localDay(new Date())];
    const { sheets } = await read(inFolder('base.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Summary', 'Inputs', 'Killers', 'Checks', 'About']),
    );
    expect(days.some((day) => textsOf(sheets[0]).includes(day))).toBe(true);

    const late = groundplan('export', plan, '--scenario', 'hire-late', '--out', inFolder('late.xlsx'));
    expect(late.status).toBe(0);
    expect(textsOf((await read(inFolder('late.xlsx'))).sheets[0])).toContain(nameOfLate);
  });

  test.each([
    ['no file to write', ['export', plan]],
    ['no plan', ['export', '--out', 'x.xlsx']],
    ['a scenario that is not there', ['export', plan, '--scenario', 'nope', '--out', '/tmp/x.xlsx']],
    ['a folder that is not there', ['export', plan, '--out', '/nowhere/at/all.xlsx']],
    ['a plan that is not there', ['export', '/nowhere/plan.json', '--out', '/tmp/x.xlsx']],
  ])('%s is bad input', (_, args) => {
    const { status, stdout, stderr } = groundplan(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.length).toBeGreaterThan(10);
  });

  test('replaces a file whole, or leaves it as it was', () => {
    const file = inFolder('kept.xlsx');
    writeFileSync(file, 'what was there');
    expect(groundplan('export', plan, '--scenario', 'nope', '--out', file).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('what was there');
    expect(groundplan('export', plan, '--out', file).status).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => !name.endsWith('.xlsx'))).toEqual([]);
  });
});

describe('import', () => {
  beforeAll(() => {
    expect(groundplan('export', plan, '--out', inFolder('back.xlsx')).status).toBe(0);
  });

  test('of a workbook that nobody touched finds no change', () => {
    expect(groundplan('import', inFolder('back.xlsx'), '--onto', plan, '--out', changes())).toEqual({
      status: 0,
      stdout: 'No input was changed\n',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(changes(), 'utf8'))).toMatchObject({
      format: 'groundplan-changes/1',
      scenario: { id: 'base' },
      changes: [],
      remarks: [],
    });
  });

  test('does not take for a change what was changed in the plan since', () => {
    const now = JSON.parse(readFileSync(plan, 'utf8'));
    now.cash.opening += 5;
    writeFileSync(inFolder('now.json'), JSON.stringify(now));
    const { status, stdout } = groundplan(
      'import',
      inFolder('back.xlsx'),
      '--onto',
      inFolder('now.json'),
      '--out',
      changes(),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^No input was changed\n1 other difference:\n  The plan has changed since the export in one/u,
    );
  });

  test.each([
    ['a file that is no workbook', () => plan],
    ['a file that is not there', () => inFolder('nothing.xlsx')],
    ['a folder', () => folder],
  ])('%s is refused with the reason, and nothing is written', (_, file) => {
    const out = inFolder('none.json');
    const { status, stdout, stderr } = groundplan('import', file(), '--onto', plan, '--out', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.length).toBeGreaterThan(10);
    expect(readdirSync(folder)).not.toContain('none.json');
  });

  test('of another plan’s workbook is refused with the reason', () => {
    const other = plan.replace('ten-to-twenty', 'outrun');
    const answer = groundplan('import', inFolder('back.xlsx'), '--onto', other, '--out', changes());
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('This workbook is of the plan');
  });

  test.each([
    ['no plan to hold it against', ['import', 'x.xlsx', '--out', 'x.json'], '--onto'],
    ['no file to write', ['import', 'x.xlsx', '--onto', plan], '--out'],
    ['a scenario', ['import', 'x.xlsx', '--onto', plan, '--out', 'x', '--scenario', 'base'], '--scenario'],
    ['--onto elsewhere', ['check', plan, '--onto', plan], '--onto'],
  ])('%s is bad input', (_, args, named) => {
    const { status, stderr } = groundplan(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
  });
});

const copyOfPlan = (name: string): string => {
  writeFileSync(inFolder(name), readFileSync(plan));
  return inFolder(name);
};

describe('what is read is never written over', () => {
  test.each(['compute', 'export'])('%s', (command) => {
    const file = copyOfPlan('mine.xlsx');
    const { status, stderr } = groundplan(command, file, '--out', file);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('give the result another name'),
    });
    expect(readFileSync(file).equals(readFileSync(plan))).toBe(true);
  });

  test('import, whichever of the two it is, under a linked name as well', () => {
    const file = copyOfPlan('plan.json');
    const workbook = inFolder('out.xlsx');
    expect(groundplan('export', file, '--out', workbook).status).toBe(0);
    const before = readFileSync(workbook);
    symlinkSync(file, inFolder('link.json'));
    for (const out of [file, workbook, inFolder('link.json')])
      expect(groundplan('import', workbook, '--onto', file, '--out', out).status).toBe(2);
    expect(readFileSync(workbook).equals(before)).toBe(true);
    expect(readFileSync(file).equals(readFileSync(plan))).toBe(true);
  });

  test('a workbook is written under a workbook’s name', () => {
    const { status, stderr } = groundplan('export', plan, '--out', inFolder('plan.csv'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('.xlsx') });
  });
});
