/**
 * A workbook from a file's bytes: by any program that writes .xlsx, or by somebody who means harm. The library has a
 * reader of its own; it is not used, since it takes all of a file into memory before anything can be refused and keeps
 * a cell as an object of many parts. Its XML parser, fed a guarded piece at a time, does; what is made of the cells is
 * little. 350 000 formulas take about two seconds.
 */
import { say } from '../../shared/language/say.ts';
import type { ReadSheet, ReadWorkbook, WorkbookReading } from '../../shared/tables/receivedWorkbook.ts';
import { Budget } from './budget.ts';
import { readDateStyles } from './dateFormats.ts';
import { readRelationships, type Relationship } from './packageParts.ts';
import { readSheet } from './readSheet.ts';
import { readStrings } from './readStrings.ts';
import { readXml } from './readXml.ts';
import { Refusal, ZipReader } from './zipReader.ts';

/** Resolves for whatever bytes; rejects only on a bug. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    return { ok: true, workbook: await read(new ZipReader(bytes)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

async function read(zip: ZipReader): Promise<ReadWorkbook> {
  const part = await workbookPart(zip);
  const relationships = await readRelationships(zip, part);
  const contents = await readContents(zip, part);
  const budget = new Budget();
  const stringsPart = partOfType(zip, relationships, 'sharedStrings');
  const stylesPart = partOfType(zip, relationships, 'styles');
  const context = {
    zip,
    budget,
    strings: stringsPart === null ? [] : await readStrings(zip, stringsPart, budget),
    dateStyles: stylesPart === null ? [] : await readDateStyles(zip, stylesPart),
    from1904: contents.from1904,
  };
  const sheets: ReadSheet[] = [];
  let macros = hasMacros(zip);
  for (const { name, hidden, relationship } of contents.sheets) {
    const target = relationships.find(({ id }) => id === relationship);
    if (!target?.target || !zip.has(target.target)) {
      throw new Refusal(say('The file is damaged: its sheet “{sheet}” is missing.', { sheet: name }));
    }
    if (target.type === 'xlMacrosheet' || target.type === 'xlIntlMacrosheet') macros = true;
    if (target.type !== 'worksheet') continue;
    sheets.push(await readSheet({ name, hidden, part: target.target }, context));
  }
  return {
    sheets,
    names: contents.names.map(({ name, refersTo, sheet }) => ({
      name,
      refersTo,
      ...(sheet === null ? {} : { sheet: contents.sheets[sheet]?.name ?? '' }),
    })),
    macros,
    externalLinks: relationships.some(({ type }) => type === 'externalLink'),
  };
}

async function workbookPart(zip: ZipReader): Promise<string> {
  const main = (await readRelationships(zip, '')).find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) {
    throw new Refusal(say('This is a binary Excel workbook (.xlsb). Save it as .xlsx.'));
  }
  if (!zip.has(part)) {
    throw new Refusal(
      say(
        zip.has('content.xml')
          ? 'This is an OpenDocument file (.ods), not an Excel workbook (.xlsx). Save it as .xlsx in your spreadsheet program.'
          : 'This is no workbook, not an Excel workbook (.xlsx). Save it as .xlsx in your spreadsheet program.',
      ),
    );
  }
  return part;
}

/** The part of the only relationship of its type, `null` where a file does without. */
function partOfType(zip: ZipReader, relationships: readonly Relationship[], type: string): string | null {
  const target = relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return target !== null && zip.has(target) ? target : null;
}

const hasMacros = (zip: ZipReader): boolean =>
  zip.names.some((name) => /(?:^|\/)(?:vbaProject\.bin|macrosheets\/)/i.test(name));

interface Contents {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly relationship: string }[];
  /** `sheet`: its place in the order of the tabs. */
  readonly names: { readonly name: string; refersTo: string; readonly sheet: number | null }[];
  from1904: boolean;
}

const most = { sheets: 500, names: 50_000 } as const;

async function readContents(zip: ZipReader, part: string): Promise<Contents> {
  const contents: Contents = { sheets: [], names: [], from1904: false };
  let isWorkbook = false;
  let inName = false;
  await readXml(zip, part, {
    open(tag, attributes) {
      if (tag === 'workbook') isWorkbook = true;
      if (tag === 'workbookPr') contents.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (tag === 'sheet') {
        const { name = '', state = 'visible' } = attributes;
        const relationship = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
        contents.sheets.push({ name, hidden: state !== 'visible', relationship });
      }
      inName = tag === 'definedName';
      if (inName) {
        const { name = '', localSheetId } = attributes;
        contents.names.push({
          name,
          refersTo: '',
          sheet: localSheetId === undefined ? null : Number(localSheetId),
        });
      }
      if (contents.sheets.length > most.sheets || contents.names.length > most.names) {
        throw new Refusal(say('The file has more sheets or names than Groundplan reads.'));
      }
    },
    text(text) {
      const name = contents.names.at(-1);
      if (inName && name) name.refersTo += text;
    },
    close(tag) {
      if (tag === 'definedName') inName = false;
    },
  });
  if (!isWorkbook) throw new Refusal(say('The file is damaged: it has no list of sheets.'));
  refuseDoubles(contents);
  return contents;
}

/** Names of sheets are told apart without regard to case; references would be ambiguous. */
function refuseDoubles({ sheets }: Contents): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (seen.has(key))
      throw new Refusal(
        say('The file is damaged: it has two sheets called “{sheet}”.', { sheet: name.slice(0, 40) }),
      );
    seen.add(key);
  }
}
