/** Names, notes and sources come out as text, whatever they begin with or hold, in the file and after LibreOffice. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';
import { exported } from './exported.ts';
import { hostileTexts } from './hostileTexts.ts';
import { inFolder } from './inFolder.ts';
import { faultsOf } from './inspect.ts';
import { recalculate } from './libreoffice.ts';
import { formulaCount, readXlsx, type XlsxFile } from './xlsxFile.ts';

const plain = planOfCase('first-hires');

/** The plan with the text in place of every name, and as note, source and owner of an assumption. */
function named(text: string): Plan {
  const renamed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(renamed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([key, inside]) => [key, key === 'name' ? text : renamed(inside)]),
          )
        : value;
  const note = { text, source: text, owner: text };
  const read = readPlan({
    ...(renamed({ ...plain, scenarios: [], notes: {} }) as object),
    notes: { [`segments.${plain.segments[0]!.id}.acv`]: note, 'cash.opening': note },
  });
  if (!read.ok) throw new Error(`${JSON.stringify(text)} is not allowed: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}

/** Controls and halves of characters that no XML can hold may be lost, and a line's end may be any; nothing else. */
const legible = (text: string): string =>
  Array.from(text.replaceAll(/\r\n?/g, '\n'))
    .filter((character) => {
      const code = character.codePointAt(0)!;
      const half = code >= 0xd800 && code <= 0xdfff;
      return (code >= 32 || character === '\n' || character === '\t') && !half && code !== 0xfffd;
    })
    .join('');

const textsIn = (file: XlsxFile): ReadonlySet<string> =>
  new Set(
    file.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) =>
        [...row.values()].flatMap((cell) =>
          cell.kind === 'text' && cell.formula === undefined ? [legible(cell.value)] : [],
        ),
      ),
    ),
  );

/** What is said of an assumption beside it on Inputs: its note and its source. */
function saidOf(file: XlsxFile, path: string): readonly string[] {
  const inputs = file.sheets.find(({ name }) => name === 'Inputs')!;
  const row = [...inputs.rows.values()].find((cells) => cells.get(1)?.value === path);
  return [...(row?.values() ?? [])].flatMap((cell) => (cell.kind === 'text' ? [legible(cell.value)] : []));
}

let formulas = 0;
const files = new Map<string, { readonly written: XlsxFile; readonly saved: XlsxFile }>();

beforeAll(() =>
  inFolder(async (folder) => {
    formulas = formulaCount(readXlsx(await exported(named('plain'), { bare: true })));
    const paths = hostileTexts.map((_, index) => join(folder, `${index}.xlsx`));
    for (const [index, text] of hostileTexts.entries())
      await writeFile(paths[index]!, await exported(named(text), { bare: true }));
    const saved = await recalculate(paths, join(folder, 'saved'));
    for (const [index, text] of hostileTexts.entries()) {
      const path = paths[index]!;
      files.set(text, {
        written: readXlsx(await readFile(path)),
        saved: readXlsx(await readFile(saved.get(path)!)),
      });
    }
  }),
);

describe.each(hostileTexts.map((text) => ({ text, shown: JSON.stringify(text.slice(0, 40)) })))(
  '$shown',
  ({ text }) => {
    test.each(['written', 'saved'] as const)('is text in the file as %s', (which) => {
      const file = files.get(text)![which];
      expect(textsIn(file)).toContain(legible(text));
      expect(formulaCount(file)).toBe(formulas);
      expect(faultsOf(file, { only: ['no cell is an error'] })).toEqual({});
    });

    test('is the note and the source of an assumption, and no link anywhere', () => {
      const { written } = files.get(text)!;
      const said = saidOf(written, 'cash.opening').filter((word) => word.includes(legible(text)));
      expect(said.length).toBe(2);
      expect(faultsOf(written)).toEqual({});
      for (const [part, xml] of written.parts)
        if (part.startsWith('xl/worksheets/') && part.endsWith('.xml'))
          expect(xml.includes('<hyperlink ')).toBe(false);
    });
  },
);
