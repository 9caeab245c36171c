/** A file that was chosen or dropped, as tables: a workbook's sheets, or text of any encoding that spreadsheets save. */
import { phrase } from '../../../shared/language/say.ts';
import {
  tableOfText,
  tablesOfSheets,
  type NamedTable,
  type TableFault,
} from '../../../shared/actuals/index.ts';
import { ok, refused, type Result } from '../../../shared/plan/result.ts';
import { sheetsOfFile } from '../../state/files.ts';

/** Why a file is no table: a fault of the table, or a sentence of whoever could not read the file. */
export type FileFault = TableFault | { readonly reason: string };

const mostBytes = 20_000_000;

/** Rejects when the line to the process is lost. */
export async function rowsOfFile(file: File): Promise<Result<readonly NamedTable[], FileFault>> {
  if (file.size > mostBytes) {
    return refused({
      found: phrase('a file of more than 20 MB'),
      expected: phrase('a table with a row or a column for each month'),
    });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused({
      found: phrase('a file that cannot be read'),
      expected: phrase('a file that is still there'),
    });
  }
  if (isWorkbook(bytes)) {
    const sheets = await sheetsOfFile(file);
    return sheets.ok ? tablesOfSheets(sheets.value) : refused({ reason: sheets.faults });
  }
  return oneTable(textOf(bytes));
}

/** Text is one table. */
export function oneTable(text: string): Result<readonly NamedTable[], TableFault> {
  const read = tableOfText(text);
  return read.ok ? ok([{ name: '', table: read.value }]) : read;
}

/** Workbooks are zip archives, older ones compound documents. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** UTF-16 where it says so, UTF-8 where it is that, else what Windows spreadsheets of western Europe save. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
